import { at, type Case, legKey, type Row, type Rows, readable, rowName, type TableName } from '../../case/index.ts';
import { isQuality, type LonLat, type Quality } from '../../figures/index.ts';
import { countryNamed, ownName, unitIn, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../document.ts';
import { lookup } from '../frame/index.ts';

/** Look-ups of a report in a case: names, places, units, qualities. An unknown key is its own name. */
export interface Facts {
  rows: Rows;
  currency: string;
  priceYear: number;
  start: number;
  discountRate: number;
  hub: ReadonlySet<string>;
  placeName(place: string): string;
  countryOf(place: string): string;
  countryName(country: string): string;
  point(place: string): LonLat | undefined;
  /** `per`: the unit as it stands after "per". */
  good(good: string): { name: string; unit: string; per: string; value: number };
  /** Tonnes of an amount of a good. */
  tonnes(good: string, amount: number): number;
  processName(process: string): string;
  /** The main product of a process: the output with the largest value. */
  product(process: string): string | undefined;
  leg(leg: string): Row<'legs'> | undefined;
  targetName(target: string): string;
  scenarioName(scenario: string): string;
  /** The name of a row by its key: `process/tier` for tiers, `good/place//step` for steps of supplies and demands. */
  named(table: TableName, key: string): string;
  quality(row: { source?: string | undefined; quality?: string | undefined } | undefined): Quality;
}

function keyed<T>(rows: readonly T[], key: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** The name of a country: the case's own in the reader's language, else that of ISO 3166-1. */
const countryName = (row: Row<'countries'> | undefined, country: string): string => countryNamed(row, country);

/** The name of a customs zone: a known one; of a free zone with one place, that of the place; else its key. */
function zoneName({ places }: Rows, key: string): string {
  const zones: Readonly<Record<string, string>> = words().page.zones;
  const own = places.filter((row) => row.zone === key);
  return zones[key] ?? (own.length === 1 ? ownName(own[0]!) : undefined) ?? key;
}

/** The name of a process at a place. */
export const plantName = (
  { placeName, processName }: Pick<Facts, 'placeName' | 'processName'>,
  { place, process }: { readonly place: string; readonly process: string },
): string => words().plan.rowParts({ parts: [placeName(place), processName(process)] });

/** The name of a site by its key, `place/process`. */
export function siteName(facts: Pick<Facts, 'placeName' | 'processName'>, key: string): string {
  const [place = '', process = ''] = key.split('/');
  return process === '' ? key : plantName(facts, { place, process });
}

/** Look-ups for the names in a request. */
export type RequestNames = Pick<Facts, 'placeName' | 'processName' | 'named'>;

/** A request with reforms, targets and sites replaced by their names. */
export const requestNamed = (request: PlanDocument['request'], names: RequestNames): PlanDocument['request'] => {
  const site = (key: string) => siteName(names, key);
  const { reforms, withoutTargets, require, forbid } = request;
  return {
    ...request,
    reforms: reforms.map((key) => names.named('reforms', key)),
    ...(withoutTargets && { withoutTargets: withoutTargets.map((key) => names.named('targets', key)) }),
    ...(require && { require: require.map(site) }),
    ...(forbid && { forbid: forbid.map(site) }),
  };
};

export function factsOf(c: Case, year?: number): Facts {
  const start = Number(c.settings.start);
  const rows = at(c, year ?? start);
  const { place: places, good: goods, countryOf, mass } = lookup(rows);
  const countries = keyed(rows.countries, (row) => row.country);
  const legs = keyed(rows.legs, legKey);
  const sources = keyed(rows.sources, (row) => row.source);
  const good = (key: string) => {
    const row = goods.get(key);
    const unit = row?.unit || 't';
    return {
      name: (row && ownName(row)) ?? readable(key),
      unit: unitIn(unit),
      per: words().number.perUnit(unit),
      value: row?.value ?? 0,
    };
  };
  const hub = rows.settings.hub ?? [];
  return {
    rows,
    currency: rows.settings.currency,
    priceYear: rows.settings.priceYear,
    start,
    discountRate: rows.settings.discountRate,
    hub: new Set(typeof hub === 'string' ? [hub] : hub),
    placeName: (place) => ownName(places.get(place) ?? {}) ?? place,
    countryOf,
    countryName: (key) => (countries.has(key) ? countryName(countries.get(key), key) : zoneName(rows, key)),
    point(place) {
      const row = places.get(place);
      return row?.lat === undefined || row.lon === undefined ? undefined : [row.lon, row.lat];
    },
    good,
    tonnes: (key, amount) => amount * mass(key),
    processName: (process) => rowName(rows, 'processes', process),
    product(process) {
      const made = rows.recipes.filter((row) => row.process === process && row.quantity > 0);
      return made.sort((a, b) => b.quantity * good(b.good).value - a.quantity * good(a.good).value)[0]?.good;
    },
    leg: (key) => legs.get(key),
    targetName: (key) => rowName(rows, 'targets', key),
    scenarioName: (key) => rowName(rows, 'scenarios', key),
    named: (table, key) => rowName(rows, table, key),
    quality(row) {
      const quality = row?.quality || (row?.source === undefined ? undefined : sources.get(row.source)?.quality);
      return quality !== undefined && isQuality(quality) ? quality : 'assumed';
    },
  };
}
