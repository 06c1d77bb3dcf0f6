import { heading, type Line, type Refs } from './book.ts';
import type { BookPlan } from './plan.ts';

/** What must hold whatever is changed: 1 = holds. Covenants are told apart, since a plan may break them. */
export function checkLines(plan: BookPlan, { all, one, at }: Refs): Line[] {
  const check = (key: string, label: string, formula: () => string): Line => ({
    key: `check.${key}`,
    label,
    style: 'check',
    number: 'count',
    constant: () => `IF(${formula()},1,0)`,
  });
  const scale = () => `(0.000001*(1+MAX(${all('bs.assets')})))`;
  const largest = (key: string) => `MAX(MAX(${all(key)}),-MIN(${all(key)}))`;
  const n = plan.n;
  const owed = plan.tranches.filter((t) => t.owed);
  const checks: Line[] = [
    check('balance', 'The balance sheet balances in every period', () => `${largest('bs.gap')}<${scale()}`),
    check(
      'cash',
      'The cash flow statement explains all cash',
      () => `ABS(SUM(${all('cf.change')})-${at('cash', n - 1)}-${at('reserve', n - 1)})<${scale()}`,
    ),
    check(
      'positive',
      'Cash and reserve never fall below 0',
      () => `MIN(MIN(${all('cash')}),MIN(${all('reserve')}))>-${scale()}`,
    ),
    check(
      'sources',
      'Sources equal uses before operation',
      () =>
        `ABS(SUMPRODUCT((1-${all('service')})*(${all('draws')}+${all('equity')}+${all('cfads')}+${all('interestIncome')}+${all('residualPaid')}-${all('capex')}-${all('upfrontFees')}-${all('debtService')}-${all('distribution')}))-SUMPRODUCT((${all('number')}=${one('operationFrom')}-1)*(${all('cash')}+${all('reserve')})))<${scale()}`,
    ),
    ...owed.map((t) =>
      check(
        `${t.key}.sign`,
        `${t.input.name}: never repays more than it owes`,
        () => `MIN(${all(`${t.key}.balance`)})>-0.000001*(1+MAX(${all(`${t.key}.balance`)}))`,
      ),
    ),
  ];
  const facts: Line[] = [
    ...owed.map(
      (t): Line => ({
        key: `fact.${t.key}.left`,
        label: `${t.input.name}: owed at the end of the last period`,
        unit: t.input.currency ?? plan.money,
        constant: () => at(`${t.key}.balance`, n - 1),
      }),
    ),
    ...owed
      .filter((t) => t.input.minDscr !== undefined)
      .map(
        (t): Line => ({
          key: `fact.${t.key}.covenant`,
          label: `${t.input.name}: periods in which the cover covenant fails`,
          number: 'count',
          constant: () =>
            `SUMPRODUCT(${all('service')}*((${all(`${t.key}.interest`)}+${all(`${t.key}.principal`)})>0)*(${all('debtService')}>0)*(${all('cfads')}<(${one(`${t.key}.minDscr`)}-0.000000001)*${all('debtService')}))`,
        }),
      ),
    {
      key: 'fact.short',
      label: 'Periods in which owners pay a shortfall',
      number: 'count',
      constant: () => `COUNTIF(${all('support')},">0.000001")`,
    },
    { key: 'fact.locked', label: 'Periods in lock-up', number: 'count', constant: () => `SUM(${all('locked')})` },
  ];
  return [
    { key: 'top.checks', label: 'Checks', style: 'title', number: 'text' },
    {
      key: 'check.all',
      label: 'All hold',
      style: 'check',
      number: 'count',
      constant: () => checks.map((line) => one(line.key)).join('*'),
    },
    heading('checks', 'Must hold (1 = holds)'),
    ...checks,
    heading('facts', 'To be looked at'),
    ...facts,
  ];
}
