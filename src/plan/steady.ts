import { defined } from '../case/index.ts';
import type { SolveProgress } from '../linear/index.ts';

type Tell = (progress: SolveProgress) => void;

/** What the solves of one plan tell, as one thing that only grows. */
export interface Steady {
  /** A search whose plans are plans of the case, and whose bound is a bound of the case. */
  readonly both: Tell;
  /** A search whose plans may break covenants: its bound counts. */
  readonly bound: Tell;
  /** A search within limits on debt, whose plans may still break covenants: it counts only that the search goes on. */
  readonly stage: Tell;
}

/** Stages in the order in which a plan comes to them. */
const ORDER = ['relaxation', 'heuristics', 'proof'] as const;

/** Tells seconds since now, the best plan and the least bound so far, and the stage that is furthest. */
export function steady(tell: Tell): Steady {
  const began = performance.now();
  let objective: number | undefined;
  let bound: number | undefined;
  let stage = 0;
  const both: Tell = (progress) => {
    if (progress.objective !== undefined && !(progress.objective <= objective!)) objective = progress.objective;
    if (progress.bound !== undefined && !(progress.bound >= bound!)) bound = progress.bound;
    stage = Math.max(stage, ORDER.indexOf(progress.stage));
    tell({
      stage: ORDER[stage]!,
      seconds: (performance.now() - began) / 1000,
      ...defined({ objective, bound }),
      ...(objective === undefined || bound === undefined ? {} : { gap: Math.max(0, bound - objective) }),
    });
  };
  return {
    both,
    bound: ({ objective: _, ...progress }) => both(progress),
    stage: ({ stage, seconds }) => both({ stage, seconds }),
  };
}
