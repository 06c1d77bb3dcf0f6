import type { MipResult } from '../linear/index.ts';
import { asked } from './brought.ts';
import { has } from './component.ts';
import type { Deadline } from './deadline.ts';
import { nearOf } from './gap.ts';
import { polish } from './heuristic/polish.ts';
import { repair } from './heuristic/repair.ts';
import type { Master } from './master/master.ts';
import { type Growing, using } from './options.ts';
import { worthOf } from './worth.ts';

/** Makes plans true ones and keeps the best, one after the other: they share the session of the master. */
export interface TruePlans {
  /** Repairs a plan whose whole numbers hold, where it breaks shared capacities. */
  take(plan: MipResult | undefined): Promise<void>;
  /** Polishes a solution, some of whose certificates may be parts of one, then repairs it. One that cannot be the best is left. */
  polished(x: Float64Array): Promise<void>;
}

export function trueOnes(master: Master, options: Growing, time: Deadline): TruePlans {
  const { model, session } = master;
  const { incumbent, state, signal } = options;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const repaired = (plan: MipResult) =>
    repair(master.wide(), session, options, plan, { left: time.left, keep: master.large });
  return {
    take: (plan) => inTurn(async () => plan && repaired(plan)),
    polished: (x) =>
      inTurn(async () => {
        const late = time.over && state.planned;
        if (signal?.aborted || late || worthOf(model, x) <= incumbent.objective || !has(options, 'polish')) return;
        const how = {
          ...using(options),
          near: nearOf(model, options)(x),
          seconds: time.left(),
          ...(signal ? { signal } : {}),
        };
        const worth = incumbent.objective;
        const better = () => Number(incumbent.objective > worth);
        await asked(
          state,
          'polish',
          async () => {
            const found = await polish(model, x, how);
            if (found) await repaired({ ...found, status: 'feasible', seconds: 0, nodes: 0, violation: 0 });
          },
          better,
        );
      }),
  };
}
