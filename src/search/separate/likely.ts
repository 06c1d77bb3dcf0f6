import { addTo, getOrInsert } from '../../case/index.ts';
import { type ProgramArrays, withRows } from '../../linear/index.ts';
import { relativeReducedCost } from '../master/reduced-cost.ts';
import type { Point } from '../master/types.ts';
import type { Assembled } from '../problem.ts';
import { eachPass, type Shared } from './capacities.ts';
import { sharedCapacity } from './parameters.ts';

/**
 * The programme with rows for the shared capacities that an integral plan may violate although the relaxation does not: those of which the
 * relaxation uses more than the share `sharedCapacity.used`. Capacities in `binding` have rows already.
 */
export function withSharedCapacities({ frame }: Assembled, { lp, arrays, flows, binding }: Point): ProgramArrays {
  const shared = new Map<string, Shared & { load: number; readonly entries: Map<number, number> }>();
  eachPass(frame, flows, ({ col }, id, { key, capacity }, tonnes) => {
    if (tonnes <= 0 || binding.has(key)) return;
    const row = getOrInsert(shared, id, () => ({ key, capacity, load: 0, entries: new Map() }));
    row.load += tonnes * Math.max(0, lp.x[col] ?? 0);
    addTo(row.entries, col, tonnes);
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

/** The columns of flows that a plan does not use and whose relative reduced cost (`relativeReducedCost`) is above `far`. */
export function farFlows(model: Assembled, { lp, arrays, flows }: Point, far: number, plan?: Float64Array): number[] {
  const loss = relativeReducedCost(model, lp, arrays);
  return flows.filter((flow) => !((plan?.[flow.col] ?? 0) > 0) && loss(flow) > far).map(({ col }) => col);
}
