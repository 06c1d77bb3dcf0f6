import type { Deadline } from './deadline.ts';
import { repair } from './heuristic/repair.ts';
import type { Master } from './master/types.ts';
import type { SearchContext } from './options.ts';

/** Repairs plans and keeps the best one. It works on one plan at a time, because all repairs use the session of the master. */
export interface PlanQueue {
  /** Repairs a plan with integral variables if it violates shared capacities. */
  take(plan: Float64Array | undefined): Promise<void>;
}

export function planQueue(master: Master, options: SearchContext, time: Deadline): PlanQueue {
  let last: Promise<void> = Promise.resolve();
  const repaired = (plan: Float64Array) =>
    repair(master.wide(), master.session, options, plan, { left: time.left, keep: master.large });
  return {
    take(plan) {
      if (!plan) return last;
      const next = last.then(() => repaired(plan));
      last = next.catch(() => {});
      return next;
    },
  };
}
