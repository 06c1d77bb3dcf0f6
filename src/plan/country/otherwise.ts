import { atStart, type Case, keyOf, type Rows } from '../../case/index.ts';
import type { Otherwise, PlanDocument } from '../../model/index.ts';
import { meetsShipment, movesOf } from '../../opinion/index.ts';

type Has = Pick<PlanDocument, 'builds' | 'activity' | 'certificates' | 'licences' | 'kept' | 'flows'>;

/**
 * What some countries decide otherwise than in their part of the plan of all, whole, where the plants beside it stay the same: which
 * certificates and licences they have and from when, and in which years they use know-how, which is paid for once in a country,
 * and permits, which are paid for once a year. Prices at the border are those of small changes, and none of these is small. `c`: their case.
 */
export function otherwise(part: Has, own: Has, c: Case): Otherwise[] {
  const rows = atStart(c);
  const isSame = sameBuilds(part, own);
  const inCountry = ({ country }: { country: string }) =>
    rows.places.every((row) => row.country !== country || isSame(row.place));
  return [
    ...apart(certificates(part), certificates(own))
      .filter(({ place }) => isSame(place))
      .map(({ scheme, place, good }) => ({ kind: 'certificate' as const, scheme, place, good })),
    ...apart(part.licences, own.licences)
      .filter(({ place }) => isSame(place))
      .map(({ licence, place, process }) => ({ kind: 'licence' as const, licence, place, process })),
    ...apart(knowHow(part, rows), knowHow(own, rows))
      .filter(inCountry)
      .map(({ asset, country }) => ({ kind: 'know-how' as const, asset, country })),
    ...apart(permits(part, c, rows), permits(own, c, rows))
      .filter(() => rows.places.every(({ place }) => isSame(place)))
      .map(({ restriction }) => ({ kind: 'permit' as const, restriction })),
  ].filter(once());
}

/** Permits that cost something, by the years with a shipment. */
function permits(plan: Has, c: Case, { restrictions }: Rows): { restriction: string; year: number }[] {
  const permits = restrictions.filter((row) => row.kind === 'permit' && row.cost > 0 && row.technology === '');
  if (permits.length === 0) return [];
  const moves = movesOf(plan, c);
  return permits.flatMap((row) => {
    const years = moves.filter((move) => meetsShipment(row, move)).map(({ flow }) => flow.year);
    return [...new Set(years)]
      .filter((year) => (row.from ?? year) <= year && year <= (row.until ?? year))
      .map((year) => ({ restriction: keyOf('restrictions', row), year }));
  });
}

/** Certificates obtained and kept, with their years. */
const certificates = ({ certificates: obtained, kept = [] }: Has) => [
  ...obtained.map(({ scheme, place, good, year }) => ({ scheme, place, good, year })),
  ...kept.map(({ scheme, place, good, until }) => ({ scheme, place, good, until })),
];

/** What is in one of two lists and not in the other. */
function apart<T>(a: readonly T[], b: readonly T[]): T[] {
  const [inA, inB] = [a, b].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return [...a.filter((one) => !inB!.has(JSON.stringify(one))), ...b.filter((one) => !inA!.has(JSON.stringify(one)))];
}

/** Keeps each of a list once. */
function once(): (one: Otherwise) => boolean {
  const seen = new Set<string>();
  return (one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key).has(key);
  };
}

/** Whether the plans commission the same plants at a place. */
function sameBuilds(a: Has, b: Has): (place: string) => boolean {
  const at = (plan: Has, place: string) =>
    plan.builds
      .filter((build) => build.place === place)
      .map(({ process, tier, year, count }) => [process, tier, year, count].join('/'))
      .sort()
      .join();
  return (place) => at(a, place) === at(b, place);
}

/** Share of what runs in a plan that a solver may leave. */
const SMALL = 1e-6;

/** Know-how that leaks where it is used, by country and year. */
function knowHow(plan: Has, rows: Rows): { asset: string; country: string; year: number }[] {
  const technologies = new Map(rows.processes.map(({ process, technology }) => [process, technology]));
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const leaks = new Set(rows.countries.filter((row) => row.leakage_rate > 0).map(({ country }) => country));
  const most = Math.max(0, ...plan.activity.map(({ amount }) => amount));
  return plan.activity.flatMap(({ place, process, year, amount }) => {
    const country = countryOf.get(place) ?? '';
    const technology = technologies.get(process) ?? '';
    if (technology === '' || !leaks.has(country) || amount <= SMALL * most) return [];
    return rows.assets
      .filter((asset) => asset.kind === 'know-how' && asset.technology === technology)
      .map(({ asset }) => ({ asset, country, year }));
  });
}
