import { type BankCapacity, type BankRules, bankCapacity, type Exposure, type Stake } from './capacity.ts';
import { shapley } from './shapley.ts';

/** What a development bank brings to a case, apart: each can be switched on by itself. */
export const bankFeatures = ['tenor', 'spread', 'guarantee', 'local-currency', 'capacity'] as const;
export type BankFeature = (typeof bankFeatures)[number];

/** The worth of a bank and the part of each feature; the parts add up to the worth. */
type BankWorth = { readonly worth: number; readonly parts: Readonly<Record<BankFeature, number>> };

/**
 * Splits the worth of a bank by Shapley values: `value` is the NPV of the case with these features of the bank in force (asked 32
 * times). A feature alone may be worth nothing and much beside another; the split is fair to the order.
 */
export function bankWorth(value: (features: ReadonlySet<BankFeature>) => number): BankWorth {
  const set = (mask: number) => new Set(bankFeatures.filter((_, k) => mask & (1 << k)));
  const values = new Map<number, number>();
  const cached = (mask: number): number => {
    if (!values.has(mask)) values.set(mask, value(set(mask)));
    return values.get(mask)!;
  };
  const split = shapley(bankFeatures.length, cached);
  const parts = Object.fromEntries(bankFeatures.map((name, k) => [name, split[k]!])) as Record<BankFeature, number>;
  return { worth: cached(2 ** bankFeatures.length - 1) - cached(0), parts };
}

/** What a member's founding contribution buys. */
type Contribution = {
  readonly member: string;
  readonly paidIn: number;
  readonly callable: number;
  /** capacity lost if this member alone stays out */
  readonly last: number;
  /** its Shapley value: its share of the capacity, over all orders of joining */
  readonly shapley: number;
  /** `shapley` a unit paid in; undefined where nothing is paid in */
  readonly perUnit: number | undefined;
  /** what one more small unit paid in by this member adds, a unit */
  readonly marginal: number;
};

/** What each founding member's stake buys in capacity, and which rule binds with all of them. */
export function contributions(
  stakes: readonly Stake[],
  book: readonly Exposure[],
  rules: BankRules,
): { readonly whole: BankCapacity; readonly members: readonly Contribution[] } {
  const whole = bankCapacity(stakes, book, rules);
  const without = (mask: number) =>
    bankCapacity(
      stakes.filter((_, k) => mask & (1 << k)),
      book,
      rules,
    ).capacity;
  const values = shapley(stakes.length, (mask) => (mask === 0 ? 0 : without(mask)));
  const all = 2 ** stakes.length - 1;
  return {
    whole,
    members: stakes.map((stake, k) => {
      const unit = 1e-6 * (1 + stakes.reduce((sum, one) => sum + one.paidIn, 0));
      const more = stakes.map((one, j) => (j === k ? { ...one, paidIn: one.paidIn + unit } : one));
      return {
        member: stake.member,
        paidIn: stake.paidIn,
        callable: stake.callable,
        last: whole.capacity - (stakes.length === 1 ? 0 : without(all & ~(1 << k))),
        shapley: values[k]!,
        perUnit: stake.paidIn > 0 ? values[k]! / stake.paidIn : undefined,
        marginal: (bankCapacity(more, book, rules).capacity - whole.capacity) / unit,
      };
    }),
  };
}
