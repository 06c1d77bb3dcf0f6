import type { Estimate, Interval } from '../../figures/index.ts';

/** Two ends as an estimate; ends that nothing bounds are null after JSON. */
export const asEstimate = ({ low, high }: Interval): Estimate => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
  value: low === high ? low : null,
});

/** Whether anything is known of a gain: that it is not below zero is known of each. */
export const isKnown = ({ low, high }: Interval): boolean => low > 0 || Number.isFinite(high);
