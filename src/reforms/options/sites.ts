import type { Point, Space } from './space.ts';

/** What it costs to do otherwise at a site than the best plan does. */
export interface SiteChoice {
  /** `place/process`, or a leg. */
  readonly site: string;
  /** Whether the best plan builds there. */
  readonly built: boolean;
  /** NPV lost at least, and at most where a plan that does otherwise was found. */
  readonly low: number;
  readonly high: number | null;
}

/** Sites by whether plans within a share of the best build them. */
export interface Use {
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly sometimes: readonly string[];
  /** Not settled in the time. */
  readonly undecided: readonly string[];
}

/**
 * For each site the least NPV lost by plans that do otherwise there: one search a site, with the best NPV as its aim, so
 * that one answer serves every slack. `floor`: plans worth less are not looked for. Plans that are known count too.
 */
export async function choices(
  at: Space,
  known: readonly Point[],
  floor: number,
  stop: () => boolean,
): Promise<{ readonly sites: SiteChoice[]; readonly found: Point[] }> {
  const points = [...known];
  const sites: SiteChoice[] = [];
  for (const site of at.candidates) {
    const built = at.best.builds.includes(site);
    const other = () =>
      Math.max(...points.filter((x) => x.builds.includes(site) !== built).map((x) => x.npv), Number.NEGATIVE_INFINITY);
    let limit = Number.POSITIVE_INFINITY;
    if (!stop()) {
      const one = built ? { unbuilt: [site] } : { built: [site] };
      const start = points.filter((x) => x.builds.includes(site) !== built).sort((a, b) => b.npv - a.npv)[0];
      const { point, status, bound } = await at.search({ floor, ...one, ...(start ? { start: start.x } : {}) });
      if (point) points.push(point);
      limit = status === 'infeasible' ? floor : bound;
    }
    const best = other();
    sites.push({
      site,
      built,
      low: Math.max(0, at.best.npv - Math.max(limit, best)),
      high: Number.isFinite(best) ? Math.max(0, at.best.npv - best) : null,
    });
  }
  return { sites, found: points.slice(known.length) };
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
