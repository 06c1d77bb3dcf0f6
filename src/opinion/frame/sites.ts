import { type Case, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { Build, PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from './book.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import { grouped } from './sums.ts';

export interface Built extends Build {
  readonly row: Row<'tiers'>;
  /** Activity a year: the chosen size, or the tier's capacity times the count. */
  readonly capacity: number;
  /** Total capex, with the candidate's factor and the process's contingency. */
  readonly capex: number;
  /** Capex without contingency, the base of the residual value. */
  readonly value: number;
}

/** A candidate with the plan's builds and closing there. */
export interface Site {
  readonly key: string;
  /** The labels of its costs. */
  readonly of: { readonly place: string; readonly country: string; readonly process: string };
  readonly row: Row<'candidates'>;
  readonly process: Row<'processes'>;
  readonly recipe: readonly Row<'recipes'>[];
  readonly builds: readonly Built[];
  /** First year in which it is closed; infinity if it is not. */
  readonly closed: number;
  /** Existing capacity in service in a year; 0 if retired or closed. */
  existing(year: number): number;
  /** Whether the existing capacity is in service in a year. */
  standing(year: number): boolean;
  /** Builds in service in a year. */
  serving(year: number): readonly Built[];
  /** Existing and built capacity in service, before availability. */
  capacity(year: number): number;
  /** The same capacity with the ramp of new builds, as the mean over the period of the year. */
  ready(year: number): number;
  /** Capacity of a build with its ramp, as the mean over the period of a year. */
  readyOf(build: Built, year: number): number;
}

/** All candidates of the case by `place/process`. The rows of candidates are the same in the whole horizon. */
export function sitesOf(plan: PlanDocument, c: Case): ReadonlyMap<string, Site> {
  const horizon = horizonOf(c);
  const book = bookOf(c, horizon.start);
  const builds = grouped(plan.builds, siteKey);
  const closings = grouped(plan.closings, siteKey);
  const sites = new Map<string, Site>();
  for (const [key, row] of book.candidates) {
    const closed = Math.min(Number.POSITIVE_INFINITY, ...(closings.get(key) ?? []).map((x) => x.year));
    const site = siteOf(book, horizon, key, row, builds.get(key) ?? [], closed);
    if (site) sites.set(key, site);
  }
  return sites;
}

function siteOf(
  book: Book,
  horizon: Horizon,
  key: string,
  row: Row<'candidates'>,
  planned: readonly Build[],
  closed: number,
) {
  const process = book.processes.get(row.process);
  if (!process) return undefined;
  const tiers = book.tiers.get(row.process) ?? [];
  const builds = planned.flatMap((build) => {
    const tier = tiers.find((x) => x.tier === build.tier);
    return tier ? [builtOf(build, tier, row.capex_factor, process.contingency)] : [];
  });
  const standing = (year: number) => year <= (row.retires ?? Number.POSITIVE_INFINITY) && year < closed;
  const existing = (year: number) => (standing(year) ? row.existing : 0);
  const serving = (year: number) =>
    year < closed ? builds.filter((x) => x.year <= year && year < x.year + process.life) : [];
  const capacity = (year: number) => serving(year).reduce((sum, x) => sum + x.capacity, existing(year));
  const ramp = process.ramp.map(Number);
  const readyOf = (build: Built, year: number) => {
    const years = horizon.spanOf(year)?.years ?? [year];
    const shares = years.map((y) => (y - build.year < ramp.length ? ramp[y - build.year]! : 1));
    return build.capacity * (sumOf(shares) / shares.length);
  };
  const ready = (year: number) => serving(year).reduce((sum, x) => sum + readyOf(x, year), existing(year));
  const recipe = book.recipes.get(row.process) ?? [];
  const of = { place: row.place, country: book.countryOf(row.place), process: row.process };
  const has = { standing, existing, serving, capacity, ready, readyOf };
  return { key, of, row, process, recipe, builds, closed, ...has } satisfies Site;
}

function builtOf(build: Build, row: Row<'tiers'>, factor: number, contingency: number): Built {
  const free = row.least !== undefined;
  const size = free ? (build.size ?? 0) : 0;
  const value = factor * (row.capex * build.count + row.capex_per_unit * size);
  return {
    ...build,
    row,
    capacity: free ? size : row.capacity * build.count,
    capex: value * (1 + contingency),
    value,
  };
}

/** The calendar years over which the capex of a project is spent in equal parts. */
export function spendingYears(commissioned: number, lead: number): number[] {
  return lead === 0 ? [commissioned] : Array.from({ length: lead }, (_, i) => commissioned - lead + i);
}

/** The residual share of capex at the end of the horizon: remaining years of life / life. */
export function leftOver(commissioned: number, life: number, horizon: Horizon): number {
  return Math.max(0, commissioned + life - horizon.end) / life;
}
