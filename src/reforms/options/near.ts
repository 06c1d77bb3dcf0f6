import type { Linear } from './measures.ts';
import type { Point, Space } from './space.ts';

/** Candidates by whether plans near the best build them. */
export interface Use {
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly sometimes: readonly string[];
  /** Not settled in the time. */
  readonly undecided: readonly string[];
}

/** Number of candidates at which two plans differ: one builds and the other does not. */
export function distance(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((x) => b.includes(x)).length;
  return a.length + b.length - 2 * both;
}

/**
 * Plans worth at least `floor` that differ most: each is as far as can be from the nearest of those had (modelling to
 * generate alternatives, Brill 1979; here the least Hamming distance over candidates is maximised, exactly to a distance
 * below 1). Ends when nothing new is found.
 */
export async function farthest(at: Space, floor: number, count: number, stop: () => boolean): Promise<Point[]> {
  const found: Point[] = [at.best];
  while (found.length <= count && !stop()) {
    const d = at.indicator('least distance');
    const rows = found.map(({ builds }) => ({
      of: nearness(at, builds, d),
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    }));
    const aim: Linear = { terms: new Map([[d, 1]]), constant: 0 };
    const { point } = await at.search({ aim, rows, floor, gap: 0.9, start: found.at(-1)!.x });
    if (!point || found.some((other) => distance(other.builds, point.builds) === 0)) break;
    found.push(point);
  }
  return found.slice(1);
}

/** distance to a plan - d, which is at least 0. */
function nearness(at: Space, builds: readonly string[], d: number): Linear {
  const terms = new Map<number, number>([[d, -1]]);
  for (const key of at.candidates) terms.set(at.indicator(key), builds.includes(key) ? -1 : 1);
  return { terms, constant: builds.length };
}

/**
 * Which candidates plans near the best always, never or sometimes build. What two known plans show is settled; of the
 * rest each is asked for with the other choice: no plan so good means always, or never.
 */
export async function useOf(
  at: Space,
  known: readonly Point[],
  floor: number,
  stop: () => boolean,
): Promise<Use & { readonly found: Point[] }> {
  const points = [...known];
  const use = { always: [] as string[], never: [] as string[], sometimes: [] as string[], undecided: [] as string[] };
  for (const key of at.candidates) {
    const built = points.some((x) => x.builds.includes(key));
    const unbuilt = points.some((x) => !x.builds.includes(key));
    if (built && unbuilt) {
      use.sometimes.push(key);
      continue;
    }
    if (stop()) {
      use.undecided.push(key);
      continue;
    }
    const { point, result } = await at.search({ floor, ...(built ? { unbuilt: [key] } : { built: [key] }) });
    if (point) {
      points.push(point);
      use.sometimes.push(key);
    } else if (result.status === 'infeasible') use[built ? 'always' : 'never'].push(key);
    else use.undecided.push(key);
  }
  return { ...use, found: points };
}
