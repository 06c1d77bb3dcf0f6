import type { SolveProgress } from '../linear/index.ts';
import type { SolveOptions } from './options.ts';
import type { Assembled } from './problem.ts';
import { eachPass } from './separate/capacities.ts';

/** What is known while a programme is searched that may lack routes and shared capacities. */
export interface Knowledge {
  readonly binding: ReadonlySet<string>;
  /** What no plan over all routes of the network is worth more than; absent where the programme has them all. */
  readonly floor?: number;
}

/**
 * Passes on only what is true of the case: a bound of a programme without all routes is raised to what they may add, and
 * the worth of a plan that need not keep to all shared capacities is not told.
 */
export function trueProgress(
  { onProgress }: Pick<SolveOptions, 'onProgress'>,
  model: Assembled,
  { binding, floor = Number.NEGATIVE_INFINITY }: Knowledge,
): Pick<SolveOptions, 'onProgress'> {
  if (!onProgress) return {};
  let loose = false;
  eachPass(model.frame, model.flows, (_, __, { key }) => {
    loose ||= !binding.has(key);
  });
  return {
    onProgress: ({ bound, objective, gap: _, ...progress }: SolveProgress) =>
      onProgress({
        ...progress,
        ...(bound === undefined ? {} : { bound: Math.max(bound, floor) }),
        ...(objective === undefined || loose ? {} : { objective }),
      }),
  };
}
