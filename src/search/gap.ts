import type { SearchContext, SolveOptions } from './options.ts';
import { gapShare, settled, tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';
import { worthOf } from './solution.ts';

/** The options that set the gap. */
type Gap = Pick<SolveOptions, 'gap' | 'absoluteGap' | 'nothing'>;

/** Absolute gap to which certificates, licences and loans of a plan with fixed builds are optimised, in money of the first year. */
export const reoptimisationGap =
  (model: Assembled, options: Gap) =>
  (x: Float64Array): number =>
    gapShare.negligible * allowedGap(model, x, options);

/**
 * The absolute gap at which the search may stop, in money of the first year: `absoluteGap`, or `gap` times the gross cost of the plan. If the
 * worth of building nothing is known, it is at most `settled.share` of the gain over building nothing, but not less than `settled.least` of
 * the gross cost.
 */
export function allowedGap(model: Assembled, x: Float64Array, options: Gap): number {
  if (options.absoluteGap !== undefined) return options.absoluteGap + tolerance.sum;
  const whole = model.grossCost(x);
  const most = options.gap * whole * (1 + tolerance.row) + tolerance.row * Math.max(1, whole * tolerance.row);
  if (options.nothing === undefined) return most;
  const stake = Math.abs(worthOf(model, x) - options.nothing);
  return Math.min(most, Math.max(settled.share * stake, settled.least * whole));
}

/** Whether the gap between the dual bound and the incumbent is closed to the allowed gap. */
export function isNear(model: Assembled, options: Gap & Pick<SearchContext, 'incumbent' | 'state'>): boolean {
  const { incumbent, state } = options;
  const x = incumbent.within(model);
  return x !== undefined && state.bound - incumbent.objective <= allowedGap(model, x, options);
}
