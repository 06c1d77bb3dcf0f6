import { byTables, getOrInsert, putInto, type Row, type Rows } from '../../case/index.ts';
import { type Lookup, lookup, type Way } from '../frame/index.ts';

type Tariff = Row<'tariffs'>;
export type Rule = Tariff['rule'];

/**
 * A duty: a rate on the value and the way of the goods plus money per unit, with additional duties on top, and the
 * conditions of its agreement.
 */
export interface Duty {
  readonly rate: number;
  readonly specific: number;
  /** Empty for most favoured nation. */
  readonly agreement: string;
  /** The row that states it; absent inside a zone, and if no row covers the goods: then the duty is not known. */
  readonly row?: Tariff;
  /** The row of the additional duty that it includes. */
  readonly additional?: Tariff;
  /** What the goods must prove: a share of value, a rule on their inputs. */
  readonly asks?: { readonly regionalValue: number; readonly rule: Rule };
  /** Countries outside the agreement in which goods must not be unloaded. */
  readonly direct?: ReadonlySet<string>;
}

/** Duties on a good from a place to a place. */
interface Duties {
  /** The duty without any agreement. */
  readonly general: Duty;
  /** Duties without conditions on the goods, the lowest first; the last one has no condition on the route either. */
  readonly plain: readonly Duty[];
  /** Lower duties for goods that prove their origin. */
  readonly conditional: readonly Duty[];
}

export interface Tariffs {
  /** Duties on goods of an origin (by default the country of `from`), per unit. */
  duties(good: string, from: string, to: string, origin?: string): Duties;
  /** Whether any duty on a good requires a proof of its inputs. */
  proves(good: string): boolean;
}

const free: Duty = { rate: 0, specific: 0, agreement: '' };
const inside: Duties = { general: free, plain: [free], conditional: [] };

/** Whether a duty is open to goods on a route; without a route it is. */
const allows = ({ direct }: Duty, way: Way | undefined): boolean =>
  direct === undefined || way === undefined || !way.unloadedIn.some((country) => direct.has(country));

/**
 * The duty of a flow: that of the agreement that it names, or the lowest without conditions; undefined if its route
 * excludes it.
 */
export function dutyOn({ plain, conditional }: Duties, agreement = '', way?: Way): Duty | undefined {
  if (agreement === '') return plain.find((duty) => allows(duty, way));
  return conditional.find((duty) => duty.agreement === agreement && allows(duty, way));
}

/** Tariffs of a vintage in a year; years without rows of their own share one object. Nothing is due within a zone. */
export function tariffs(rows: Rows, year: number): Tariffs {
  const own = rows.tariffs.some((row) => row.year === year) ? year : undefined;
  return getOrInsert(tariffsByYear(rows), own, () => tariffsOf(rows, year));
}

/** Tariffs by year, memoised by the tables that they depend on. */
const tariffsByYear = byTables(
  ['tariffs', 'agreements', 'countries', 'places', 'goods'],
  () => new Map<number | undefined, Tariffs>(),
);

function tariffsOf(rows: Rows, year: number): Tariffs {
  const look = lookup(rows);
  const best = bestRows(rows, year, look);
  const agreements = new Map(rows.agreements.map((row) => [row.agreement, { row, members: new Set(row.members) }]));
  const dutiesByGood = new Map<string, Map<string, Duties>>();
  const proofs = rows.tariffs.filter((row) => row.regional_value !== undefined || row.rule !== '').map((row) => row.hs);

  const find = (good: string, from: string, to: string, origin: string): Duties => {
    if (look.zoneOf(from) === look.zoneOf(to)) return inside;
    const found = best(good, from, to, origin);
    const { additional } = found;
    const dutyOf = (row: Tariff | undefined): Duty => ({
      rate: (row?.rate ?? 0) + (additional?.rate ?? 0),
      specific: (row?.specific ?? 0) + (additional?.specific ?? 0),
      agreement: row?.agreement ?? '',
      ...(row && { row }),
      ...(additional && { additional }),
    });
    const value = look.value(good) || 1;
    const size = (d: Duty) => d.rate * value + d.specific;
    const destination = look.countryOf(to);
    const plain: Duty[] = [];
    const conditional: Duty[] = [];
    for (const row of found.rows.values()) {
      if (row.agreement === '') continue;
      const { row: agreement, members } = agreements.get(row.agreement)!;
      const sides = [row.origin, row.destination].every((side) => look.countriesOf(side).every((c) => members.has(c)));
      if (!sides || origin === destination || !members.has(origin) || !members.has(destination)) continue;
      const outside = new Set(rows.countries.map(({ country }) => country).filter((country) => !members.has(country)));
      const duty: Duty = { ...dutyOf(row), ...(agreement.direct && { direct: outside }) };
      const regionalValue = row.regional_value ?? 0;
      if (regionalValue === 0 && row.rule === '') plain.push(duty);
      else conditional.push({ ...duty, asks: { regionalValue, rule: row.rule } });
    }
    const general = dutyOf(found.rows.get(''));
    // Among equal duties, a preference that is known goes before a general duty that is not.
    const inOrder = [...plain, general].sort((a, b) => size(a) - size(b) || Number(!a.row) - Number(!b.row));
    const last = inOrder.findIndex((duty) => duty.direct === undefined);
    return {
      general,
      plain: inOrder.slice(0, last + 1),
      conditional: conditional.filter((d) => size(d) < size(inOrder[last]!)),
    };
  };
  return {
    duties(good, from, to, origin = look.countryOf(from)) {
      const key = `${good}\u0000${from}\u0000${origin}`;
      const byPlace = getOrInsert(dutiesByGood, key, () => new Map<string, Duties>());
      return getOrInsert(byPlace, to, () => find(good, from, to, origin));
    },
    proves: (good) => proofs.some((hs) => (look.good.get(good)?.hs ?? '').startsWith(hs)),
  };
}

/** The row of a good between two places under each agreement, and that of the additional duty. */
interface Best {
  readonly rows: ReadonlyMap<string, Tariff>;
  readonly additional: Tariff | undefined;
}

function bestRows(rows: Rows, year: number, look: Lookup) {
  const byDestination = new Map<string, Tariff[]>();
  for (const row of rows.tariffs) {
    if (row.year !== undefined && row.year !== year) continue;
    putInto(byDestination, row.destination, row);
  }
  const byGood = new Map<string, readonly Tariff[]>();
  /** Rows of a destination that cover a good. */
  const rowsOf = (good: string, destination: string) =>
    getOrInsert(byGood, `${good}\u0000${destination}`, () => {
      const hs = look.good.get(good)?.hs ?? '';
      return (byDestination.get(destination) ?? []).filter((row) => hs.startsWith(row.hs));
    });
  return (good: string, from: string, to: string, origin: string): Best => {
    const origins = look.originNames(from, origin);
    const destinations = look.destinations(to);
    const best = new Map<string, { row: Tariff; weight: number }>();
    for (const destination of destinations) {
      for (const row of rowsOf(good, destination)) {
        if (row.origin !== '' && !origins.includes(row.origin)) continue;
        const key = row.kind === 'additional' ? 'additional ' : row.agreement;
        const w = weight(row, origins, destinations);
        const old = best.get(key);
        if (!old || w > old.weight) best.set(key, { row, weight: w });
      }
    }
    const additional = best.get('additional ')?.row;
    best.delete('additional ');
    return { rows: new Map([...best].map(([key, { row }]) => [key, row])), additional };
  };
}

/**
 * Priority of a row: the longest HS prefix, then the more specific pair (countries before zones before empty), then the
 * row of the year.
 */
function weight(row: Tariff, origins: readonly string[], destinations: readonly string[]): number {
  const grade = (names: readonly string[], name: string) => (name === '' ? 0 : name === names[0] ? 2 : 1);
  const origin = grade(origins, row.origin);
  const destination = grade(destinations, row.destination);
  return row.hs.length * 100 + origin * 10 + destination * 2 + (row.year === undefined ? 0 : 1);
}
