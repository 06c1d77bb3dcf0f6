import type { Highs } from 'highs';
import type { InterchangeTask } from '../../protocol.ts';
import { tolerance } from '../parameters.ts';
import { type Change, type PartCost, partCost, type Solve } from './part-cost.ts';

/** Whole numbers that change, and by how much. */
export type Move = readonly (readonly [whole: number, by: number])[];

export interface Estimate {
  readonly move: Move;
  readonly name: string;
  /** What it costs at least. */
  readonly cost: number;
}

/** A plan that moves change. */
export interface MovingPlan {
  /** Its whole numbers. */
  readonly at: Float64Array;
  readonly total: number;
  /** The least that a whole number may be. */
  low(whole: number): number;
  /** Whether the plan to start from holds; solves it. */
  begin(): boolean;
  /** What a move costs at least, as far as it matters whether it could gain `least`. */
  estimate(move: Move, least: number): number;
  /** Makes a move where it gains as much as is wanted. */
  attempt(move: Move, wanted: number): boolean;
  /** The columns of each part. */
  values(): Float64Array[];
  close(): void;
}

/**
 * A plan whose whole numbers are fixed falls into parts that no row ties, such as its years: a move is solved again only in
 * the parts that it touches, and first in those that of late came to more than was estimated, as a move fails by one of them.
 */
export function moves(highs: Highs, { parts, whole, rows, start, offset }: InterchangeTask): MovingPlan {
  const models = parts.map(({ data }) => partCost(highs, data));
  const at = Float64Array.from(start);
  /** What rows without other columns come to; what the plan costs apart from the parts. */
  const activity = new Float64Array(rows.lower.length);
  let total = offset;

  /** What a move takes of the rows of each part. */
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
    attempt(move, wanted) {
      if (!holds(move)) return false;
      const touched = changes(move)
        .map(([part, change]) => ({ part, change, estimated: part.atLeast(change) }))
        .sort((a, b) => b.part.error - a.part.error);
      let cost = touched.reduce((sum, { estimated }) => sum + estimated, costOf(move));
      const made: { part: PartCost; change: Change; found: Solve | undefined }[] = [];
      for (const { part, change, estimated } of touched) {
        if (cost > -wanted) break;
        const found = part.attempt(change, estimated, estimated - wanted - cost);
        made.push({ part, change, found });
        if (!found) break;
        cost += found.cost - part.value - estimated;
      }
      if (!made.at(-1)?.found || made.length < touched.length || cost > -wanted) {
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
