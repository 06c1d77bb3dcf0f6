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

/** Barriers in the order of the headings under which they are paid. */
const barriers: readonly BarrierOfCase[] = [...new Set(headings.map(barrierOf))].flatMap((name) =>
  pillars.flatMap(({ barrier }) => (barrier?.name === name ? [barrier] : [])),
);

/**
 * The NPV gained where changes take an obstacle away and the plan is solved anew from what it builds, as an interval by the bounds
 * of both plans:
 *
 *     npv without it - bound of the plan <= gain <= bound without it - npv of the plan
 *
 * Undefined where nothing changes, no plan was found, or the time is too short; `share` is what one takes of the time left.
 */
export const gainsOf =
  (c: Case, { npv, bound }: PlanDocument, solved: Solved, further: Further) =>
  async (changes: readonly Change[], share: number): Promise<Interval | undefined> => {
    if (changes.length === 0) return undefined;
    const other = await alternative(c, solved, within(further, share), { changes });
    return other ? { low: Math.max(0, other.npv - bound!), high: Math.max(0, other.bound - npv!) } : undefined;
  };

/**
 * The price of each barrier: what the plan pays under its headings, and what is gained (`gainsOf`) when all its costs and limits
 * are gone, or its costs halved. What is paid and what is gained differ: a new plan uses what the barrier kept it from. Each solve
 * has an equal share of the time; barriers that are gone come first.
 */
export async function barrierPrices(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<BarrierPrice[]> {
  const there = barriers.filter((barrier) => barrier.present(c));
  const gainOf = gainsOf(c, plan, solved, further);
  let solves = 2 * there.length;
  const gains = async (changesOf: typeof changesGone) => {
    const found = new Map<BarrierOfCase, Interval>();
    for (const barrier of there) {
      const gain = await gainOf(changesOf(c, barrier), 1 / solves--);
      if (gain) found.set(barrier, gain);
    }
    return found;
  };
  const gone = await gains(changesGone);
  const halved = await gains(changesHalved);
  return barriers.map((one) => {
    const { name: barrier } = one;
    const paid = headings.filter((heading) => barrierOf(heading) === barrier);
    const pays = sumOf(paid, (heading) => plan.cost[heading] ?? 0);
    if (!there.includes(one)) return { barrier, present: false, pays, low: 0, high: 0 };
    const half = halved.get(one);
    const whole = gone.get(one) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    return { barrier, present: true, pays, ...whole, ...(half ? { halved: half } : {}) };
  });
}
