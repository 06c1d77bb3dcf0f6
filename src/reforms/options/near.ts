import { sumOf } from '../../case/index.ts';
import type { Linear } from './measures.ts';
import type { SiteChoice } from './sites.ts';
import type { Point, Space } from './space.ts';

/** Number of candidates that one of two plans builds and the other does not. */
export function distance(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((x) => b.includes(x)).length;
  return a.length + b.length - 2 * both;
}

/**
 * Plans worth at least `floor` that differ most: each is as far as possible from the nearest plan found before (modelling to
 * generate alternatives, Brill 1979; here the least Hamming distance over candidates is maximised, exactly to a distance
 * below 1 where there is time). Each search starts from the farthest of `plans` and of one that changes many
 * sites at once, by what each costs alone. Ends when nothing new is found.
 */
export async function farthest(
  at: Space,
  floor: number,
  count: number,
  plans: readonly Point[],
  sites: readonly SiteChoice[],
  stop: () => boolean,
): Promise<Point[]> {
  const alternatives: Point[] = [at.best];
  const d = at.distance;
  const away = (x: Point) => Math.min(...alternatives.map((other) => distance(other.builds, x.builds)));
  while (alternatives.length <= count && !stop()) {
    const rows = alternatives.map(({ builds }) => ({
      of: nearness(at, builds, d),
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    }));
    const aim: Linear = { terms: new Map([[d, 1]]), constant: 0 };
    const guess = await flipped(at, floor, alternatives, sites, stop);
    const starts = [...plans, ...(guess ? [guess] : [])].filter((x) => x.npv >= floor);
    const first = starts.sort((a, b) => away(b) - away(a))[0] ?? at.best;
    const start = first.x.slice();
    start[d] = away(first);
    const { point } = await at.search({ aim, rows, floor, gap: 0.9, start });
    if (!point || away(point) === 0) break;
    alternatives.push(point);
  }
  return alternatives.slice(1);
}

/** Shares of the slack that the changes at single sites may cost together, in the order in which they are tried. */
const SHARES = [0.8, 0.4, 0.2];

/**
 * A plan that differs from the best at as many sites as the slack covers if the costs of single changes add up, chosen
 * far from all `alternatives`; undefined if no such plan is worth `floor`.
 */
async function flipped(
  at: Space,
  floor: number,
  alternatives: readonly Point[],
  sites: readonly SiteChoice[],
  stop: () => boolean,
): Promise<Point | undefined> {
  for (const share of SHARES) {
    if (stop()) return undefined;
    const builds = flips(at.best.builds, alternatives, sites, share * (at.best.npv - floor));
    if (alternatives.some((x) => distance(x.builds, builds) === 0)) return undefined;
    const unbuilt = at.candidates.filter((site) => !builds.includes(site));
    const { point } = await at.search({ floor, built: builds, unbuilt });
    if (point) return point;
  }
  return undefined;
}

/**
 * The sites built after changes made one at a time: each the one that adds most distance to the `alternatives`, ties to
 * the cheapest.
 */
function flips(
  best: readonly string[],
  alternatives: readonly Point[],
  sites: readonly SiteChoice[],
  budget: number,
): readonly string[] {
  let builds = best;
  let left = budget;
  const open = new Map(sites.flatMap((x) => (x.high === null ? [] : [[x.site, x.high] as const])));
  const score = (list: readonly string[]): [number, number] => {
    const all = alternatives.map((x) => distance(x.builds, list));
    return [Math.min(...all), sumOf(all)];
  };
  for (;;) {
    const [least, total] = score(builds);
    const better = [...open]
      .filter(([, cost]) => cost <= left)
      .map(([site, cost]) => {
        const list = builds.includes(site) ? builds.filter((x) => x !== site) : [...builds, site];
        const [min, sum] = score(list);
        return { site, cost, list, min, sum };
      })
      .filter((x) => x.min > least || (x.min === least && x.sum > total))
      .sort((a, b) => b.min - a.min || b.sum - a.sum || a.cost - b.cost)[0];
    if (!better) return builds;
    builds = better.list;
    left -= better.cost;
    open.delete(better.site);
  }
}

/** Linear form of the distance to a plan less d, which a row keeps at 0 or more. */
function nearness(at: Space, builds: readonly string[], d: number): Linear {
  const terms = new Map<number, number>([[d, -1]]);
  for (const key of at.candidates) terms.set(at.indicator(key), builds.includes(key) ? -1 : 1);
  return { terms, constant: builds.length };
}
