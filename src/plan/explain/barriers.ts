import { type Case, type Change, sumOf } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import {
  type BarrierOfCase,
  type BarrierPrice,
  barrierOf,
  changesGone,
  changesHalved,
  headings,
  type PlanDocument,
} from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { pillars } from '../assemble.ts';
import { alternative, type Further, within } from './alternative.ts';

/** Barriers in the order of their headings. */
const barriers: readonly BarrierOfCase[] = [...new Set(headings.map(barrierOf))].flatMap((name) =>
  pillars.flatMap(({ barrier }) => (barrier?.name === name ? [barrier] : [])),
);

/**
 * The NPV gained if changes remove an obstacle and the plan is solved anew from its builds, as an interval from the
 * bounds of both plans:
 *
 *     npv without it - bound of the plan <= gain <= bound without it - npv of the plan
 *
 * Undefined if nothing changes, no plan is found, or time is too short. `share` is the share of the remaining time that
 * one solve may take.
 */
export const gainsOf =
  (c: Case, { npv, bound }: PlanDocument, solved: Solved, further: Further) =>
  async (changes: readonly Change[], share: number): Promise<Interval | undefined> => {
    if (changes.length === 0) return undefined;
    const other = await alternative(c, solved, within(further, share), { changes });
    return other ? { low: Math.max(0, other.npv - bound!), high: Math.max(0, other.bound - npv!) } : undefined;
  };

/**
 * The price of each barrier: what the plan pays under its headings, and the gain (`gainsOf`) if all its costs and
 * limits are removed, or its costs are halved. The two differ, because a new plan uses what the barrier prevented. Each
 * solve has an equal share of the time; removed barriers come first.
 */
export async function barrierPrices(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<BarrierPrice[]> {
  const present = barriers.filter((barrier) => barrier.present(c));
  const gainOf = gainsOf(c, plan, solved, further);
  let solves = 2 * present.length;
  const gains = async (changesOf: typeof changesGone) => {
    const found = new Map<BarrierOfCase, Interval>();
    for (const barrier of present) {
      const gain = await gainOf(changesOf(c, barrier), 1 / solves--);
      if (gain) found.set(barrier, gain);
    }
    return found;
  };
  const removed = await gains(changesGone);
  const halved = await gains(changesHalved);
  return barriers.map((barrierOfCase) => {
    const { name: barrier } = barrierOfCase;
    const headingsOfBarrier = headings.filter((heading) => barrierOf(heading) === barrier);
    const pays = sumOf(headingsOfBarrier, (heading) => plan.cost[heading] ?? 0);
    if (!present.includes(barrierOfCase)) return { barrier, present: false, pays, low: 0, high: 0 };
    const half = halved.get(barrierOfCase);
    const whole = removed.get(barrierOfCase) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    return { barrier, present: true, pays, ...whole, ...(half ? { halved: half } : {}) };
  });
}
