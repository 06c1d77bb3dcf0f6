import { at, type Case, type Row, type Rows, siteKey } from '../../case/index.ts';
import { grouped } from './sums.ts';

/** The rows of a case that apply in a year, by key. */
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
  /** Customs zone of a place: its own zone, or else its country's zone, or else the country. */
  zoneOf(place: string): string;
  /** The names that match a place as a destination: its own zone if it has one; otherwise its country and the country's zone. */
  destinationNames(place: string): readonly string[];
  /** The names that match a place as an origin of goods: its country, the country's zone, and its own zone. */
  originNames(place: string): readonly string[];
  /** Tonnes per unit; by default 1 if the unit is t, else 0. */
  massOf(good: string): number;
  valueOf(good: string): number;
}

const books = new WeakMap<Rows, Book>();

/** The book of a year. Years with the same rows share one. */
export function bookOf(c: Case, year: number): Book {
  const rows = at(c, year);
  const book = books.get(rows) ?? makeBook(rows);
  books.set(rows, book);
  return book;
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
    destinationNames: (place) => (ownZone(place) ? [ownZone(place)] : wide(place)),
    originNames: (place) => [...new Set([...wide(place), ...(ownZone(place) ? [ownZone(place)] : [])])],
    massOf: (good) => goods.get(good)?.mass ?? (goods.get(good)?.unit === 't' ? 1 : 0),
    valueOf: (good) => goods.get(good)?.value ?? 0,
  };
}
