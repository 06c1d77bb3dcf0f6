import type { WorkingCapital } from './input.ts';

/** Balances of working capital at the end of each period; all 0 at the end of the last, when they are released. */
export type WorkingCapitalBalances = {
  readonly receivables: readonly number[];
  readonly inventory: readonly number[];
  readonly payables: readonly number[];
};

/** Days of turnover: balance = yearly turnover of the period x days / 365. */
export function workingCapital(
  rule: WorkingCapital | undefined,
  revenue: readonly number[],
  cost: readonly number[],
  years: readonly number[],
): WorkingCapitalBalances {
  const last = years.length - 1;
  const balance = (turnover: readonly number[], days = 0): number[] =>
    years.map((step, p) => (p === last ? 0 : ((turnover[p]! / step) * days) / 365));
  return {
    receivables: balance(revenue, rule?.receivable),
    inventory: balance(cost, rule?.inventory),
    payables: balance(cost, rule?.payable),
  };
}
