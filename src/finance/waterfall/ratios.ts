import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { PlanTranche, WaterfallPlan } from './plan.ts';

/** Further guesses for the IRR function of a spreadsheet, in the order in which they are tried. */
const guesses = [0.1, 0, -0.2, -0.5, -0.8, 1];

/** Formula of the yearly IRR of a line; a text if the spreadsheet finds none. */
const yearlyIrr = (key: string, first: number): string =>
  [first, ...guesses].reduceRight((otherwise, guess) => `IFERROR(IRR(${key}[all],${guess}),${otherwise})`, '"none"');

function lenderLines({ key, owed, input }: PlanTranche): Line[] {
  const paid = owed ? `+${key}.interest-${key}.capitalised+${key}.principal+${key}.prepaid` : '';
  const all = `${key}.upfrontFee+${key}.fee-${key}.draw${paid}`;
  const flow = linesIn(input.currency ?? '')(`${key}.flow`, `${input.name}: flow of the lender`, all);
  if (!owed) return [flow];
  const constant = yearlyIrr(`${key}.flow`, input.rate);
  return [flow, { key: `irr.${key}`, label: `${input.name}: all-in rate a year`, number: 'rate', constant }];
}

/** Cover ratios, and the returns of project, owners and lenders. */
export function ratioLines({ money, periods, tranches }: WaterfallPlan): Line[] {
  const line = linesIn(money);
  const factor = (key: string, label: string, rate: string) =>
    line(key, label, `(1+${rate})^(-times)/index`, { unit: '', number: 'factor' });
  const ratio = (key: string, label: string, each: string): Line => ({
    key,
    label: `${label}, least in column C`,
    unit: 'x',
    number: 'ratio',
    each,
    constant: `IF(COUNT(${key}[all])=0,"none",MIN(${key}[all]))`,
  });
  const cover = (key: string) => `IF(AND(service=1,openingDebt>0.000000001,servedLater=1),${key}/openingDebt,"")`;
  const irr = (key: string, label: string): Line[] => [
    { key: `irr.${key}`, label: `${label}: internal rate a year`, number: 'rate', constant: yearlyIrr(key, 0.1) },
    {
      key: `sign.${key}`,
      label: `${label}: sign of the flow`,
      number: 'count',
      each: `IF(ABS(${key})>0.000001,SIGN(${key}),sign.${key}[-1]+0)`,
    },
    {
      key: `changes.${key}`,
      label: `${label}: changes of sign`,
      number: 'count',
      constant: `SUMPRODUCT((sign.${key}[all]<>sign.${key}[earlier])*(sign.${key}[earlier]<>0))`,
    },
  ];
  const npv = (key: string, label: string, by = 'discountFactor'): Line => ({
    key: `npv.${key}`,
    label: `${label}: NPV at constant prices`,
    unit: money,
    style: 'total',
    constant: `SUMPRODUCT(${key}[all]*${by}[all])`,
  });
  return [
    top('ratios', 'Ratios', periods),
    heading('cover', 'Cover'),
    ratio('ratio.dscr', 'DSCR', 'dscr'),
    {
      key: 'debtRate',
      label: 'Rate that the debt bears',
      number: 'rate',
      each: 'IF(openingDebt>0.000000001,allInterest/openingDebt,debtRate[-1])',
    },
    {
      key: 'servedLater',
      label: 'Debt is served now or later',
      style: 'flag',
      number: 'count',
      each: 'IF(debtService>0,1,servedLater[+1]+0)',
    },
    line('loanCash', 'Worth of cash to the last payment', '(loanCash[+1]+cfads)*servedLater/(1+debtRate)'),
    line('projectCash', 'Worth of cash to the end', '(projectCash[+1]+cfads)/(1+debtRate)'),
    ratio('llcr', 'LLCR', cover('loanCash')),
    ratio('plcr', 'PLCR', cover('projectCash')),
    heading('views', 'Who earns what'),
    factor('discountFactor', 'Real discount factor over price index', 'discountRate'),
    factor('ownersFactor', 'The same at the rate that owners ask', 'ownersRate'),
    line('flow.project', 'Project before financing and tax', 'ebitda-workingPaid-capex+residualPaid'),
    line('flow.afterTax', 'Project before financing, after tax', 'flow.project-taxUnlevered'),
    line('flow.equity', 'Owners', 'distribution-equity-support-drawnShares'),
    npv('flow.project', 'Project before tax'),
    npv('flow.afterTax', 'Project after tax'),
    npv('flow.equity', 'Owners', 'ownersFactor'),
    ...irr('flow.project', 'Project before tax'),
    ...irr('flow.afterTax', 'Project after tax'),
    ...irr('flow.equity', 'Owners'),
    ...tranches.flatMap((t) => lenderLines(t)),
  ];
}
