import type { Growing, SolveOptions } from './options.ts';
import { ofGap, settled, tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';
import { worthOf } from './solution.ts';

/** The gap asked for, among other options. */
type Gap = Pick<SolveOptions, 'gap' | 'absoluteGap' | 'nothing'>;

/** How near to the best what stands beside builds is chosen, in money. */
export const nearOf =
  (model: Assembled, options: Gap) =>
  (x: Float64Array): number =>
    ofGap.negligible * allowedGap(model, x, options);

/**
 * Distance of bound and plan that the gap asked for allows, in money: a share of the plan's gross cost unless given so. Where building nothing is
 * known, a share of what the plan gains over it, no less than `settled.least` of the gross cost.
 */
export function allowedGap(model: Assembled, x: Float64Array, options: Gap): number {
  if (options.absoluteGap !== undefined) return options.absoluteGap + tolerance.sum;
  const whole = model.grossCost(x);
  const most = options.gap * whole * (1 + tolerance.row) + tolerance.row * Math.max(1, whole * tolerance.row);
  if (options.nothing === undefined) return most;
  const stake = Math.abs(worthOf(model, x) - options.nothing);
  return Math.min(most, Math.max(settled.share * stake, settled.least * whole));
}

/** Whether the best plan that is known is as near to the bound as the gap asked for. */
export function isNear(model: Assembled, options: Gap & Pick<Growing, 'incumbent' | 'state'>): boolean {
  const { incumbent, state } = options;
  const x = incumbent.within(model);
  return x !== undefined && state.bound - incumbent.objective <= allowedGap(model, x, options);
}
