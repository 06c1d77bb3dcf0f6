import type { Timeline } from '../time/timeline.ts';
import type { RepaymentPlan } from './input.ts';

/** Payments of an amount: the first period, the number of periods, and the number of those with interest alone. */
export type Payments = { readonly first: number; readonly count: number; readonly free: number };

/** Payments of a draw in period `from`: one each period within the tenor, at least one with principal. */
export function paymentsOf(
  plan: Extract<RepaymentPlan, { kind: 'each-draw' }>,
  line: Timeline,
  from: number,
): Payments {
  let months = 0;
  let count = 0;
  let free = 0;
  const { length } = line.months;
  for (let p = from + 1; months + (line.months[p] ?? line.months[length - 1]!) <= plan.tenor * 12; p++) {
    months += line.months[p] ?? line.months[length - 1]!;
    count++;
    if (months <= (plan.grace ?? 0) * 12) free++;
  }
  return { first: from + 1, count: Math.max(1, count), free: Math.min(free, Math.max(0, count - 1)) };
}
