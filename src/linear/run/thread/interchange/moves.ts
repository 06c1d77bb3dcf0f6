import type { Highs } from 'highs';
import type { InterchangeTask } from '../../protocol.ts';
import { tolerance } from '../parameters.ts';
import { type Change, type PartCost, partCost, type Solve } from './part-cost.ts';

/** Changes of integer columns. */
export type Move = readonly (readonly [whole: number, by: number])[];

export interface Estimate {
  readonly move: Move;
  readonly name: string;
  /** Lower bound on the cost of the move. */
  readonly cost: number;
}

/** The current plan of an interchange. */
interface MovingPlan {
  /** Values of the integer columns. */
  readonly at: Float64Array;
  /** Cost of the plan. */
  readonly total: number;
  /** Lower bound of an integer column. */
  low(whole: number): number;
  /** Solves the plan to start from. Returns whether it is feasible. */
  begin(): boolean;
  /** Lower bound on the cost of a move. It is exact enough to decide whether the move may gain `least`. */
  estimate(move: Move, least: number): number;
  /** Makes a move if it gains at least `gain`. Returns whether it did. */
  attempt(move: Move, gain: number): boolean;
  /** Values of the columns of each part. */
  values(): Float64Array[];
  close(): void;
}

/**
 * A plan with fixed integer columns decomposes into parts that no row ties, such as its years. A move is solved again only in the parts that it
 * touches. Parts with the largest estimation errors come first, because a move fails as soon as one part costs too much.
 */
export function moves(highs: Highs, { parts, whole, rows, start, offset }: InterchangeTask): MovingPlan {
  const models = parts.map(({ data }) => partCost(highs, data));
  const at = Float64Array.from(start);
  /** Activity of the rows that have only integer columns. */
  const activity = new Float64Array(rows.lower.length);
  let total = offset;

  /** The changes of the row bounds of each part by a move. */
  function changes(move: Move): [PartCost, Change][] {
    const by = new Map<number, Map<number, number>>();
    for (const [k, more] of move)
      for (const [p, row, value] of whole[k]!.inParts) {
        const change = by.get(p) ?? new Map<number, number>();
        by.set(p, change);
        change.set(row, (change.get(row) ?? 0) + value * more);
      }
    return [...by].map(([p, change]) => [models[p]!, change]);
  }

  const costOf = (move: Move) => move.reduce((sum, [k, more]) => sum + whole[k]!.cost * more, 0);

  const holds = (move: Move) => {
    const sums = new Map<number, number>();
    for (const [k, more] of move) {
      if (at[k]! + more < whole[k]!.low || at[k]! + more > whole[k]!.high) return false;
      for (const [row, value] of whole[k]!.inRows) sums.set(row, (sums.get(row) ?? activity[row]!) + value * more);
    }
    return [...sums].every(
      ([row, sum]) => sum >= rows.lower[row]! - tolerance.row && sum <= rows.upper[row]! + tolerance.row,
    );
  };

  function put(move: Move): void {
    for (const [k, more] of move) {
      at[k]! += more;
      total += whole[k]!.cost * more;
      for (const [row, value] of whole[k]!.inRows) activity[row]! += value * more;
    }
  }

  return {
    at,
    get total() {
      return total;
    },
    low: (k) => whole[k]!.low,
    begin() {
      const plan = [...at.entries()].filter(([, count]) => count !== 0);
      at.fill(0);
      put(plan);
      if (activity.some((sum, row) => sum < rows.lower[row]! - tolerance.row || sum > rows.upper[row]! + tolerance.row))
        return false;
      const by = new Map(changes(plan));
      if (!models.every((part) => part.begin(by.get(part)))) return false;
      for (const part of models) total += part.value;
      return true;
    },
    estimate(move, least) {
      const own = costOf(move);
      const by = changes(move);
      const atPrices = by.reduce((sum, [part, change]) => sum + part.atPrices(change), own);
      return atPrices >= -least ? atPrices : by.reduce((sum, [part, change]) => sum + part.atLeast(change), own);
    },
    attempt(move, gain) {
      if (!holds(move)) return false;
      const touched = changes(move)
        .map(([part, change]) => ({ part, change, estimated: part.atLeast(change) }))
        .sort((a, b) => b.part.error - a.part.error);
      let cost = touched.reduce((sum, { estimated }) => sum + estimated, costOf(move));
      const made: { part: PartCost; change: Change; found: Solve | undefined }[] = [];
      for (const { part, change, estimated } of touched) {
        if (cost > -gain) break;
        const solve = part.attempt(change, estimated, estimated - gain - cost);
        made.push({ part, change, found: solve });
        if (!solve) break;
        cost += solve.cost - part.value - estimated;
      }
      if (!made.at(-1)?.found || made.length < touched.length || cost > -gain) {
        for (const { part, change } of made) part.undo(change);
        return false;
      }
      for (const { part, change, found } of made) {
        total += found!.cost - part.value;
        part.keep(change, found!);
      }
      put(move);
      return true;
    },
    values: () => models.map((part) => part.columns()),
    close() {
      for (const part of models) part.close();
    },
  };
}
