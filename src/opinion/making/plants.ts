import { atStart, type Case, siteKey, sumOf } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { Span } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Site } from '../frame/sites.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Plants in each period:
 *
 *     min_load x available capacity <= activity <= available capacity = capacity in service x ramp x availability
 *
 * The builds of a tier in service are at most `max_builds`, and the capacity in service is at most `max`. Costs are variable and fixed costs, and the
 * discount rate on the working capital in stocks and payments.
 */
export function plants({ plan, c, horizon, sites }: PlanInCase, tally: Tally): void {
  const activity = sums();
  for (const { place, process, year, amount } of plan.activity) {
    const key = siteKey({ place, process });
    if (!sites.has(key)) tally.wrong(`activity ${key} ${year}: no such candidate`, amount);
    else if (!horizon.isPeriod(year)) tally.wrong(`activity ${key} ${year}: no year of the plan`, amount);
    activity.add(`${key} ${year}`, amount);
  }
  for (const site of sites.values())
    for (const span of horizon.spans) {
      const amount = activity.get(`${site.key} ${span.year}`);
      inYear(site, span, amount, tally);
      workingCapital(site, span, amount, c, tally);
    }
}

/** Cost of working capital: days of stock of inputs and outputs, and days of payment of outputs, at the values of goods. */
function workingCapital({ of, process, recipe }: Site, span: Span, activity: number, c: Case, tally: Tally): void {
  const { stock_days: stock, payment_days: payment } = process;
  const { start, discountRate } = atStart(c).settings;
  const book = bookOf(c, start);
  for (const { good, quantity } of recipe) {
    const days = stock + (quantity > 0 ? payment : 0);
    const money = (days / 365) * Math.abs(quantity) * book.valueOf(good) * activity;
    const rows = [process, book.goods.get(good)];
    tally.spendEach('time', span, discountRate * money, { ...of, rows });
  }
}

function inYear(site: Site, span: Span, activity: number, tally: Tally): void {
  const { key, of, row, process } = site;
  const { year } = span;
  const capacity = site.capacity(year);
  const available = site.ready(year) * process.availability;
  tally.most(`capacity ${key} ${year}`, activity, available);
  tally.least(`min_load ${key} ${year}`, activity, row.min_load * available, available);
  const serving = site.serving(year);
  if (serving.length > 0) tally.most(`max ${key} ${year}`, capacity, row.max);
  for (const tier of new Set(serving.map((x) => x.row))) {
    const count = sumOf(serving, (x) => (x.row === tier ? x.count : 0));
    tally.most(`max_builds ${key}/${tier.tier} ${year}`, count, tier.max_builds);
  }
  const heading = process.heading || 'making';
  const own = row.cost_factor === 1 ? [] : [row];
  const running = activity * (row.variable_cost ?? process.variable_cost * row.cost_factor);
  tally.spendEach(heading, span, running, { ...of, rows: row.variable_cost === undefined ? [process, ...own] : [row] });
  if (site.standing(year)) tally.spendEach(heading, span, row.existing_fixed_cost, { ...of, rows: [row] });
  for (const { row: tier, count, capacity: size } of serving) {
    const fixed = tier.fixed_cost * count + (tier.least === undefined ? 0 : tier.fixed_cost_per_unit * size);
    tally.spendEach(heading, span, row.cost_factor * fixed, { ...of, rows: [tier, ...own] });
  }
}
