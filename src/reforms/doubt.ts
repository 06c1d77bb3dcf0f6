import { type Change, sumOf } from '../case/index.ts';
import type { Uncertain } from '../plan/index.ts';
import type { Table } from './coalitions/table.ts';
import type { Worth } from './coalitions/worth.ts';
import { shapley } from './game/shapley.ts';
import { design, drawsOf } from './stress/draws.ts';
import { percentile } from './stress/statistics.ts';

/** NPV of a set under draws, with the whole numbers of its plan held; undefined where these do not hold. */
export type ValueSet = (
  set: number,
  start: Worth['start'],
  draws: readonly (readonly Change[])[],
) => Promise<(number | undefined)[]>;

/** Shapley value of one player over the draws. */
export interface Band {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of the draws in which it gains. */
  readonly gains: number;
}

interface Doubted {
  readonly n: number;
  /** Draws in which some set's plan does not hold: left out. */
  readonly failed: number;
  readonly bands: readonly Band[];
}

/**
 * Worth of reforms under doubt: the Shapley values in each draw of the uncertain figures, with common draws for all sets and
 * each set's builds held as planned for the figures of the case.
 */
export async function doubt(
  t: Table,
  figures: readonly Uncertain[],
  n: number,
  seed: number,
  value: ValueSet,
): Promise<Doubted> {
  const draws = drawsOf(figures, design(figures, n, seed));
  const worths = await Promise.all(Array.from(t.low, (_, set) => value(set, t.behind(set)?.start ?? [], draws)));
  const games = draws
    .map((_, i) => worths.map((list) => list[i]))
    .filter((game): game is number[] => game.every((x) => x !== undefined));
  const values = games.map((game) => shapley(game));
  return {
    n,
    failed: n - games.length,
    bands: Array.from({ length: t.n }, (_, player) => {
      const own = Float64Array.from(values, (x) => x[player]!).sort();
      const at = (p: number) => (own.length > 0 ? percentile(own, p) : Number.NaN);
      const mean = sumOf(own) / own.length;
      return { p5: at(0.05), p50: at(0.5), p95: at(0.95), mean, gains: own.filter((x) => x > 0).length / own.length };
    }),
  };
}
