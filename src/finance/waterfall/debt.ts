import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { PlanTranche, Vintage, WaterfallPlan } from './plan.ts';

/** Home money per unit of a tranche's currency in this period. */
const worth = (t: PlanTranche): string => (t.foreign ? `${t.key}.worth` : '1');

/** A balance below 1E-12 of the total debt is a rounding error and counts as 0; otherwise it would be served for ever. */
const leftOver = (balance: string, total: string): string => `IF(ABS(${balance})>1E-12*${total},${balance},0)`;

/** Principal of a vintage by the repayment of the loan, from the amount in column C less what is paid so far. */
function vintageLine(t: PlanTranche, v: Vintage): Line {
  const key = `${v.key}.principal`;
  const [count, free] = [`${t.key}.count`, `${t.key}.free`];
  const paying = `(number-${v.drawn})`;
  const left = `(${key}[C]-SUM(${key}[earlier]))`;
  const rate = `${t.key}.contractRate`;
  const remaining = `(${count}-${paying}+1)`;
  const annuity = `IF(ABS(${rate})<0.000000001,${left}/${remaining},${left}*${rate}/((1+${rate})^${remaining}-1))`;
  const shape = t.shape === 'equal' ? `${key}[C]/(${count}-${free})` : t.shape === 'bullet' ? '0' : annuity;
  return {
    key,
    label: `Principal by contract, ${v.label}`,
    unit: t.input.currency ?? '',
    constant: `${t.key}.added[p${v.drawn}]`,
    each: `IF(OR(${paying}<1,${paying}>${count}),0,IF(${paying}=${count},${left},IF(${paying}<=${free},0,${shape})))`,
  };
}

/** Parts of a line of a tranche after its name. */
type LineParts = [label: string, each: string, more?: Partial<Line>];

function owedLines(t: PlanTranche, plan: WaterfallPlan): Line[] {
  const { key } = t;
  const unit = t.input.currency ?? plan.money;
  const inUnit = linesIn(unit);
  const line = (name: string, ...more: LineParts) => inUnit(`${key}.${name}`, ...more);
  const scheduled =
    t.shape === 'shares' ? `${key}.total*${key}.shares` : t.vintages.map((v) => `${v.key}.principal`).join('+') || '0';
  /** Prepayment lowers the scheduled payments in proportion. */
  const scale = (balance: string, contract: string) => `IF(${contract}>0,MIN(1,${balance}/${contract}),1)`;
  const added = `${key}.floats*rateMove*years`;
  const fixed = t.capitalises ? `IF(service=1,${added},0)` : added;
  const next = `(${key}.scheduledBalance*${key}.contractRate[+1]-${key}.capitalised[+1]+${key}.scheduled[+1])`;
  const nextFx = t.foreign ? `*${key}.fx[+1]*fxFactor` : '';
  return [
    line('contractRate', 'Interest rate of the period by contract', `(${key}.rate+rateShift)*years`, {
      unit: '',
      number: 'rate',
    }),
    line(
      'capitalised',
      'Interest added to the loan',
      t.capitalises ? `IF(service=1,0,${key}.accruing[-1]*${key}.contractRate)` : '0',
    ),
    line('added', 'Drawn and added', `${key}.draw+${key}.capitalised`),
    line('accruing', 'All drawn and added so far', `${key}.accruing[-1]+${key}.added`),
    { key: `${key}.total`, label: 'All drawn and added', unit, constant: `SUM(${key}.added[all])` },
    ...t.vintages.map((v) => vintageLine(t, v)),
    line('scheduled', 'Principal by contract', scheduled),
    line(
      'scheduledBalance',
      'Balance by contract',
      leftOver(`(${key}.scheduledBalance[-1]+${key}.added-${key}.scheduled)`, `${key}.total`),
    ),
    line('opening', 'Balance at the start', `${key}.balance[-1]`),
    line('interest', 'Interest', `${key}.opening*(${key}.contractRate+${fixed})`),
    line(
      'principal',
      'Principal',
      t.sweeps ? `${key}.scheduled*${scale(`${key}.opening`, `${key}.scheduledBalance[-1]`)}` : `${key}.scheduled`,
    ),
    line(
      'beforeSweep',
      'Balance before prepayment',
      leftOver(`(${key}.opening+${key}.added-${key}.principal)`, `${key}.total`),
    ),
    line('prepaid', 'Prepaid', t.sweeps ? `IF(sweepable>0,MAX(0,${key}.beforeSweep)/sweepable*swept,0)` : '0'),
    line('balance', 'Balance at the end', `${key}.beforeSweep-${key}.prepaid`, { style: 'total' }),
    line(
      'nextService',
      'Service of the next period, by the balance before prepayment',
      `IF(last=1,0,${next}${nextFx}*${scale(`${key}.beforeSweep`, `${key}.scheduledBalance`)})`,
      { unit: plan.money },
    ),
    line(
      'fxLoss',
      'Loss by exchange rate on the balance at the start',
      t.foreign ? `${key}.opening*(${key}.worth-${key}.worth[-1])` : '0',
      { unit: plan.money },
    ),
  ];
}

function trancheLines(t: PlanTranche, plan: WaterfallPlan): Line[] {
  const { key } = t;
  const unit = t.input.currency ?? plan.money;
  const inUnit = linesIn(unit);
  const line = (name: string, ...more: LineParts) => inUnit(`${key}.${name}`, ...more);
  const inMoney = t.foreign ? `*index/${key}.fx` : '*index';
  return [
    heading(`${key}.debt`, `${t.input.name} (${unit})`),
    ...(t.foreign
      ? [
          line('worth', 'Exchange rate that is paid', `${key}.fx*fxFactor`, {
            unit: `${plan.money}/${unit}`,
            number: 'factor',
          }),
        ]
      : []),
    line('draw', 'Drawn', `${key}.draws${inMoney}`),
    line('upfrontFee', 'Upfront fee', `${key}.draw*${key}.upfront`),
    line('fee', 'Other fees', t.input.fees ? `${key}.otherFees${inMoney}` : '0'),
    ...(t.owed ? owedLines(t, plan) : []),
  ];
}

/** The lines of each tranche in its own currency, then of all together in home money. */
export function debtLines(plan: WaterfallPlan): Line[] {
  const { tranches, money } = plan;
  const owed = tranches.filter((t) => t.owed);
  const sum = (some: readonly PlanTranche[], f: (t: PlanTranche) => string): string => some.map(f).join('+') || '0';
  const home = (some: readonly PlanTranche[], name: string) => sum(some, (t) => `${t.key}.${name}*${worth(t)}`);
  const shares = tranches.filter((t) => !t.owed && t.input.kind !== 'grant');
  const grants = tranches.filter((t) => !t.owed && t.input.kind === 'grant');
  const sweeping = owed.filter((t) => t.sweeps);
  const line = linesIn(money);
  return [
    top('debt', 'Debt', plan.periods),
    ...tranches.flatMap((t) => trancheLines(t, plan)),
    heading('all-debt', `All lenders (${money})`),
    line('draws', 'Drawn', home(tranches, 'draw')),
    line('drawnShares', 'of it shares', home(shares, 'draw')),
    line('drawnGrants', 'of it grants', home(grants, 'draw')),
    line('accrued', 'Interest added to loans', home(owed, 'capitalised')),
    line(
      'interest',
      'Interest paid',
      sum(owed, (t) => `(${t.key}.interest-${t.key}.capitalised)*${worth(t)}`),
    ),
    line('principal', 'Principal', home(owed, 'principal')),
    line('upfrontFees', 'Upfront fees', home(tranches, 'upfrontFee')),
    line('otherFees', 'Other fees', home(tranches, 'fee')),
    line('debtService', 'Debt service', 'interest+principal+otherFees', { style: 'total' }),
    line(
      'nextService',
      'Service of the next period',
      sum(owed, (t) => `${t.key}.nextService`),
    ),
    line(
      'sweepable',
      'Debt that may be prepaid',
      sum(sweeping, (t) => `MAX(0,${t.key}.beforeSweep)*${worth(t)}`),
    ),
    line(
      'fxLoss',
      'Loss by exchange rates',
      sum(owed, (t) => `${t.key}.fxLoss`),
    ),
    line(
      'openingDebt',
      'Debt at the start',
      sum(owed, (t) => (t.foreign ? `${t.key}.opening*${t.key}.worth[-1]` : `${t.key}.opening`)),
    ),
    line('allInterest', 'Interest, added interest with it', home(owed, 'interest')),
    line('debtBalance', 'Debt at the end', home(owed, 'balance'), { style: 'total' }),
  ];
}
