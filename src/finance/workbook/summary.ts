import { heading, type Line } from '../lines/line.ts';
import type { WaterfallPlan } from '../waterfall/plan.ts';

/** The first sheet: what a lender asks first, live, and how the workbook is read. */
export function summaryLines({ money, equalMonths, input }: WaterfallPlan): Line[] {
  const value = (key: string, label: string, formula: string, unit = money): Line => ({
    key: `summary.${key}`,
    label,
    unit,
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
    { key: `summary.${key}`, label: `${label}, least`, unit: 'x', number: 'ratio', constant: `${key}[C]` },
    {
      key: `summary.${key}.in`,
      label: `${label}: the period that it falls in`,
      number: 'text',
      constant: `IF(COUNT(${key}[all])=0,"none",INDEX(top.ratios[all],MATCH(MIN(${key}[all]),${key}[all],0)))`,
    },
  ];
  const note = (key: string, label: string): Line => ({ key: `note.${key}`, label, style: 'note', number: 'text' });
  return [
    { key: 'top.summary', label: input.name ?? 'Project', style: 'title', number: 'text' },
    heading('summary.money', 'The money'),
    value('capex', 'Capital cost, replacement with it', 'SUM(capex[all])'),
    value('debt', 'Borrowed', 'SUM(draws[all])-SUM(drawnShares[all])-SUM(drawnGrants[all])'),
    value('owners', 'Paid in by owners', 'SUM(equity[all])+SUM(drawnShares[all])'),
    value('support', 'Debt service paid by owners, as cash was short', 'SUM(support[all])'),
    heading('summary.worth', 'What it earns'),
    value('npv.project', 'Net present value before financing, after tax', 'npv.flow.afterTax[C]'),
    value('npv.owners', 'Net present value for its owners', 'npv.flow.equity[C]'),
    ...rate('flow.afterTax', 'Internal rate before financing, after tax'),
    ...rate('flow.equity', 'Internal rate of its owners'),
    heading('summary.cover', 'Whether lenders are paid'),
    ...ratio('ratio.dscr', 'Debt service cover (DSCR)'),
    ...ratio('llcr', 'Cover over the life of the loans (LLCR)'),
    ...ratio('plcr', 'Cover over the life of the project (PLCR)'),
    {
      key: 'summary.checks',
      label: 'All checks of the workbook hold (1 = yes)',
      style: 'check',
      number: 'count',
      constant: 'check.all[C]',
    },
    heading('summary.read', 'How to read this workbook'),
    note('blue', 'Blue figures on the sheet Inputs may be changed; every other figure is a formula and follows.'),
    note(
      'lines',
      'A line is one formula through all periods; a period is the same column on every sheet. Amounts are nominal.',
    ),
    note(
      'order',
      'Operations, Debt and Tax feed Cash, where lenders are paid before owners; Statements and Checks hold it together.',
    ),
  ];
}
