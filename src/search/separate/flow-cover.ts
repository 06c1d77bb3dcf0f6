import { addTo, getOrInsert, putInto } from '../../case/index.ts';
import { eachRow } from '../../linear/index.ts';
import { type ColumnOf, type FlowSpec, passKey } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';
import { type Bound, lifted } from './lifting.ts';
import { flowCover } from './parameters.ts';
import type { Cut } from './rounding.ts';
import { type FlowSet, flowSetsOf, laneKey } from './single-node-flow.ts';

/** A flow cover cut of a lane. */
export interface FlowCover extends Cut {
  /** Key of the lane (`laneKey`). */
  readonly lane: string;
  /** The shared capacity that the flows of the cut pass; undefined if it covers all flows of the lane. */
  readonly pass: string | undefined;
  /** Coefficient of a flow. */
  readonly flow: number;
}

interface FlowCovers {
  /** The cuts that a solution violates. */
  broken(x: ArrayLike<number>): FlowCover[];
  /** Link rows that the cuts replace in a large programme. */
  readonly links: ReadonlySet<number>;
}

/**
 * Lifted flow cover cuts: a lane carries no more than the plants at its origin make, than the plants at its destination use and the markets there
 * demand, and than the shared capacities on the way let pass,
 *
 *     flow - bought <= min(most, sum of makes x builds, wanted + sum of uses x builds)
 *                   <= constant + sum of lifted coefficients x builds                                 (`lifted`)
 *
 * They replace link rows (Wolsey 1998, 9.5), which count the capacity of all possible users, built or not. A lane gets no cuts if several plants
 * of one tier may stand at an end, or if there are existing plants at its origin.
 */
export function flowCovers(model: Assembled): FlowCovers {
  const lanes = flowSetsOf(model);
  const broken = (x: ArrayLike<number>) =>
    lanes.flatMap((lane) => {
      const sum = (cols: readonly number[]) => cols.reduce((all, col) => all + x[col]!, 0);
      const flow = sum(lane.cols) - sum(lane.bought);
      if (flow <= flowCover.least * Math.max(...lane.amounts.makes, ...lane.amounts.uses, lane.amounts.wanted))
        return [];
      const built = [...lane.makers, ...lane.users].map(({ cols }) => sum(cols));
      let best: (Bound & { readonly most: number }) | undefined;
      for (const { constant, values } of lifted(lane.amounts)) {
        const most = values.reduce((all, value, i) => all + value * built[i]!, constant);
        if (!best || most < best.most) best = { most, constant, values };
      }
      if (!best) return [];
      const { most, constant, values } = best;
      const scale = Math.max(constant, ...values);
      return flow > most + flowCover.broken * scale ? [cutOf(lane, constant, values, scale)] : [];
    });
  return { broken, links: linksOf(model, lanes) };
}

/** The coefficients of a flow in the rows of flow cover cuts, as a column of the barriers. */
export function inFlowCovers(rows: ReadonlyMap<number, FlowCover>): ColumnOf {
  const byLane = new Map<string, [number, FlowCover][]>();
  for (const [row, cut] of rows) {
    putInto(byLane, cut.lane, [row, cut]);
  }
  return (flow, into) => {
    for (const [row, { pass, flow: value }] of byLane.get(laneKey(flow)) ?? [])
      if (pass === undefined || flow.way?.passes.some((one) => passKey(one) === pass))
        into.coefficients.push([row, value]);
    return true;
  };
}

/**
 * The tolls that the flows of one lane pay on shared capacities, by the duals of its cuts, in money of the first year per unit of the good.
 * Undefined if no lane pays any.
 */
export function ownTolls(rows: ReadonlyMap<number, FlowCover>, rowDual: ArrayLike<number>) {
  const byLane = new Map<string, Map<string, number>>();
  for (const [row, { lane, pass, flow }] of rows) {
    const paid = flow * (rowDual[row] ?? 0);
    if (pass === undefined || paid <= 0) continue;
    const tolls = getOrInsert(byLane, lane, () => new Map());
    addTo(tolls, pass, paid);
  }
  if (byLane.size === 0) return undefined;
  return (flow: FlowSpec): ReadonlyMap<string, number> | undefined => byLane.get(laneKey(flow));
}

/** The link rows of the flows of lanes. */
function linksOf({ frame }: Assembled, lanes: readonly FlowSet[]): Set<number> {
  const tightening = new Set(frame.tightening);
  const arrays = frame.program.arrays();
  const links = new Set<number>();
  for (const col of new Set(lanes.flatMap(({ cols }) => cols)))
    eachRow(arrays, col, (row) => {
      if (tightening.has(row)) links.add(row);
    });
  return links;
}

function cutOf(lane: FlowSet, constant: number, values: readonly number[], scale: number): FlowCover {
  const { name, key, pass, cols, bought, makers, users } = lane;
  const terms = new Map<number, number>();
  const put = (col: number, value: number) => addTo(terms, col, value / scale);
  for (const col of cols) put(col, -1);
  for (const col of bought) put(col, 1);
  [...makers, ...users].forEach((plant, i) => {
    if (values[i]! > 0) for (const col of plant.cols) put(col, values[i]!);
  });
  const cut = { name, cols: [...terms.keys()], values: [...terms.values()], least: -constant / scale };
  return { ...cut, lane: key, flow: -1 / scale, pass };
}
