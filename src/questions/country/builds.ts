import { type Case, keyOf, siteKey } from '../../case/index.ts';
import type { FixedBuilds, PlanDocument } from '../../plan/index.ts';

/** Whether a place lies in some countries. */
export function isIn(c: Case, countries: readonly string[]): (place: string) => boolean {
  const home = new Set(
    c.tables.places.filter(({ country }) => countries.includes(String(country))).map(({ place }) => String(place)),
  );
  return (place) => home.has(place);
}

/** Builds abroad of one plan, and at home of another. */
export function withOwn(c: Case, all: PlanDocument, own: PlanDocument, countries: readonly string[]): FixedBuilds {
  const there = isIn(c, countries);
  const inside = new Set(
    c.tables.legs.filter(({ from, to }) => there(String(from)) || there(String(to))).map((row) => keyOf('legs', row)),
  );
  const merged = <T extends { place: string }>(theirs: readonly T[], ours: readonly T[]) => [
    ...theirs.filter(({ place }) => !there(place)),
    ...ours.filter(({ place }) => there(place)),
  ];
  const count = ({ place, process, tier, year, count: number }: PlanDocument['builds'][number]) => ({
    place,
    process,
    tier,
    year,
    count: number,
  });
  return {
    builds: merged(all.builds, own.builds).map(count),
    closings: merged(all.closings, own.closings),
    legs: [...all.legs.filter(({ leg }) => !inside.has(leg)), ...own.legs.filter(({ leg }) => inside.has(leg))],
  };
}

/** The builds of a plan at the candidates of a case before a year. */
export function givenUntil(plan: PlanDocument, c: Case, year: number): PlanDocument {
  const sites = new Set(c.tables.candidates.map(siteKey));
  const legs = new Set(c.tables.legs.filter(({ capex }) => capex !== undefined).map((row) => keyOf('legs', row)));
  const own = (row: { place: string; process: string; year: number }) => row.year < year && sites.has(siteKey(row));
  return {
    ...plan,
    builds: plan.builds.filter(own),
    closings: plan.closings.filter(own),
    legs: plan.legs.filter((row) => row.year < year && legs.has(row.leg)),
  };
}
