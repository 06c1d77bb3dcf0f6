import { byTables, getOrInsert, massOf, type Row, type Rows } from '../../case/index.ts';

/** Rows by key, and the customs zones of a vintage. */
export interface Lookup {
  readonly place: ReadonlyMap<string, Row<'places'>>;
  readonly good: ReadonlyMap<string, Row<'goods'>>;
  countryOf(place: string): string;
  /** The zone of a place: its own, else that of its country. */
  zoneOf(place: string): string;
  /** The zone of a name in a rule: that of a country, or the name itself. */
  zoneNamed(name: string): string;
  /**
   * Names by which a rule can refer to a place as destination: its own zone alone, or its country and that country's
   * zone.
   */
  destinations(place: string): readonly string[];
  /**
   * The countries behind a name in a rule, which must be members of an agreement: of a union, of a free zone, none for
   * ''.
   */
  countriesOf(name: string): readonly string[];
  /** The country of a place and the zone of that country, whatever zone the place has. */
  territory(place: string): readonly string[];
  /**
   * Names by which a rule can refer to the origin of goods made at a place: its country, that country's zone, its own
   * zone; or to another origin.
   */
  originNames(place: string, origin?: string): readonly string[];
  /** Tonnes per unit. */
  mass(good: string): number;
  value(good: string): number;
}

export const lookup: (rows: Rows) => Lookup = byTables(['places', 'goods', 'countries'], (rows) => lookupOf(rows));

/** Memoises a function of a key. */
function memoised<T>(make: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>();
  return (key) => getOrInsert(cache, key, () => make(key));
}

function lookupOf(rows: Rows): Lookup {
  const place = new Map(rows.places.map((row) => [row.place, row]));
  const good = new Map(rows.goods.map((row) => [row.good, row]));
  const country = new Map(rows.countries.map((row) => [row.country, row]));
  const countryOf = (key: string) => place.get(key)?.country ?? '';
  const countryZone = (key: string) => country.get(key)?.zone || key;
  const territory = memoised((key): readonly string[] => [...new Set([countryOf(key), countryZone(countryOf(key))])]);
  const origins = memoised((key): readonly string[] => {
    const own = place.get(key)?.zone;
    return own ? [...new Set([...territory(key), own])] : territory(key);
  });
  const destinations = memoised((key) => {
    const own = place.get(key)?.zone;
    return own ? [own] : territory(key);
  });
  return {
    place,
    good,
    countryOf,
    zoneOf: (key) => place.get(key)?.zone || countryZone(countryOf(key)),
    zoneNamed: countryZone,
    countriesOf: memoised((name): readonly string[] => {
      if (name === '') return [];
      const union = rows.countries.filter((row) => row.country === name || row.zone === name).map((row) => row.country);
      const free = rows.places.filter((row) => row.zone === name).map((row) => row.country);
      return union.length + free.length > 0 ? [...new Set([...union, ...free])] : [name];
    }),
    territory,
    destinations,
    originNames: (key, origin) =>
      origin === undefined || origin === countryOf(key) ? origins(key) : [...new Set([origin, countryZone(origin)])],
    mass: (key) => massOf(good.get(key)),
    value: (key) => good.get(key)?.value ?? 0,
  };
}
