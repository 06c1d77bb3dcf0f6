import { byTables, massOf, type Row, type Rows } from '../../case/index.ts';

/** Rows by key and the customs zones of one vintage. */
export interface Lookup {
  readonly place: ReadonlyMap<string, Row<'places'>>;
  readonly good: ReadonlyMap<string, Row<'goods'>>;
  countryOf(place: string): string;
  /** The zone of a place: its own, else its country's. */
  zoneOf(place: string): string;
  /** The zone of what a rule names: a country's zone, or the name itself. */
  zoneNamed(name: string): string;
  /** Names under which a rule finds a place as destination: its own zone alone, or its country and the country's zone. */
  destinations(place: string): readonly string[];
  /** The countries that must be members of an agreement where what a rule names is to be one: a union's, a free zone's, none for ''. */
  countriesOf(name: string): readonly string[];
  /** A place's country and the country's zone, whatever zone the place has of its own. */
  territory(place: string): readonly string[];
  /** Names under which a rule finds goods made in a place: the country, its zone, a zone of its own; or those of another origin. */
  originNames(place: string, origin?: string): readonly string[];
  /** Tonnes per unit. */
  mass(good: string): number;
  value(good: string): number;
}

export const lookup: (rows: Rows) => Lookup = byTables(['places', 'goods', 'countries'], (rows) => made(rows));

/** A function of a key that gives each answer once. */
function remembered<T>(of: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>();
  return (key) => {
    let found = cache.get(key);
    if (found === undefined) {
      found = of(key);
      cache.set(key, found);
    }
    return found;
  };
}

function made(rows: Rows): Lookup {
  const place = new Map(rows.places.map((row) => [row.place, row]));
  const good = new Map(rows.goods.map((row) => [row.good, row]));
  const country = new Map(rows.countries.map((row) => [row.country, row]));
  const countryOf = (key: string) => place.get(key)?.country ?? '';
  const countryZone = (key: string) => country.get(key)?.zone || key;
  const territory = remembered((key): readonly string[] => [...new Set([countryOf(key), countryZone(countryOf(key))])]);
  const origins = remembered((key): readonly string[] => {
    const own = place.get(key)?.zone;
    return own ? [...new Set([...territory(key), own])] : territory(key);
  });
  const destinations = remembered((key) => {
    const own = place.get(key)?.zone;
    return own ? [own] : territory(key);
  });
  return {
    place,
    good,
    countryOf,
    zoneOf: (key) => place.get(key)?.zone || countryZone(countryOf(key)),
    zoneNamed: countryZone,
    countriesOf: remembered((name): readonly string[] => {
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
