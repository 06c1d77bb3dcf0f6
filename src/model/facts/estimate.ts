import type { Estimate, Interval } from '../../figures/index.ts';

/** An interval as an estimate; unbounded ends are null after JSON. */
export const asEstimate = ({ low, high }: Interval): Estimate => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
  value: low === high ? low : null,
});

/** Whether more is known of a gain than that it is not negative. */
export const isKnown = ({ low, high }: Interval): boolean => low > 0 || Number.isFinite(high);
