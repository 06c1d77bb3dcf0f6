import { type BankCapacity, type BankRules, bankCapacity, type Exposure, type Stake } from './capacity.ts';
import { shapley } from './shapley.ts';

/** Features of a development bank in a case; each can be switched on alone. */
export const bankFeatures = ['tenor', 'spread', 'guarantee', 'local-currency', 'capacity'] as const;
export type BankFeature = (typeof bankFeatures)[number];

/** The worth of a bank and the part of each feature in it; the parts add up to the worth. */
type BankWorth = { readonly worth: number; readonly parts: Readonly<Record<BankFeature, number>> };

/**
 * Splits the worth of a bank among its features by Shapley values, since a feature may be worth nothing alone and much together with
 * another. `value` is the NPV of the case with these features; it is called 32 times.
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

/** The capacity that a member's founding contribution buys. */
type Contribution = {
  readonly member: string;
  readonly paidIn: number;
  readonly callable: number;
  /** capacity lost if this member alone stays out */
  readonly last: number;
  /** its share of the capacity as a Shapley value */
  readonly shapley: number;
  /** `shapley` per unit paid in; undefined if nothing is paid in */
  readonly perUnit: number | undefined;
  /** capacity per further unit paid in by this member */
  readonly marginal: number;
};

/** The capacity that each founding member's stake buys, and the capacity with all of them. */
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
      const unit = 1e-6 * (1 + stakes.reduce((sum, { paidIn }) => sum + paidIn, 0));
      const more = stakes.map((other, j) => (j === k ? { ...other, paidIn: other.paidIn + unit } : other));
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
