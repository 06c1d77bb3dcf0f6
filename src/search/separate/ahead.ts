import { getOrInsert } from '../../case/index.ts';
import { type ProgramArrays, withRows } from '../../linear/index.ts';
import type { Point } from '../master/point.ts';
import { relativeReducedCost } from '../master/reduced-cost.ts';
import type { Assembled } from '../problem.ts';
import { eachPass, type Shared } from './capacities.ts';
import { sharedCapacity } from './parameters.ts';

/**
 * The programme with rows for shared capacities that a plan of whole plants may break, though fractions of plants do not: those of which
 * the relaxation uses more than `sharedCapacity.used`. Those that are `binding` have their rows already.
 */
export function withSharedCapacities({ frame }: Assembled, { lp, arrays, flows, binding }: Point): ProgramArrays {
  const shared = new Map<string, Shared & { load: number; readonly entries: Map<number, number> }>();
  eachPass(frame, flows, ({ col }, id, { key, capacity }, tonnes) => {
    if (tonnes <= 0 || binding.has(key)) return;
    const one = getOrInsert(shared, id, () => ({ key, capacity, load: 0, entries: new Map() }));
    one.load += tonnes * Math.max(0, lp.x[col] ?? 0);
    one.entries.set(col, (one.entries.get(col) ?? 0) + tonnes);
  });
  const used = new Set(
    [...shared.values()].flatMap(({ key, capacity, load }) => (load > sharedCapacity.used * capacity ? [key] : [])),
  );
  return withRows(
    arrays,
    [...shared.values()]
      .filter(({ key }) => used.has(key))
      .map(({ capacity, entries }) => ({
        lower: Number.NEGATIVE_INFINITY,
        upper: capacity,
        cols: [...entries.keys()],
        values: [...entries.values()],
      })),
  );
}

/** Flows that a plan does not have, and by a unit of which the relaxation would lose over the share `far` of their good's value. */
export function farFlows(model: Assembled, { lp, arrays, flows }: Point, far: number, plan?: Float64Array): number[] {
  const loss = relativeReducedCost(model, lp, arrays);
  return flows.filter((flow) => !((plan?.[flow.col] ?? 0) > 0) && loss(flow) > far).map(({ col }) => col);
}
