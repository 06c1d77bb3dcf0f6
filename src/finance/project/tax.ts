/**
 * Profit tax. `rate` one number or by period. Losses are carried forward without limit of time, or for `carryYears`
 * calendar-length years, first in first out; `offset` is the largest share of a profit that old losses may wipe out
 * (0.5 in some countries). `refund`: losses are paid out at once, as US models assume an owner with other profits.
 */
export type TaxRule = {
  readonly rate: number | readonly number[];
  readonly carryYears?: number;
  readonly offset?: number;
  readonly refund?: boolean;
  /** periods from the start of operation without tax */
  readonly holidayPeriods?: number;
};

/** A running account of profits and old losses: give it the periods in order. */
export type TaxAccount = {
  /** tax of the next period on its taxable profit (negative = loss) */
  readonly next: (profit: number) => number;
  /** losses that may still be used */
  readonly losses: () => number;
};

/**
 * Opens an account. `years[p]` is the length of each period. Losses that expire in period p are those made more than
 * `carryYears` before its end and not used: expired = max(0, all losses made up to then - all used - all expired).
 */
export function taxAccount(rule: TaxRule | undefined, years: readonly number[], operationFrom = 0): TaxAccount {
  const made: number[] = [];
  let used = 0;
  let expired = 0;
  let pool = 0;
  let p = 0;
  const ends: number[] = [];
  years.forEach((step, k) => {
    ends.push((ends[k - 1] ?? 0) + step);
  });
  const carry = rule?.carryYears;

  const expire = (): void => {
    if (carry === undefined) return;
    let old = 0;
    for (let k = 0; k < p && ends[p]! - ends[k]! > carry + 1e-9; k++) old += made[k]!;
    const lost = Math.max(0, old - used - expired);
    expired += lost;
    pool -= lost;
  };

  const next = (profit: number): number => {
    if (rule === undefined) return 0;
    const holiday = p >= operationFrom && p < operationFrom + (rule.holidayPeriods ?? 0);
    const rate = holiday ? 0 : typeof rule.rate === 'number' ? rule.rate : (rule.rate[p] ?? 0);
    if (rule.refund) {
      p++;
      return rate * profit;
    }
    expire();
    const gain = Math.max(0, profit);
    const use = Math.min(pool, gain * (rule.offset ?? 1));
    const loss = Math.max(0, -profit);
    used += use;
    pool += loss - use;
    made.push(loss);
    p++;
    return rate * (gain - use);
  };
  return { next, losses: () => pool };
}
