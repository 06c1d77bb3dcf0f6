import type { Deadline } from './deadline.ts';
import { repair } from './heuristic/repair.ts';
import type { Master } from './master/master.ts';
import type { Growing } from './options.ts';

/** Makes plans true ones and keeps the best, one after the other: they share the session of the master. */
export interface TruePlans {
  /** Repairs a plan whose whole numbers hold, where it breaks shared capacities. */
  take(plan: Float64Array | undefined): Promise<void>;
}

export function trueOnes(master: Master, options: Growing, time: Deadline): TruePlans {
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
