import { heading, type Line, type Refs } from './book.ts';
import type { BookPlan } from './plan.ts';

/** The first sheet: what a lender asks first, live, and how the workbook is read. */
export function summaryLines(plan: BookPlan, { all, one }: Refs): Line[] {
  const { money, equalMonths } = plan;
  const value = (key: string, label: string, formula: () => string, unit = money): Line => ({
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
            constant: () => `IF(${one(`changes.${key}`)}=1,${one(`irr.${key}`)},"no IRR")`,
          },
        ];
  const ratio = (key: string, label: string): Line[] => [
    { key: `summary.${key}`, label: `${label}, least`, unit: 'x', number: 'ratio', constant: () => one(key) },
    {
      key: `summary.${key}.in`,
      label: `${label}: the period that it falls in`,
      number: 'text',
      constant: () =>
        `IF(COUNT(${all(key)})=0,"none",INDEX(${all('top.ratios')},MATCH(MIN(${all(key)}),${all(key)},0)))`,
    },
  ];
  const note = (key: string, label: string): Line => ({ key: `note.${key}`, label, style: 'note', number: 'text' });
  return [
    { key: 'top.summary', label: plan.input.name ?? 'Project', style: 'title', number: 'text' },
    heading('summary.money', 'The money'),
    value('capex', 'Capital cost, replacement with it', () => `SUM(${all('capex')})`),
    value('debt', 'Borrowed', () => `SUM(${all('draws')})-SUM(${all('drawnShares')})-SUM(${all('drawnGrants')})`),
    value('owners', 'Paid in by owners', () => `SUM(${all('equity')})+SUM(${all('drawnShares')})`),
    value('support', 'Debt service paid by owners, as cash was short', () => `SUM(${all('support')})`),
    heading('summary.worth', 'What it earns'),
    value('npv.project', 'Net present value before financing, after tax', () => one('npv.flow.afterTax')),
    value('npv.owners', 'Net present value for its owners', () => one('npv.flow.equity')),
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
      constant: () => one('check.all'),
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
