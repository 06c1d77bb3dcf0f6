import { defined } from '../case/index.ts';
import type { SolveProgress } from '../linear/index.ts';

type Tell = (progress: SolveProgress) => void;

/** Combines the progress of several solves of one plan, so that it only improves. */
interface JoinedProgress {
  /** Receives the progress of a search whose plans and bound are valid for the case. */
  readonly both: Tell;
  /** Receives the progress of a search whose plans may fail covenants: only its bound counts. */
  readonly bound: Tell;
  /**
   * Receives the progress of a search within limits on debt, whose plans may still fail covenants: only its stage
   * counts.
   */
  readonly stage: Tell;
}

/** Stages in their order. */
const ORDER = ['relaxation', 'heuristics', 'proof'] as const;

/** Reports elapsed seconds, the best plan and the least bound so far, and the furthest stage. */
export function joinedProgress(tell: Tell): JoinedProgress {
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
