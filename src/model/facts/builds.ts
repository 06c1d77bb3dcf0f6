import { addTo, type Rows, siteKey } from '../../case/index.ts';
import type { Build, PlanDocument } from '../document.ts';

type Capex = Pick<Rows, 'tiers' | 'candidates' | 'processes'>;

/**
 * Capital of each build of a plan, undiscounted, in the order of `plan.builds`. The capital cost of a site in the plan
 * is divided among its builds in proportion to their capex in the case, so that the amounts add up to it. A process
 * that is reported under another heading has the capex of the case, with contingency.
 */
export function capitalOfBuilds({ builds, costs }: Pick<PlanDocument, 'builds' | 'costs'>, rows: Capex): number[] {
  const capex = builds.map((build) => capexOf(build, rows));
  const capexOfSite = sumBy(builds, siteKey, (_, i) => capex[i]!);
  const buildsOfSite = sumBy(builds, siteKey, () => 1);
  const paid = sumBy(
    costs.filter((line) => line.heading === 'capital' && line.process !== undefined),
    siteKey,
    (line) => line.amount,
  );
  return builds.map((build, i) => {
    const site = siteKey(build);
    const [all, cost] = [capexOfSite.get(site)!, paid.get(site)];
    if (cost === undefined) return capex[i]!;
    return all > 0 ? (cost * capex[i]!) / all : cost / buildsOfSite.get(site)!;
  });
}

function capexOf(build: Build, { tiers, candidates, processes }: Capex): number {
  const tier = tiers.find((row) => row.process === build.process && row.tier === build.tier);
  const candidate = candidates.find((row) => row.place === build.place && row.process === build.process);
  const all = (tier?.capex ?? 0) * build.count + (tier?.capex_per_unit ?? 0) * (build.size ?? 0);
  const contingency = processes.find((row) => row.process === build.process)?.contingency ?? 0;
  return all * (candidate?.capex_factor ?? 1) * (1 + contingency);
}

/** Units of its product that a build can make a year. */
export function capacityOfBuild(build: Build, { tiers }: Pick<Rows, 'tiers'>): number {
  const tier = tiers.find((row) => row.process === build.process && row.tier === build.tier);
  return build.size ?? (tier?.capacity ?? 0) * build.count;
}

/** The sites of builds, `place/process`. Builds of a process at a place make one plant, whenever they are built. */
export const sitesOf = (builds: readonly Pick<Build, 'place' | 'process'>[]): Set<string> =>
  new Set(builds.map(siteKey));

/** Sums of amounts by a key, in order of first appearance. */
export function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  amount: (item: T, index: number) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [i, item] of items.entries()) addTo(sums, key(item), amount(item, i));
  return sums;
}
