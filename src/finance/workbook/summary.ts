import { constantLine, heading, type Line, linesIn, top, wordLine } from '../lines/line.ts';
import type { PlanTranche, WaterfallPlan } from '../waterfall/plan.ts';

const note = (key: string, label: string): Line => wordLine(`note.${key}`, label, 'note');

/** Summary of a loan for its lender. */
function loanLines({ key, input, owed }: PlanTranche, money: string): Line[] {
  const line = (name: string, label: string, formula: string, more: Pick<Line, 'unit' | 'number'>): Line =>
    constantLine(`summary.${key}.${name}`, label, formula, more);
  const drawn = line(
    'drawn',
    `${input.name}${input.lender ? `, ${input.lender}` : ''}: drawn`,
    `SUM(${key}.draw[all])`,
    { unit: input.currency ?? money },
  );
  if (!owed) return [drawn];
  const last = `IFERROR(LOOKUP(2,1/(${key}.principal[all]>0.000001),top.debt[all]),"none")`;
  const kept = `IF(fact.${key}.covenant[C]=0,"yes","NO, not in "&fact.${key}.covenant[C]&" periods")`;
  return [
    drawn,
    line('last', '   last payment in', last, { number: 'text' }),
    line('rate', '   all-in rate, fees with it', `irr.${key}[C]`, { unit: 'a year', number: 'rate' }),
    ...(input.minDscr === undefined
      ? []
      : [
          line('asks', '   asks a DSCR of', `${key}.minDscr`, { unit: 'x', number: 'ratio' }),
          line('kept', '   is it kept?', kept, { number: 'text' }),
        ]),
  ];
}

/** The first sheet: the figures that lenders look at first, the periods at a glance, and how to read the workbook. */
export function summaryLines({ money, input, periods, tranches }: WaterfallPlan): Line[] {
  const value = (key: string, label: string, formula: string): Line =>
    constantLine(`summary.${key}`, label, formula, { unit: money });
  // An internal rate is meaningful only if the flow changes its sign once.
  const rate = (key: string, label: string): Line =>
    constantLine(`summary.${key}`, label, `IF(changes.${key}=1,irr.${key},"no IRR")`, {
      unit: 'a year',
      number: 'rate',
    });
  const ratio = (key: string, label: string): Line[] => [
    constantLine(`summary.${key}`, `${label}: least`, `${key}[C]`, { unit: 'x', number: 'ratio' }),
    constantLine(
      `summary.${key}.in`,
      '   falls in',
      `IF(COUNT(${key}[all])=0,"none",INDEX(top.ratios[all],MATCH(MIN(${key}[all]),${key}[all],0)))`,
      { number: 'text' },
    ),
  ];
  const year: ReturnType<typeof linesIn> = (key, ...more) => linesIn(money)(`glance.${key}`, ...more);
  return [
    top('summary', input.name ?? 'Project', periods),
    heading('summary.money', 'The money'),
    value('capex', 'Capital cost, replacement with it', 'SUM(capex[all])'),
    value('debt', 'Borrowed', 'SUM(draws[all])-SUM(drawnShares[all])-SUM(drawnGrants[all])'),
    value('owners', 'Paid in by owners', 'SUM(equity[all])+SUM(drawnShares[all])'),
    value('support', 'Debt service that owners pay, as cash is short', 'SUM(support[all])'),
    heading('summary.worth', 'What it earns'),
    value('npv.project', 'NPV before financing, after tax', 'npv.flow.afterTax[C]'),
    value('npv.owners', 'NPV for its owners', 'npv.flow.equity[C]'),
    rate('flow.afterTax', 'IRR before financing, after tax'),
    rate('flow.equity', 'IRR of its owners'),
    heading('summary.cover', 'Whether lenders are paid'),
    ...ratio('ratio.dscr', 'Debt service cover (DSCR)'),
    ...ratio('llcr', 'Loan life cover (LLCR)'),
    ...ratio('plcr', 'Project life cover (PLCR)'),
    ...(tranches.length > 0 ? [heading('summary.loans', 'The loans')] : []),
    ...tranches.flatMap((t) => loanLines(t, money)),
    heading('summary.glance', 'The periods at a glance'),
    year('revenue', 'Revenue', 'revenue'),
    year('ebitda', 'EBITDA', 'ebitda'),
    year('capex', 'Capital cost', 'capex'),
    year('cfads', 'Cash available for debt service', 'cfads', { style: 'total' }),
    year('service', 'Debt service', 'debtService'),
    year('dscr', 'DSCR', 'dscr', { unit: 'x', number: 'ratio' }),
    year('debt', 'Debt at the end', 'debtBalance'),
    year('paid', 'Paid in by owners, shortfalls with it', 'equity+drawnShares+support'),
    year('distribution', 'Distributed to owners', 'distribution', { style: 'total' }),
    heading('summary.read', 'How to read this workbook'),
    constantLine('summary.checks', 'Do all checks of the workbook hold?', 'IF(check.all[C]=1,"yes","NO: see Checks")', {
      style: 'check',
      number: 'text',
    }),
    note('blue', 'Blue figures on the sheet Inputs may be changed; every other figure is a formula and follows.'),
    note('lines', 'A line is one formula through all periods; a period is the same column on every sheet.'),
    note(
      'nominal',
      'Amounts are nominal but for those on Inputs, which are at constant prices; NPV is at constant prices.',
    ),
    note(
      'order',
      'Operations, Debt and Tax feed Cash, where lenders are paid before owners; Statements and Checks prove it.',
    ),
  ];
}
