import type { Linear } from './measures.ts';
import type { Point, Space } from './space.ts';

/** Number of candidates at which two plans differ: one builds and the other does not. */
export function distance(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((x) => b.includes(x)).length;
  return a.length + b.length - 2 * both;
}

/**
 * Plans worth at least `floor` that differ most: each is as far as can be from the nearest of those had (modelling to
 * generate alternatives, Brill 1979; here the least Hamming distance over candidates is maximised, exactly to a distance
 * below 1 where there is time). Each search starts from the farthest of the plans that are `known`. Ends when nothing new is
 * found.
 */
export async function farthest(
  at: Space,
  floor: number,
  count: number,
  known: readonly Point[],
  stop: () => boolean,
): Promise<Point[]> {
  const had: Point[] = [at.best];
  const d = at.indicator('least distance');
  const away = (x: Point) => Math.min(...had.map((other) => distance(other.builds, x.builds)));
  while (had.length <= count && !stop()) {
    const rows = had.map(({ builds }) => ({
      of: nearness(at, builds, d),
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    }));
    const aim: Linear = { terms: new Map([[d, 1]]), constant: 0 };
    const first = [...known].filter((x) => x.npv >= floor).sort((a, b) => away(b) - away(a))[0] ?? at.best;
    const start = first.x.slice();
    start[d] = away(first);
    const { point } = await at.search({ aim, rows, floor, gap: 0.9, start });
    if (!point || away(point) === 0) break;
    had.push(point);
  }
  return had.slice(1);
}

/** distance to a plan - d, which is at least 0. */
function nearness(at: Space, builds: readonly string[], d: number): Linear {
  const terms = new Map<number, number>([[d, -1]]);
  for (const key of at.candidates) terms.set(at.indicator(key), builds.includes(key) ? -1 : 1);
  return { terms, constant: builds.length };
}
