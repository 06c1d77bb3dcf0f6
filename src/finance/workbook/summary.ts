import { heading, type Line, top } from '../lines/line.ts';
import type { PlanTranche, WaterfallPlan } from '../waterfall/plan.ts';

const note = (key: string, label: string): Line => ({ key: `note.${key}`, label, style: 'note', number: 'text' });

/** What a lender of the project asks of its own loan. */
function loanLines({ key, input, owed }: PlanTranche, money: string, irr: boolean): Line[] {
  const unit = input.currency ?? money;
  const lines: Line[] = [
    {
      key: `summary.${key}.drawn`,
      label: `${input.name}${input.lender ? `, ${input.lender}` : ''}: drawn`,
      unit,
      constant: `SUM(${key}.draw[all])`,
    },
  ];
  if (!owed) return lines;
  lines.push({
    key: `summary.${key}.last`,
    label: '   last payment in',
    number: 'text',
    constant: `IFERROR(LOOKUP(2,1/(${key}.principal[all]>0.000001),top.debt[all]),"none")`,
  });
  if (irr)
    lines.push({
      key: `summary.${key}.rate`,
      label: '   all-in rate, fees with it',
      unit: 'a year',
      number: 'rate',
      constant: `irr.${key}[C]`,
    });
  if (input.minDscr === undefined) return lines;
  return [
    ...lines,
    { key: `summary.${key}.asks`, label: '   asks a DSCR of', unit: 'x', number: 'ratio', constant: `${key}.minDscr` },
    {
      key: `summary.${key}.kept`,
      label: '   is it kept?',
      number: 'text',
      constant: `IF(fact.${key}.covenant[C]=0,"yes","NO, not in "&fact.${key}.covenant[C]&" periods")`,
    },
  ];
}

/** The first sheet: what a lender asks first, live, the years at a glance, and how the workbook is read. */
export function summaryLines({ money, equalMonths, input, periods, tranches }: WaterfallPlan): Line[] {
  const value = (key: string, label: string, formula: string): Line => ({
    key: `summary.${key}`,
    label,
    unit: money,
    constant: formula,
  });
  const rate = (key: string, label: string): Line[] =>
    equalMonths === undefined
      ? []
      : [
          {
            key: `summary.${key}`,
            label,
            unit: 'a year',
            number: 'rate',
            // An internal rate means something only where the flow changes its sign once.
            constant: `IF(changes.${key}=1,irr.${key},"no IRR")`,
          },
        ];
  const ratio = (key: string, label: string): Line[] => [
    { key: `summary.${key}`, label: `${label}: least`, unit: 'x', number: 'ratio', constant: `${key}[C]` },
    {
      key: `summary.${key}.in`,
      label: '   falls in',
      number: 'text',
      constant: `IF(COUNT(${key}[all])=0,"none",INDEX(top.ratios[all],MATCH(MIN(${key}[all]),${key}[all],0)))`,
    },
  ];
  const year = (key: string, label: string, each: string, style: Line['style'] = 'calc'): Line => ({
    key: `glance.${key}`,
    label,
    unit: money,
    style,
    each,
  });
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
    ...rate('flow.afterTax', 'IRR before financing, after tax'),
    ...rate('flow.equity', 'IRR of its owners'),
    heading('summary.cover', 'Whether lenders are paid'),
    ...ratio('ratio.dscr', 'Debt service cover (DSCR)'),
    ...ratio('llcr', 'Loan life cover (LLCR)'),
    ...ratio('plcr', 'Project life cover (PLCR)'),
    ...(tranches.length > 0 ? [heading('summary.loans', 'The loans')] : []),
    ...tranches.flatMap((t) => loanLines(t, money, equalMonths !== undefined)),
    heading('summary.glance', 'The periods at a glance'),
    year('revenue', 'Revenue', 'revenue'),
    year('ebitda', 'EBITDA', 'ebitda'),
    year('capex', 'Capital cost', 'capex'),
    year('cfads', 'Cash available for debt service', 'cfads', 'total'),
    year('service', 'Debt service', 'debtService'),
    { ...year('dscr', 'DSCR', 'dscr'), unit: 'x', number: 'ratio' },
    year('debt', 'Debt at the end', 'debtBalance'),
    year('paid', 'Paid in by owners, shortfalls with it', 'equity+drawnShares+support'),
    year('distribution', 'Distributed to owners', 'distribution', 'total'),
    heading('summary.read', 'How to read this workbook'),
    {
      key: 'summary.checks',
      label: 'Do all checks of the workbook hold?',
      style: 'check',
      number: 'text',
      constant: 'IF(check.all[C]=1,"yes","NO: see Checks")',
    },
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
