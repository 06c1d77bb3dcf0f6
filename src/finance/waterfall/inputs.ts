import { constantLine, heading, type Line, top, wordLine } from '../lines/line.ts';
import type { NumberStyle } from '../lines/sheet.ts';
import type { DepreciationRule } from '../project/input.ts';
import { priceYearOf } from '../project/operating.ts';
import type { PlanTranche, WaterfallPlan } from './plan.ts';

const scalar = (key: string, label: string, value: number, unit = '', number: NumberStyle = 'rate'): Line =>
  constantLine(key, label, value, { unit, style: 'input', number });

type InputRow = [key: string, label: string, values: readonly number[] | undefined, unit: string, number?: NumberStyle];

/** Input rows of `n` periods, 0 after the last value. */
const rowsOver =
  (n: number) =>
  (...[key, label, values, unit, number = 'amount']: InputRow): Line => ({
    key,
    label,
    unit,
    style: 'input',
    number,
    values: Array.from({ length: n }, (_, p) => values?.[p] ?? 0),
  });

function trancheInputs(t: PlanTranche, plan: WaterfallPlan): Line[] {
  const { input: terms, key } = t;
  const { money } = plan;
  const currency = terms.currency ?? money;
  const repaid = terms.repayment;
  const row = rowsOver(plan.n);
  /** Number of payments in so many years: their months over those of a period. */
  const payments = (years: string) => `INT(${key}.${years}*12/12+0.000001)`;
  const count = (name: string, label: string, constant: string) =>
    constantLine(`${key}.${name}`, label, constant, { number: 'count' });
  const lines: Line[] = [
    heading(key, `${terms.name}${terms.lender ? `, ${terms.lender}` : ''} (${currency})`),
    row(`${key}.draws`, 'Draws at constant prices', terms.draws, money),
  ];
  if (terms.fees) lines.push(row(`${key}.otherFees`, 'Other fees at constant prices', terms.fees, money));
  if (t.foreign)
    lines.push(row(`${key}.fx`, 'Exchange rate at the end of the period', t.fx, `${money}/${currency}`, 'factor'));
  lines.push(scalar(`${key}.upfront`, 'Upfront fee, of each draw', terms.upfrontFee ?? 0));
  if (!t.owed) return lines;
  lines.push(
    scalar(`${key}.rate`, 'Interest a year', terms.rate),
    scalar(`${key}.floats`, 'Rate floats (1 = yes)', 1, '', 'count'),
  );
  const { reserveMonths, minDscr } = terms;
  if (reserveMonths !== undefined)
    lines.push(scalar(`${key}.reserveMonths`, 'Its service kept in the reserve', reserveMonths, 'months', 'count'));
  if (minDscr !== undefined) lines.push(scalar(`${key}.minDscr`, 'Least DSCR by covenant', minDscr, 'x', 'ratio'));
  if (t.shape === 'shares') lines.push(row(`${key}.shares`, 'Principal, share of all drawn', t.shares, '', 'factor'));
  if (repaid?.kind === 'each-draw' && t.shape !== 'shares')
    lines.push(
      scalar(`${key}.tenor`, 'Years from draw to last payment', repaid.tenor, 'years', 'count'),
      scalar(`${key}.grace`, 'of them with interest alone', repaid.grace ?? 0, 'years', 'count'),
      count('count', 'Payments', `MAX(1,${payments('tenor')})`),
      count('free', 'Payments without principal', `MIN(${key}.count-1,${payments('grace')})`),
    );
  return lines;
}

/** Input lines of a rule of depreciation. */
function depreciationInputs(rule: DepreciationRule | undefined): Line[] {
  switch (rule?.kind) {
    case undefined:
      return [];
    case 'straight-line':
      return [scalar('lifeYears', 'Straight line over', rule.years, 'years', 'count')];
    case 'declining':
      return [
        scalar('declining', 'Declining balance a year', rule.rate),
        scalar('lifeYears', 'Written off within', rule.years ?? 1000, 'years', 'count'),
      ];
  }
}

/** All inputs, which a reader may change: a number in column C, or a row by period. */
export function inputLines(plan: WaterfallPlan): Line[] {
  const { input, n, money } = plan;
  const { start, tax, inflation = 0, escalation, workingCapital, residual } = input;
  const row = rowsOver(n);
  const years = plan.periods.map((_, p) => start + p);
  const building = years.map((_, p) => (input.capex[p] ?? 0) - (input.contingency?.[p] ?? 0));
  return [
    top('inputs', 'Inputs', plan.periods),
    wordLine(
      'about',
      'Blue cells may be changed. Amounts at constant prices of the price year; all else follows.',
      'note',
    ),
    heading('what-if', 'What if'),
    scalar('priceFactor', 'Price of what is sold, times', 1, 'x', 'factor'),
    scalar('volumeFactor', 'Volume, times', 1, 'x', 'factor'),
    scalar('costFactor', 'Operating cost, times', 1, 'x', 'factor'),
    scalar('capexFactor', 'Capital cost, times', 1, 'x', 'factor'),
    scalar('fxFactor', 'Price of foreign money after signing, times', 1, 'x', 'factor'),
    scalar('rateShift', 'Added to every interest rate at signing', 0),
    scalar('rateMove', 'Added to floating rates after signing', 0),
    scalar('lateYears', 'Write-off begins later by', 0, 'years', 'factor'),
    heading('time', 'Time and prices'),
    row('months', 'Months', new Array<number>(n).fill(12), 'months', 'count'),
    row('year', 'Calendar year', years, '', 'count'),
    scalar('priceYear', 'Price year', priceYearOf(input), '', 'count'),
    scalar('operationFrom', 'Periods before operation', plan.operationFrom, '', 'count'),
    scalar('inflation', 'Inflation a year', inflation),
    scalar('growRevenue', 'Real growth a year of prices of sales', escalation?.revenue ?? 0),
    scalar('growCost', 'Real growth a year of operating cost', escalation?.cost ?? 0),
    scalar('growCapex', 'Real growth a year of capital cost', escalation?.capex ?? 0),
    scalar('discountRate', 'Real discount rate', input.discountRate),
    scalar('ownersRate', 'Real rate that owners ask', input.ownersRate ?? input.discountRate),
    heading('operation', 'Operation, constant prices'),
    row('realRevenue', 'Revenue', input.revenue, money),
    row('realVariable', 'Variable cost', input.variableCost, money),
    row('realFixed', 'Fixed cost', input.fixedCost, money),
    row('realCapex', 'Capital cost without contingency', building, money),
    row('realContingency', 'Contingency', input.contingency, money),
    row('realHeld', 'Money held in stocks and payments', input.held, money),
    scalar('residual', 'Residual value at the end', residual ?? 0, money, 'amount'),
    scalar('disposed', 'Assets leave the books at the end (1 = yes)', residual === undefined ? 0 : 1, '', 'count'),
    scalar('receivableDays', 'Receivables', workingCapital?.receivable ?? 0, 'days', 'count'),
    scalar('inventoryDays', 'Inventory', workingCapital?.inventory ?? 0, 'days', 'count'),
    scalar('payableDays', 'Payables', workingCapital?.payable ?? 0, 'days', 'count'),
    heading('taxes', 'Tax and write-off'),
    scalar('taxRate', 'Profit tax', tax?.rate ?? 0),
    scalar('holiday', 'Periods of operation without tax', tax?.holidayPeriods ?? 0, '', 'count'),
    scalar('offset', 'Largest share of a profit that old losses wipe out', tax?.offset ?? 1),
    scalar('refund', 'Losses are paid out at once (1 = yes)', tax?.refund ? 1 : 0, '', 'count'),
    scalar('carryYears', 'Years for which losses are kept', tax?.carryYears ?? 1000, 'years', 'count'),
    ...depreciationInputs(input.depreciation),
    heading('cash-rules', 'Cash'),
    scalar('cashRate', 'Interest on cash', input.cashRate ?? 0),
    scalar('reserveMonths', 'Debt service reserve', input.reserveMonths ?? 0, 'months', 'count'),
    scalar('lockUp', 'DSCR under which nothing is distributed', input.lockUp ?? 0, 'x', 'ratio'),
    scalar('sweepShare', 'Share of free cash that prepays debt', input.sweep ?? 0),
    scalar('minimumCash', 'Cash kept', input.minimumCash ?? 0, money, 'amount'),
    ...plan.tranches.flatMap((t) => trancheInputs(t, plan)),
  ];
}
