import { type Change, sumOf } from '../case/index.ts';
import type { Uncertain } from '../plan/index.ts';
import type { Table } from './coalitions/table.ts';
import type { Worth } from './coalitions/worth.ts';
import { shapley } from './game/shapley.ts';
import { design, drawsOf } from './stress/draws.ts';
import { percentile } from './stress/statistics.ts';

/** NPV of a set in each draw, with the whole numbers of its plan held; undefined where they are infeasible. */
export type ValueSet = (
  set: number,
  start: Worth['start'],
  draws: readonly (readonly Change[])[],
) => Promise<(number | undefined)[]>;

/** Distribution of a player's Shapley value over the draws. */
export interface Band {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of the draws in which the Shapley value is above 0. */
  readonly gains: number;
}

/**
 * Worth of reforms under uncertainty: the distribution of each player's Shapley value over draws of the uncertain
 * figures. All sets use the same draws, and each set's builds are held as planned at the figures of the case. Draws in
 * which the plan of some set is infeasible are left out.
 */
export async function doubt(
  t: Table,
  figures: readonly Uncertain[],
  n: number,
  seed: number,
  value: ValueSet,
): Promise<readonly Band[]> {
  const draws = drawsOf(figures, design(figures, n, seed));
  const worths = await Promise.all(Array.from(t.low, (_, set) => value(set, t.behind(set)?.start ?? [], draws)));
  const games = draws
    .map((_, i) => worths.map((list) => list[i]))
    .filter((game): game is number[] => game.every((x) => x !== undefined));
  const values = games.map((game) => shapley(game));
  return Array.from({ length: t.n }, (_, player) => {
    const own = Float64Array.from(values, (x) => x[player]!).sort();
    const at = (p: number) => (own.length > 0 ? percentile(own, p) : Number.NaN);
    const mean = sumOf(own) / own.length;
    return { p5: at(0.05), p50: at(0.5), p95: at(0.95), mean, gains: own.filter((x) => x > 0).length / own.length };
  });
}
