import { words } from '../i18n/index.ts';
import { money, moneyRange, rangeOf, significant } from './number.ts';

/** A quantity known to lie between two ends. An unbounded end is infinite, and null in JSON. */
export interface Interval {
  /** @infinite */
  readonly low: number;
  /** @infinite */
  readonly high: number;
}

/**
 * An interval that holds a value. It has a number only where the ends allow one (`estimate`), so that an unknown value
 * cannot be printed as a number: the type of an undecided value is null.
 */
export interface Estimate extends Interval {
  readonly value: number | null;
}

/**
 * An interval with its middle as the value where that may be said: the interval excludes zero and is narrower than a tenth
 * of `scale` (the lower end of the worth of all reforms), or it is a single point.
 */
export function estimate(low: number, high: number, scale: number): Estimate {
  const point = high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high)) && Number.isFinite(high - low);
  const excludesZero = low > 0 || high < 0;
  const narrow = high - low < scale / 10;
  return { low, high, value: point || (excludesZero && narrow) ? middle(low, high) : null };
}

/** Below this share of the numbers themselves a difference is rounding of double precision. */
const ROUNDING = 1e-12;

const middle = (low: number, high: number): number => (low === high ? low : low + (high - low) / 2);

/** Whether the sign is known: both ends are on the same side of zero, or both are zero. */
export const decided = ({ low, high }: Interval): boolean => low > 0 || high < 0 || (low === 0 && high === 0);

/** The negated quantity: a gain as a loss. */
export const negated = ({ low, high, value }: Estimate): Estimate => ({
  low: -high,
  high: -low,
  value: value === null ? null : -value,
});

/** An estimate in words: its value where it has one, else its ends, and "undecided" where these lie around zero. */
export function moneyEstimate(x: Estimate, currency: string): string {
  const { low, high, value } = x;
  const { notKnown, atLeast, atMost, undecided } = words().number;
  if (value !== null) return money(value, currency);
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return notKnown;
  if (high === Number.POSITIVE_INFINITY) return atLeast({ amount: money(low, currency) });
  if (low === Number.NEGATIVE_INFINITY) return atMost({ amount: money(high, currency) });
  const range = moneyRange(low, high, currency);
  return decided(x) ? range : undecided({ range });
}

/** An estimate for a table: its value if it has one, else both ends, or the known one. */
export function estimateIn({ low, high, value }: Estimate, factor: number): string {
  if (value !== null) return significant(value / factor);
  const { notKnown, atLeast, atMost } = words().number;
  const ends = [low, high].filter(Number.isFinite);
  if (ends.length === 2) return rangeOf(low / factor, high / factor);
  // Every gain is known to be zero or more; that end alone says nothing.
  if (!ends[0]) return notKnown;
  const amount = significant(ends[0] / factor);
  return ends[0] === low ? atLeast({ amount }) : atMost({ amount });
}
