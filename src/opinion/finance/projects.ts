import { siteKey } from '../../case/index.ts';
import type { Draw } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { spendingYears } from '../frame/sites.ts';
import { type Sums, sums } from '../frame/sums.ts';

/** A project with capex: a candidate, or a leg, which lies in the countries of both its ends and has no sector. */
export interface Project {
  readonly place: string;
  readonly countries: readonly string[];
  readonly sector: string;
  /** Capex by calendar year. */
  readonly capex: Sums;
  /** Capex of all years. */
  readonly total: number;
}

export const projectKey = (draw: Draw): string => draw.leg ?? siteKey(draw);

/** The projects of a plan, by `place/process` or leg. */
export function projectsOf({ plan, c, horizon, sites }: PlanInCase): ReadonlyMap<string, Project> {
  const projects = new Map<string, Project>();
  const book = bookOf(c, horizon.start);
  const add = (
    key: string,
    place: string,
    countries: readonly string[],
    sector: string,
    spent: readonly [number, number, number][],
  ) => {
    const capex = sums();
    let total = 0;
    for (const [commissioned, lead, amount] of spent) {
      const years = spendingYears(commissioned, lead);
      for (const year of years) capex.add(`${year}`, amount / years.length);
      total += amount;
    }
    projects.set(key, { place, countries, sector, capex, total });
  };
  for (const { key, row, process, builds } of sites.values()) {
    const spent = builds.map((x) => [x.year, process.lead, x.capex] as [number, number, number]);
    if (spent.length > 0) add(key, row.place, [book.countryOf(row.place)], process.sector, spent);
  }
  for (const leg of new Set(plan.legs.map((x) => x.leg))) {
    const years = plan.legs.filter((x) => x.leg === leg).map((x) => x.year);
    const row = bookOf(c, years[0]!).legs.get(leg);
    if (!row) continue;
    const spent = years.map((y) => [y, row.lead, bookOf(c, y).legs.get(leg)?.capex ?? 0] as [number, number, number]);
    add(leg, row.from, [book.countryOf(row.from), book.countryOf(row.to)], '', spent);
  }
  return projects;
}
