import type { SolveOptions } from './options.ts';
import { completing, tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';

/** The gap asked for, among other options. */
type Gap = Pick<SolveOptions, 'gap' | 'absoluteGap'>;

/** How near to the best what stands beside builds is chosen, in money. */
export const nearOf =
  (model: Assembled, options: Gap) =>
  (x: Float64Array): number =>
    completing.beside * allowedGap(model, x, options);

/** Distance of bound and plan that the gap asked for allows, in money: a share of the plan's gross cost unless given so. */
export function allowedGap(model: Assembled, x: Float64Array, options: Gap): number {
  if (options.absoluteGap !== undefined) return options.absoluteGap + tolerance.sum;
  const whole = model.grossCost(x);
  return options.gap * whole * (1 + tolerance.row) + tolerance.row * Math.max(1, whole * tolerance.row);
}
