import { at, type Case, type Row, type Rows, siteKey } from '../../case/index.ts';
import { grouped } from './sums.ts';

/** The rows that count in a year, by key. */
export interface Book {
  readonly rows: Rows;
  readonly places: ReadonlyMap<string, Row<'places'>>;
  readonly countries: ReadonlyMap<string, Row<'countries'>>;
  readonly goods: ReadonlyMap<string, Row<'goods'>>;
  readonly processes: ReadonlyMap<string, Row<'processes'>>;
  readonly legs: ReadonlyMap<string, Row<'legs'>>;
  /** By process. */
  readonly recipes: ReadonlyMap<string, readonly Row<'recipes'>[]>;
  /** By process. */
  readonly tiers: ReadonlyMap<string, readonly Row<'tiers'>[]>;
  /** By `place/process`. */
  readonly candidates: ReadonlyMap<string, Row<'candidates'>>;
  countryOf(place: string): string;
  /** Customs zone of a place: its own, or its country's, or the country itself. */
  zoneOf(place: string): string;
  /** By what names a place is met as a destination: its own zone alone, or its country and the country's zone. */
  met(place: string): readonly string[];
  /** By what names goods made or bought at a place are known: country, the country's zone, the place's own zone. */
  known(place: string): readonly string[];
  /** t per unit: 1 where the unit is t and none is given. */
  massOf(good: string): number;
  valueOf(good: string): number;
}

const books = new WeakMap<Rows, Book>();

/** Rows of a year by key; equal vintages share one book. */
export function bookOf(c: Case, year: number): Book {
  const rows = at(c, year);
  const found = books.get(rows) ?? makeBook(rows);
  books.set(rows, found);
  return found;
}

const byKey = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((r) => [key(r), r]));

function makeBook(rows: Rows): Book {
  const places = byKey(rows.places, (row) => row.place);
  const countries = byKey(rows.countries, (row) => row.country);
  const goods = byKey(rows.goods, (row) => row.good);
  const countryOf = (place: string) => places.get(place)?.country ?? '';
  const zoneOfCountry = (country: string) => countries.get(country)?.zone || country;
  const ownZone = (place: string) => places.get(place)?.zone ?? '';
  const wide = (place: string) => [...new Set([countryOf(place), zoneOfCountry(countryOf(place))])];
  return {
    rows,
    places,
    countries,
    goods,
    processes: byKey(rows.processes, (row) => row.process),
    legs: byKey(rows.legs, (row) => row.leg),
    recipes: grouped(rows.recipes, (row) => row.process),
    tiers: grouped(rows.tiers, (row) => row.process),
    candidates: byKey(rows.candidates, siteKey),
    countryOf,
    zoneOf: (place) => ownZone(place) || zoneOfCountry(countryOf(place)),
    met: (place) => (ownZone(place) ? [ownZone(place)] : wide(place)),
    known: (place) => [...new Set([...wide(place), ...(ownZone(place) ? [ownZone(place)] : [])])],
    massOf: (good) => goods.get(good)?.mass ?? (goods.get(good)?.unit === 't' ? 1 : 0),
    valueOf: (good) => goods.get(good)?.value ?? 0,
  };
}
