import { heading, type Line, top } from '../lines/line.ts';
import type { NumberStyle } from '../lines/sheet.ts';
import { priceIndex } from '../project/indexation.ts';
import { priceYearOf } from '../project/operating.ts';
import { accruals, yearOf } from '../time/timeline.ts';
import type { PlanTranche, WaterfallPlan } from './plan.ts';

const scalar = (key: string, label: string, value: number, unit = '', number: NumberStyle = 'rate'): Line => ({
  key,
  label,
  unit,
  style: 'input',
  number,
  constant: value,
});

const row = (
  key: string,
  label: string,
  values: readonly number[] | undefined,
  unit: string,
  number: NumberStyle = 'amount',
): Line => ({
  key,
  label,
  unit,
  style: 'input',
  number,
  values: values ?? [],
});

/** A row of n numbers, 0 beyond the end of the vector. */
const full = (values: readonly number[] | undefined, n: number): number[] =>
  Array.from({ length: n }, (_, p) => values?.[p] ?? 0);

function trancheInputs(t: PlanTranche, plan: WaterfallPlan): Line[] {
  const { input: terms, key } = t;
  const currency = terms.currency ?? plan.money;
  const repaid = terms.repayment;
  const lines: Line[] = [heading(key, `${terms.name}${terms.lender ? `, ${terms.lender}` : ''} (${currency})`)];
  lines.push(row(`${key}.draws`, 'Draws at constant prices', full(terms.draws, plan.n), plan.money));
  if (terms.fees)
    lines.push(row(`${key}.otherFees`, 'Other fees at constant prices', full(terms.fees, plan.n), plan.money));
  if (t.foreign)
    lines.push(row(`${key}.fx`, 'Exchange rate at the end of the period', t.fx, `${plan.money}/${currency}`, 'factor'));
  lines.push(scalar(`${key}.upfront`, 'Upfront fee, of each draw', terms.upfrontFee ?? 0));
  if (!t.owed) return lines;
  lines.push(
    typeof terms.rate === 'number'
      ? scalar(`${key}.rate`, 'Interest a year', terms.rate)
      : row(`${key}.rates`, 'Interest a year', full(terms.rate, plan.n), '', 'rate'),
    scalar(`${key}.floats`, 'Rate floats (1 = yes)', 1, '', 'count'),
  );
  if (terms.dayCount) {
    const parts = accruals(plan.input.timeline, terms.dayCount);
    lines.push(row(`${key}.accrual`, `Part of a year (${terms.dayCount})`, parts, 'years', 'factor'));
  }
  if (terms.reserveMonths !== undefined)
    lines.push(
      scalar(`${key}.reserveMonths`, 'Its service kept in the reserve', terms.reserveMonths, 'months', 'count'),
    );
  if (terms.minDscr !== undefined)
    lines.push(scalar(`${key}.minDscr`, 'Least DSCR by covenant', terms.minDscr, 'x', 'ratio'));
  if (t.shape === 'shares')
    lines.push(row(`${key}.shares`, 'Principal, share of all drawn', full(t.shares, plan.n), '', 'factor'));
  const even = plan.equalMonths;
  if (repaid?.kind === 'each-draw' && t.shape !== 'shares' && even !== undefined) {
    lines.push(scalar(`${key}.tenor`, 'Years from draw to last payment', repaid.tenor, 'years', 'count'));
    lines.push(scalar(`${key}.grace`, 'of them with interest alone', repaid.grace ?? 0, 'years', 'count'));
    lines.push({
      key: `${key}.count`,
      label: 'Payments',
      number: 'count',
      constant: `MAX(1,INT(${key}.tenor*12/${even}+0.000001))`,
    });
    lines.push({
      key: `${key}.free`,
      label: 'Payments without principal',
      number: 'count',
      constant: `MIN(${key}.count-1,INT(${key}.grace*12/${even}+0.000001))`,
    });
  } else
    for (const v of t.vintages) {
      lines.push(scalar(`${v.key}.count`, `Payments, ${v.label}`, v.count, '', 'count'));
      lines.push(scalar(`${v.key}.free`, `Payments without principal, ${v.label}`, v.free, '', 'count'));
    }
  return lines;
}

/** Everything that a reader may change: one number in column C, or one row by period. */
export function inputLines(plan: WaterfallPlan): Line[] {
  const { input, n, money } = plan;
  const line = input.timeline;
  const tax = input.tax;
  const rule = input.depreciation;
  const lines: Line[] = [
    top('inputs', 'Inputs', plan.periods),
    {
      key: 'about',
      label: 'Blue cells may be changed. Amounts at constant prices of the price year; all else follows.',
      style: 'note',
      number: 'text',
    },
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
    row('months', 'Months', line.months, 'months', 'count'),
    row(
      'year',
      'Calendar year',
      line.months.map((_, p) => yearOf(line, p)),
      '',
      'count',
    ),
    scalar('priceYear', 'Price year', priceYearOf(input), '', 'count'),
    scalar('operationFrom', 'Periods before operation', plan.operationFrom, '', 'count'),
  ];
  if (input.inflation === undefined || typeof input.inflation === 'number')
    lines.push(scalar('inflation', 'Inflation a year', input.inflation ?? 0));
  else
    lines.push(row('givenIndex', 'Price index', priceIndex(line, priceYearOf(input), input.inflation), '', 'factor'));
  lines.push(
    scalar('growRevenue', 'Real growth a year of prices of sales', input.escalation?.revenue ?? 0),
    scalar('growCost', 'Real growth a year of operating cost', input.escalation?.cost ?? 0),
    scalar('growCapex', 'Real growth a year of capital cost', input.escalation?.capex ?? 0),
    scalar('discountRate', 'Real discount rate', input.discountRate),
    scalar('ownersRate', 'Real rate that owners ask', input.ownersRate ?? input.discountRate),
    heading('operation', 'Operation, constant prices'),
    row('realRevenue', 'Revenue', full(input.revenue, n), money),
    row('realVariable', 'Variable cost', full(input.variableCost, n), money),
    row('realFixed', 'Fixed cost', full(input.fixedCost, n), money),
    row(
      'realCapex',
      'Capital cost without contingency',
      full(input.capex, n).map((spent, p) => spent - (input.contingency?.[p] ?? 0)),
      money,
    ),
    row('realContingency', 'Contingency', full(input.contingency, n), money),
    row('realHeld', 'Money held in stocks and payments', full(input.held, n), money),
    scalar('residual', 'Residual value at the end', input.residual ?? 0, money, 'amount'),
    scalar(
      'disposed',
      'Assets leave the books at the end (1 = yes)',
      input.residual === undefined ? 0 : 1,
      '',
      'count',
    ),
    scalar('receivableDays', 'Receivables', input.workingCapital?.receivable ?? 0, 'days', 'count'),
    scalar('inventoryDays', 'Inventory', input.workingCapital?.inventory ?? 0, 'days', 'count'),
    scalar('payableDays', 'Payables', input.workingCapital?.payable ?? 0, 'days', 'count'),
    heading('taxes', 'Tax and write-off'),
    tax && typeof tax.rate !== 'number'
      ? row('taxRates', 'Profit tax', full(tax.rate, n), '', 'rate')
      : scalar('taxRate', 'Profit tax', tax && typeof tax.rate === 'number' ? tax.rate : 0),
    scalar('holiday', 'Periods of operation without tax', tax?.holidayPeriods ?? 0, '', 'count'),
    scalar('offset', 'Largest share of a profit that old losses wipe out', tax?.offset ?? 1),
    scalar('refund', 'Losses are paid out at once (1 = yes)', tax?.refund ? 1 : 0, '', 'count'),
    scalar('carryYears', 'Years for which losses are kept', tax?.carryYears ?? 1000, 'years', 'count'),
  );
  if (rule?.kind === 'straight-line')
    lines.push(scalar('lifeYears', 'Straight line over', rule.years, 'years', 'count'));
  if (rule?.kind === 'declining') {
    lines.push(scalar('declining', 'Declining balance a year', rule.rate));
    lines.push(scalar('lifeYears', 'Written off within', rule.years ?? 1000, 'years', 'count'));
  }
  if (rule?.kind === 'table') {
    const ages = Array.from({ length: n }, (_, k) => k);
    lines.push(row('tableShares', 'Write-off by year of life', full(rule.shares, n), '', 'rate'));
    lines.push(row('tableAges', 'Year of life', ages, '', 'count'));
  }
  lines.push(
    heading('cash-rules', 'Cash'),
    scalar('cashRate', 'Interest on cash', input.cashRate ?? 0),
    scalar('reserveMonths', 'Debt service reserve', input.reserveMonths ?? 0, 'months', 'count'),
    scalar('lockUp', 'DSCR under which nothing is distributed', input.lockUp ?? 0, 'x', 'ratio'),
    scalar('sweepShare', 'Share of free cash that prepays debt', input.sweep ?? 0),
    scalar('minimumCash', 'Cash kept', input.minimumCash ?? 0, money, 'amount'),
  );
  return [...lines, ...plan.tranches.flatMap((t) => trancheInputs(t, plan))];
}
