import { power } from '../value/power.ts';
import { heading, type Line, type Refs, top } from './book.ts';
import { fxAt } from './debt.ts';
import type { BookPlan, BookTranche } from './plan.ts';

/** Where a spreadsheet's search starts, one after the other until it finds something. */
const guesses = [0.1, 0, -0.2, -0.5, -0.8, 1];

/** IRR of a row as a yearly rate, on the periods' common length; text where none is found. */
function yearlyIrr(range: string, months: number, first: number): string {
  const yearly = (guess: number): string => {
    const rate = `IRR(${range},${months === 12 ? guess : power(1 + guess, months / 12) - 1})`;
    return months === 12 ? rate : `(1+${rate})^(12/${months})-1`;
  };
  return [first, ...guesses].reduceRight((otherwise, guess) => `IFERROR(${yearly(guess)},${otherwise})`, '"none"');
}

function lenderLines(t: BookTranche, { at, all }: Refs, months: number | undefined): Line[] {
  const { key, owed, input } = t;
  const paid = (p: number) =>
    owed
      ? `+${at(`${key}.interest`, p)}-${at(`${key}.capitalised`, p)}+${at(`${key}.principal`, p)}+${at(`${key}.prepaid`, p)}`
      : '';
  const guess = typeof input.rate === 'number' ? input.rate : 0.1;
  const flow: Line = {
    key: `${key}.flow`,
    label: `${input.name}: flow of the lender`,
    unit: input.currency ?? '',
    each: (p) => `${at(`${key}.upfrontFee`, p)}+${at(`${key}.fee`, p)}-${at(`${key}.draw`, p)}${paid(p)}`,
  };
  const rate: Line = {
    key: `irr.${key}`,
    label: `${input.name}: all-in rate a year`,
    number: 'rate',
    constant: () => yearlyIrr(all(`${key}.flow`), months!, guess),
  };
  return months !== undefined && owed ? [flow, rate] : [flow];
}

/** Cover ratios and what project, owners and lenders earn. */
export function ratioLines(plan: BookPlan, refs: Refs): Line[] {
  const { at, before, after, one, all, since, upTo } = refs;
  const { money, equalMonths, tranches } = plan;
  const line = (key: string, label: string, each: (p: number) => string): Line => ({ key, label, unit: money, each });
  const ratio = (key: string, label: string, each: (p: number) => string): Line => ({
    key,
    label: `${label}, least in column C`,
    unit: 'x',
    number: 'ratio',
    constant: () => `IF(COUNT(${all(key)})=0,"none",MIN(${all(key)}))`,
    each,
  });
  const cover = (key: string) => (p: number) =>
    `IF(AND(${at('service', p)}=1,${at('openingDebt', p)}>0.000000001),${at(key, p)}/${at('openingDebt', p)},"")`;
  const shares = tranches.filter((t) => !t.owed && t.input.kind !== 'grant');
  const owners = (p: number) =>
    `${at('distribution', p)}-${at('equity', p)}-${at('support', p)}${shares.map((t) => `-${at(`${t.key}.draw`, p)}*${fxAt(t, refs, p)}`).join('')}`;
  const irr = (key: string, label: string, guess = 0.1): Line[] =>
    equalMonths === undefined
      ? []
      : [
          {
            key: `irr.${key}`,
            label: `${label}: internal rate a year`,
            number: 'rate',
            constant: () => yearlyIrr(all(key), equalMonths, guess),
          },
          {
            key: `sign.${key}`,
            label: `${label}: sign of the flow, the last one where there is none`,
            number: 'count',
            each: (p) => `IF(ABS(${at(key, p)})>0.000001,SIGN(${at(key, p)}),${before(`sign.${key}`, p)}+0)`,
          },
          {
            key: `changes.${key}`,
            label: `${label}: how often the sign changes; the internal rate is told where it does once`,
            number: 'count',
            constant: () => {
              const [now, was] = [all(`sign.${key}`), upTo(`sign.${key}`, plan.n - 1)];
              return `SUMPRODUCT((${now}<>${was})*(${was}<>0))`;
            },
          },
        ];
  const npv = (key: string, label: string): Line => ({
    key: `npv.${key}`,
    label: `${label}: net present value at constant prices`,
    unit: money,
    style: 'total',
    constant: () => `SUMPRODUCT(${all(key)},${all('discountFactor')})`,
  });
  return [
    top('ratios', 'Ratios', plan.periods),
    heading('cover', 'Cover'),
    ratio('ratio.dscr', 'DSCR', (p) => at('dscr', p)),
    {
      key: 'debtRate',
      label: 'Rate that the debt bears',
      number: 'rate',
      each: (p) =>
        `IF(${at('openingDebt', p)}>0.000000001,${at('allInterest', p)}/${at('openingDebt', p)},${before('debtRate', p)})`,
    },
    {
      key: 'servedLater',
      label: 'Debt is served now or later',
      style: 'flag',
      number: 'count',
      each: (p) => `IF(SUMPRODUCT((${since('debtService', p)}>0)*1)>0,1,0)`,
    },
    line(
      'loanCash',
      'Worth of cash to the last payment',
      (p) => `(${after('loanCash', p)}+${at('cfads', p)})*${at('servedLater', p)}/(1+${at('debtRate', p)})`,
    ),
    line(
      'projectCash',
      'Worth of cash to the end',
      (p) => `(${after('projectCash', p)}+${at('cfads', p)})/(1+${at('debtRate', p)})`,
    ),
    ratio('llcr', 'LLCR', cover('loanCash')),
    ratio('plcr', 'PLCR', cover('projectCash')),
    heading('views', 'Who earns what'),
    {
      key: 'discountFactor',
      label: 'Real discount factor over price index',
      number: 'factor',
      each: (p) => `(1+${one('discountRate')})^(-${at('times', p)})/${at('index', p)}`,
    },
    line(
      'flow.project',
      'Project before financing and tax',
      (p) => `${at('ebitda', p)}-${at('workingPaid', p)}-${at('capex', p)}+${at('residualPaid', p)}`,
    ),
    line(
      'flow.afterTax',
      'Project before financing, after tax',
      (p) => `${at('flow.project', p)}-${at('taxUnlevered', p)}`,
    ),
    line('flow.equity', 'Owners', owners),
    npv('flow.project', 'Project before tax'),
    npv('flow.afterTax', 'Project after tax'),
    npv('flow.equity', 'Owners'),
    ...irr('flow.project', 'Project before tax'),
    ...irr('flow.afterTax', 'Project after tax'),
    ...irr('flow.equity', 'Owners'),
    ...tranches.flatMap((t) => lenderLines(t, refs, equalMonths)),
  ];
}
