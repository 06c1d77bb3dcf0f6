import { byTables, getOrInsert, putInto, type Row, type Rows } from '../../case/index.ts';
import { type Lookup, lookup, type Way } from '../frame/index.ts';

type Tariff = Row<'tariffs'>;
export type Rule = Tariff['rule'];

/** A duty: rate on the value and the way of the goods, plus money per unit, additional duties on top; with what its agreement asks of the goods. */
export interface Duty {
  readonly rate: number;
  readonly specific: number;
  /** Empty = most favoured nation. */
  readonly agreement: string;
  /** The row that it comes from; none inside a zone, and none where no row meets the goods: then it is not known. */
  readonly row?: Tariff;
  /** The row of the additional duty in it. */
  readonly additional?: Tariff;
  /** What the goods must prove: a share of value, a rule on their inputs. */
  readonly asks?: { readonly regionalValue: number; readonly rule: Rule };
  /** Countries outside the agreement in which the way may not be unloaded. */
  readonly direct?: ReadonlySet<string>;
}

/** Duties on a good from a place to a place. */
export interface Duties {
  /** What is due without any agreement. */
  readonly general: Duty;
  /** Those that ask nothing of the goods, the lowest first; the last asks nothing of the way either. */
  readonly plain: readonly Duty[];
  /** Lower ones that the goods must prove to be entitled to. */
  readonly conditional: readonly Duty[];
}

export interface Tariffs {
  /** Of goods of an origin (the place's country where none is given). Per unit of good. */
  duties(good: string, from: string, to: string, origin?: string): Duties;
  /** Whether any duty on a good asks for a proof of its inputs. */
  proves(good: string): boolean;
}

const free: Duty = { rate: 0, specific: 0, agreement: '' };
const inside: Duties = { general: free, plain: [free], conditional: [] };

/** Whether goods that come on a way can have a duty; without a way nothing is asked of it. */
const allows = ({ direct }: Duty, way: Way | undefined): boolean =>
  direct === undefined || way === undefined || !way.unloadedIn.some((country) => direct.has(country));

/** The duty of a flow: the one of the agreement that it names, or the lowest that asks nothing; none where its way forbids it. */
export function dutyOn({ plain, conditional }: Duties, agreement = '', way?: Way): Duty | undefined {
  if (agreement === '') return plain.find((duty) => allows(duty, way));
  return conditional.find((duty) => duty.agreement === agreement && allows(duty, way));
}

/** Duties of one vintage in one year; years without rows of their own share one. Between places of one zone nothing is due. */
export function tariffs(rows: Rows, year: number): Tariffs {
  const own = rows.tariffs.some((row) => row.year === year) ? year : undefined;
  return getOrInsert(made(rows), own, () => tariffsOf(rows, year));
}

/** Duties by year of the tables that they are made of. */
const made = byTables(
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
    // Of equal ones a preference that is known goes before a general duty that is not.
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
      let found = byPlace.get(to);
      if (!found) {
        found = find(good, from, to, origin);
        byPlace.set(to, found);
      }
      return found;
    },
    proves: (good) => proofs.some((hs) => (look.good.get(good)?.hs ?? '').startsWith(hs)),
  };
}

/** The row of a good between two places within each agreement, and that of the additional duty. */
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
  /** Rows of a destination whose heading is a good's. */
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

/** The longest HS prefix counts, then the more specific pair: origin and destination named as countries before zones before empty; then the row of the year. */
function weight(row: Tariff, origins: readonly string[], destinations: readonly string[]): number {
  const grade = (names: readonly string[], name: string) => (name === '' ? 0 : name === names[0] ? 2 : 1);
  const origin = grade(origins, row.origin);
  const destination = grade(destinations, row.destination);
  return row.hs.length * 100 + origin * 10 + destination * 2 + (row.year === undefined ? 0 : 1);
}
