import type { Point, Space } from './space.ts';

/** The cost of deciding otherwise at a site than the best plan does. */
export interface SiteChoice {
  /** `place/process`, or a leg. */
  readonly site: string;
  /** Whether the best plan builds there. */
  readonly built: boolean;
  /** Least NPV lost, and the most if a plan that decides otherwise was found. */
  readonly low: number;
  readonly high: number | null;
}

/** Sites by whether plans within a slack build them. */
export interface Use {
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly sometimes: readonly string[];
  /** Undecided within the time limit. */
  readonly undecided: readonly string[];
}

/**
 * For each site the least NPV lost by plans that decide otherwise there, so that one answer serves every slack. The
 * relaxation gives a lower bound; the best plan changed at that site alone gives an upper bound. A search follows only
 * if one of the `levels` (money) lies between. Plans that lose more than the greatest level are not searched for. Known
 * plans count as well.
 */
export async function choices(
  at: Space,
  plans: readonly Point[],
  levels: readonly number[],
  stop: () => boolean,
  say: (done: number, all: number) => void,
): Promise<{ readonly sites: SiteChoice[]; readonly points: Point[] }> {
  const points = [...plans];
  const sites: SiteChoice[] = [];
  const most = Math.max(...levels);
  const floor = at.best.npv - most;
  for (const [i, site] of at.candidates.entries()) {
    say(i, at.candidates.length);
    const built = at.best.builds.includes(site);
    const other = () => {
      const all = points.filter((x) => x.builds.includes(site) !== built);
      return all.sort((a, b) => b.npv - a.npv)[0];
    };
    const one = built ? { unbuilt: [site] } : { built: [site] };
    let limit = Number.POSITIVE_INFINITY;
    const low = () => Math.max(0, at.best.npv - Math.max(limit, other()?.npv ?? Number.NEGATIVE_INFINITY));
    const high = () => at.best.npv - (other()?.npv ?? Number.NEGATIVE_INFINITY);
    const open = () => !stop() && levels.some((money) => low() < money && high() > money);
    if (!stop()) limit = await at.relaxed({ floor, ...one }).then((x) => (Number.isNaN(x) ? floor : x));
    if (open()) {
      const near = await at.around({ floor, ...one }, site);
      if (near) points.push(near);
    }
    if (open()) {
      const start = other();
      const { point, status, bound } = await at.search({ floor, ...one, ...(start ? { start: start.x } : {}) });
      if (point) points.push(point);
      limit = status === 'infeasible' ? floor : Math.min(limit, bound);
    }
    sites.push({ site, built, low: low(), high: Number.isFinite(high()) ? Math.max(0, high()) : null });
  }
  return { sites, points: points.slice(plans.length) };
}

/** Sites by whether plans that lose at most `money` build them. */
export function useWithin(sites: readonly SiteChoice[], money: number): Use {
  const use = { always: [] as string[], never: [] as string[], sometimes: [] as string[], undecided: [] as string[] };
  for (const { site, built, low, high } of sites) {
    if (high !== null && high <= money) use.sometimes.push(site);
    else if (low >= money) use[built ? 'always' : 'never'].push(site);
    else use.undecided.push(site);
  }
  return use;
}
