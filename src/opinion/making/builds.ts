import { siteKey, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { checkCommissioning, type Horizon } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { type Built, leftOver, type Site, spendingYears } from '../frame/sites.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Builds and closings. Builds have an allowed year and tier, an integer count, and a size within its bounds. Capex with contingency is spread evenly over
 * the lead years, none before the start. The residual value, in the year after the last, is capex without contingency x remaining life / life; closed
 * plants have none. A candidate is closed at most once, and only if it can be closed.
 */
export function builds({ plan, horizon, sites }: PlanInCase, tally: Tally): void {
  const possible = new Set(
    [...sites.values()].flatMap((site) => site.builds.map((x) => `${site.key}/${x.tier}/${x.year}`)),
  );
  for (const { place, process, tier, year } of plan.builds)
    if (!possible.has(`${place}/${process}/${tier}/${year}`))
      tally.wrong(`build ${place}/${process}/${tier} ${year}: no such tier`);
  for (const site of sites.values()) {
    for (const build of site.builds) {
      checkBuild(site, build, horizon, tally);
      const { lead, life, heading } = site.process;
      const years = spendingYears(build.year, lead);
      const of = { ...site.of, rows: site.row.capex_factor === 1 ? [build.row] : [build.row, site.row] };
      const paid = site.process.contingency === 0 ? of : { ...of, rows: [...of.rows, site.process] };
      for (const year of years) tally.spend(heading || 'capital', year, build.capex / years.length, paid);
      if (site.closed < horizon.end) continue;
      const left = build.value * leftOver(build.year, life, horizon);
      if (heading === 'readiness') tally.spend('readiness', horizon.end, -left, of);
      else tally.spend('residual', horizon.end, left, of);
    }
  }
  closings(plan, horizon, sites, tally);
  requests(plan, sites, tally);
}

function checkBuild({ key, row, process, closed }: Site, build: Built, horizon: Horizon, tally: Tally): void {
  const name = `build ${key}/${build.tier} ${build.year}`;
  const { year, count, size } = build;
  if (!row.build) tally.wrong(`${name}: nothing can be built here`);
  if (row.tiers.length > 0 && !row.tiers.includes(build.tier)) tally.wrong(`${name}: not one of the candidate's tiers`);
  if (!Number.isInteger(count) || count < 1) tally.wrong(`${name}: whole number`, count, Math.round(count));
  checkCommissioning(name, year, process.lead, horizon, tally);
  if (year < (row.opens ?? year)) tally.wrong(`${name}: opens`, year, row.opens);
  if (year >= closed) tally.wrong(`${name}: closed`, year, closed);
  if (build.row.least === undefined) {
    if (size !== undefined) tally.same(`${name}: size`, size, build.row.capacity * count);
    return;
  }
  tally.least(`${name}: least size`, build.capacity, build.row.least * count, build.row.capacity);
  tally.most(`${name}: largest size`, build.capacity, build.row.capacity * count);
}

function closings(plan: PlanDocument, horizon: Horizon, sites: ReadonlyMap<string, Site>, tally: Tally): void {
  const seen = new Set<string>();
  for (const { place, process, year } of plan.closings) {
    const name = `closing ${place}/${process} ${year}`;
    const site = sites.get(siteKey({ place, process }));
    if (!site?.row.closable) tally.wrong(`${name}: cannot be closed`);
    if (!horizon.isPeriod(year)) tally.wrong(`${name}: no year of the plan`, year, horizon.start);
    if (seen.has(siteKey({ place, process }))) tally.wrong(`${name}: closed already`);
    seen.add(siteKey({ place, process }));
    if (site)
      tally.spend(site.process.heading || 'making', year, site.row.closing_cost, { ...site.of, rows: [site.row] });
  }
}

/** Builds that the request requires or forbids. */
function requests({ request }: PlanDocument, sites: ReadonlyMap<string, Site>, tally: Tally): void {
  const count = (key: string) => sumOf(sites.get(key)?.builds ?? [], (x) => x.count);
  for (const key of request.require ?? []) tally.least(`require ${key}`, count(key), 1);
  for (const key of request.forbid ?? []) tally.most(`forbid ${key}`, count(key), 0);
}
