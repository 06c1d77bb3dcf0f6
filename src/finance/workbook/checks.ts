import { constantLine, heading, type Line, wordLine } from '../lines/line.ts';
import type { WaterfallPlan } from '../waterfall/plan.ts';

/** Checks that must hold whatever inputs are changed (1 = holds). Covenants are listed apart from them, since a plan may break them. */
export function checkLines({ n, money, tranches }: WaterfallPlan): Line[] {
  const check = (key: string, label: string, holds: string): Line =>
    constantLine(`check.${key}`, label, `IF(${holds},1,0)`, { style: 'check', number: 'count' });
  const count = (key: string, label: string, constant: string): Line =>
    constantLine(`fact.${key}`, label, constant, { number: 'count' });
  const scale = '(0.000001*(1+MAX(bs.assets[all])))';
  const end = `p${n - 1}`;
  const owed = tranches.filter((t) => t.owed);
  const moved =
    'draws[all]+equity[all]+cfads[all]+interestIncome[all]+residualPaid[all]-capex[all]-upfrontFees[all]-debtService[all]-distribution[all]';
  const checks: Line[] = [
    check('balance', 'The balance sheet balances in every period', `MAX(MAX(bs.gap[all]),-MIN(bs.gap[all]))<${scale}`),
    check(
      'cash',
      'The cash flow statement explains all cash',
      `ABS(SUM(cf.change[all])-cash[${end}]-reserve[${end}])<${scale}`,
    ),
    check('positive', 'Cash and reserve never fall below 0', `MIN(MIN(cash[all]),MIN(reserve[all]))>-${scale}`),
    check(
      'sources',
      'Sources equal uses before operation',
      `ABS(SUMPRODUCT((1-service[all])*(${moved}))-SUMPRODUCT((number[all]=operationFrom-1)*(cash[all]+reserve[all])))<${scale}`,
    ),
    ...owed.map(({ key, input }) =>
      check(
        `${key}.sign`,
        `${input.name}: never repays more than it owes`,
        `MIN(${key}.balance[all])>-0.000001*(1+MAX(${key}.balance[all]))`,
      ),
    ),
  ];
  const facts: Line[] = [
    ...owed.map(({ key, input }) =>
      constantLine(`fact.${key}.left`, `${input.name}: owed at the end of the last period`, `${key}.balance[${end}]`, {
        unit: input.currency ?? money,
      }),
    ),
    ...owed
      .filter(({ input }) => input.minDscr !== undefined)
      .map(({ key, input }) =>
        count(
          `${key}.covenant`,
          `${input.name}: periods in which the cover covenant fails`,
          `SUMPRODUCT(service[all]*((${key}.interest[all]+${key}.principal[all])>0)*(debtService[all]>0)*(cfads[all]+openingReserve[all]<(${key}.minDscr-0.000000001)*debtService[all]))`,
        ),
      ),
    count('short', 'Periods in which owners pay a shortfall', 'COUNTIF(support[all],">0.000001")'),
    count('locked', 'Periods in lock-up', 'SUM(locked[all])'),
  ];
  return [
    wordLine('top.checks', 'Checks', 'title'),
    constantLine('check.all', 'All hold', checks.map(({ key }) => key).join('*'), { style: 'check', number: 'count' }),
    heading('checks', 'Must hold (1 = holds)'),
    ...checks,
    heading('facts', 'To be looked at'),
    ...facts,
  ];
}
