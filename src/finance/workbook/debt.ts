import { heading, type Line, type Refs, top } from './book.ts';
import type { BookPlan, BookTranche, Vintage } from './plan.ts';

/** A tranche's exchange rate in a formula: 1 in home money. */
export const fxAt = (t: BookTranche, { at }: Refs, p: number): string => (t.foreign ? at(`${t.key}.fx`, p) : '1');

const fxBefore = (t: BookTranche, { before }: Refs, p: number): string => (t.foreign ? before(`${t.key}.fx`, p) : '1');

/** Principal of one vintage: what stands in column C, less what is paid so far, by the shape of the loan. */
function vintageLine(t: BookTranche, v: Vintage, refs: Refs, even: boolean): Line {
  const { at, one, upTo, all } = refs;
  const key = `${v.key}.principal`;
  const byTranche = even && v.drawn !== undefined;
  const counted = byTranche ? t.key : v.key;
  return {
    key,
    label: `Principal by contract, ${v.label}`,
    unit: t.input.currency ?? '',
    constant: () =>
      v.drawn === undefined
        ? `SUMIF(${all('number')},"<${v.first}",${all(`${t.key}.added`)})`
        : at(`${t.key}.added`, v.drawn),
    each: (p) => {
      const count = one(`${counted}.count`);
      const free = one(`${counted}.free`);
      const paying = `(${at('number', p)}-${v.first - 1})`;
      const left = `(${one(key)}-SUM(${upTo(key, p)}))`;
      const rate = at(`${t.key}.periodRate`, p);
      const remaining = `(${count}-${paying}+1)`;
      const annuity = `IF(${rate}=0,${left}/${remaining},${left}*${rate}/((1+${rate})^${remaining}-1))`;
      const shape = t.shape === 'equal' ? `${one(key)}/(${count}-${free})` : t.shape === 'bullet' ? '0' : annuity;
      return `IF(OR(${paying}<1,${paying}>${count}),0,IF(${paying}=${count},${left},IF(${paying}<=${free},0,${shape})))`;
    },
  };
}

function owedLines(t: BookTranche, plan: BookPlan, refs: Refs): Line[] {
  const { at, before, one, all } = refs;
  const { key } = t;
  const unit = t.input.currency ?? plan.money;
  const rate = typeof t.input.rate === 'number' ? () => one(`${key}.rate`) : (p: number) => at(`${key}.rates`, p);
  const part = t.input.dayCount ? (p: number) => at(`${key}.accrual`, p) : (p: number) => at('years', p);
  const scheduled = (p: number) =>
    t.shape === 'shares'
      ? `SUM(${all(`${key}.added`)})*${at(`${key}.shares`, p)}`
      : t.vintages.map((v) => at(`${v.key}.principal`, p)).join('+') || '0';
  const scale = (p: number) =>
    `IF(${before(`${key}.scheduledBalance`, p)}>0,MIN(1,${at(`${key}.opening`, p)}/${before(`${key}.scheduledBalance`, p)}),1)`;
  return [
    {
      key: `${key}.periodRate`,
      label: 'Interest of the period',
      number: 'rate',
      each: (p) => `(${rate(p)}+${one('rateShift')})*${part(p)}`,
    },
    {
      key: `${key}.capitalised`,
      label: 'Interest added to the loan',
      unit,
      each: (p) =>
        t.capitalises
          ? `IF(${at('service', p)}=1,0,${before(`${key}.accruing`, p)}*${at(`${key}.periodRate`, p)})`
          : '0',
    },
    {
      key: `${key}.added`,
      label: 'Drawn and added',
      unit,
      each: (p) => `${at(`${key}.draw`, p)}+${at(`${key}.capitalised`, p)}`,
    },
    {
      key: `${key}.accruing`,
      label: 'All drawn and added so far',
      unit,
      each: (p) => `${before(`${key}.accruing`, p)}+${at(`${key}.added`, p)}`,
    },
    ...t.vintages.map((v) => vintageLine(t, v, refs, plan.equalMonths !== undefined)),
    { key: `${key}.scheduled`, label: 'Principal by contract', unit, each: scheduled },
    {
      key: `${key}.scheduledBalance`,
      label: 'Balance by contract',
      unit,
      each: (p) => `${before(`${key}.scheduledBalance`, p)}+${at(`${key}.added`, p)}-${at(`${key}.scheduled`, p)}`,
    },
    { key: `${key}.opening`, label: 'Balance at the start', unit, each: (p) => before(`${key}.balance`, p) },
    {
      key: `${key}.interest`,
      label: 'Interest',
      unit,
      each: (p) => `${at(`${key}.opening`, p)}*${at(`${key}.periodRate`, p)}`,
    },
    {
      key: `${key}.principal`,
      label: 'Principal',
      unit,
      each: (p) => (t.sweeps ? `${at(`${key}.scheduled`, p)}*${scale(p)}` : at(`${key}.scheduled`, p)),
    },
    {
      key: `${key}.beforeSweep`,
      label: 'Balance before prepayment',
      unit,
      each: (p) => `${at(`${key}.opening`, p)}+${at(`${key}.added`, p)}-${at(`${key}.principal`, p)}`,
    },
    {
      key: `${key}.prepaid`,
      label: 'Prepaid',
      unit,
      each: (p) =>
        t.sweeps
          ? `IF(${at('sweepable', p)}>0,MAX(0,${at(`${key}.beforeSweep`, p)})/${at('sweepable', p)}*${at('swept', p)},0)`
          : '0',
    },
    {
      key: `${key}.balance`,
      label: 'Balance at the end',
      unit,
      style: 'total',
      each: (p) => `${at(`${key}.beforeSweep`, p)}-${at(`${key}.prepaid`, p)}`,
    },
    {
      key: `${key}.nextService`,
      label: 'Service of the next period, by the balance before prepayment',
      unit: plan.money,
      each: (p) => {
        const contract = at(`${key}.scheduledBalance`, p);
        const next = `(${contract}*${refs.after(`${key}.periodRate`, p)}-${refs.after(`${key}.capitalised`, p)}+${refs.after(`${key}.scheduled`, p)})`;
        const fx = t.foreign ? refs.after(`${key}.fx`, p) : '1';
        return `IF(${at('last', p)}=1,0,${next}*${fx}*IF(${contract}>0,MIN(1,${at(`${key}.beforeSweep`, p)}/${contract}),1))`;
      },
    },
    {
      key: `${key}.fxLoss`,
      label: 'Loss by exchange rate on the balance at the start',
      unit: plan.money,
      each: (p) => (t.foreign ? `${at(`${key}.opening`, p)}*(${fxAt(t, refs, p)}-${fxBefore(t, refs, p)})` : '0'),
    },
  ];
}

function trancheLines(t: BookTranche, plan: BookPlan, refs: Refs): Line[] {
  const { at, one } = refs;
  const { key } = t;
  const unit = t.input.currency ?? plan.money;
  return [
    heading(`${key}.debt`, `${t.input.name} (${unit})`),
    {
      key: `${key}.draw`,
      label: 'Drawn',
      unit,
      each: (p) => `${at(`${key}.draws`, p)}*${at('index', p)}/${fxAt(t, refs, p)}`,
    },
    {
      key: `${key}.upfrontFee`,
      label: 'Upfront fee',
      unit,
      each: (p) => `${at(`${key}.draw`, p)}*${one(`${key}.upfront`)}`,
    },
    {
      key: `${key}.fee`,
      label: 'Other fees',
      unit,
      each: (p) => (t.input.fees ? `${at(`${key}.otherFees`, p)}*${at('index', p)}/${fxAt(t, refs, p)}` : '0'),
    },
    ...(t.owed ? owedLines(t, plan, refs) : []),
  ];
}

/** Every tranche in its own currency, then their sum in home money. */
export function debtLines(plan: BookPlan, refs: Refs): Line[] {
  const { at } = refs;
  const { tranches, money } = plan;
  const owed = tranches.filter((t) => t.owed);
  const sum = (some: readonly BookTranche[], f: (t: BookTranche) => string): string => some.map(f).join('+') || '0';
  const home = (some: readonly BookTranche[], name: string) => (p: number) =>
    sum(some, (t) => `${at(`${t.key}.${name}`, p)}*${fxAt(t, refs, p)}`);
  const shares = tranches.filter((t) => !t.owed && t.input.kind !== 'grant');
  const grants = tranches.filter((t) => !t.owed && t.input.kind === 'grant');
  const line = (key: string, label: string, each: (p: number) => string): Line => ({ key, label, unit: money, each });
  return [
    top('debt', 'Debt', plan.periods),
    ...tranches.flatMap((t) => trancheLines(t, plan, refs)),
    heading('all-debt', `All lenders (${money})`),
    line('draws', 'Drawn', home(tranches, 'draw')),
    line('drawnShares', 'of it shares', home(shares, 'draw')),
    line('drawnGrants', 'of it grants', home(grants, 'draw')),
    line('accrued', 'Interest added to loans', home(owed, 'capitalised')),
    line('interest', 'Interest paid', (p) =>
      sum(owed, (t) => `(${at(`${t.key}.interest`, p)}-${at(`${t.key}.capitalised`, p)})*${fxAt(t, refs, p)}`),
    ),
    line('principal', 'Principal', home(owed, 'principal')),
    line('upfrontFees', 'Upfront fees', home(tranches, 'upfrontFee')),
    line('otherFees', 'Other fees', home(tranches, 'fee')),
    {
      ...line('debtService', 'Debt service', (p) => `${at('interest', p)}+${at('principal', p)}+${at('otherFees', p)}`),
      style: 'total',
    },
    line('nextService', 'Service of the next period', (p) => sum(owed, (t) => at(`${t.key}.nextService`, p))),
    line('sweepable', 'Debt that may be prepaid', (p) =>
      sum(
        owed.filter((t) => t.sweeps),
        (t) => `MAX(0,${at(`${t.key}.beforeSweep`, p)})*${fxAt(t, refs, p)}`,
      ),
    ),
    line('fxLoss', 'Loss by exchange rates', (p) => sum(owed, (t) => at(`${t.key}.fxLoss`, p))),
    line('openingDebt', 'Debt at the start', (p) =>
      sum(owed, (t) => `${at(`${t.key}.opening`, p)}*${fxBefore(t, refs, p)}`),
    ),
    line('allInterest', 'Interest, added interest with it', home(owed, 'interest')),
    { ...line('debtBalance', 'Debt at the end', home(owed, 'balance')), style: 'total' },
  ];
}
