import type { Row, Rows } from '../../case/index.ts';
import { lookup } from '../frame/index.ts';

/** A duty: rate on the CIF value plus money per unit; with the regional value that its agreement asks. */
export interface Duty {
  readonly rate: number;
  readonly specific: number;
  readonly agreement: string;
  readonly regionalValue?: number;
  readonly row?: Row<'tariffs'>;
}

const free: Duty = { rate: 0, specific: 0, agreement: '' };

type Tariff = Row<'tariffs'>;

/** The longest HS prefix counts, then the more specific pair: origin and destination named as countries before zones before empty; then the row of the year. */
function weight(row: Tariff, origins: readonly string[], destinations: readonly string[]): number {
  const grade = (names: readonly string[], name: string) => (name === '' ? 0 : name === names[0] ? 2 : 1);
  const origin = grade(origins, row.origin);
  const destination = grade(destinations, row.destination);
  return row.hs.length * 100 + origin * 10 + destination * 2 + (row.year === undefined ? 0 : 1);
}

export interface Tariffs {
  /** The lowest duty that is due without a proof of regional value, and lower ones that ask for it. Per unit of good. */
  duties(good: string, from: string, to: string): { due: Duty; conditional: readonly Duty[] };
  /** Whether any duty on a good asks for a proof of regional value. */
  proves(good: string): boolean;
  /** The row behind the duty that is due, or behind that of an agreement; undefined where none is. */
  rowOf(good: string, from: string, to: string, agreement?: string): Tariff | undefined;
}

/** Duties of one vintage in one year; years without rows of their own share one. Between places of one zone nothing is due. */
export function tariffs(rows: Rows, year: number): Tariffs {
  const byYear = made.get(rows) ?? new Map<number | undefined, Tariffs>();
  made.set(rows, byYear);
  const own = rows.tariffs.some((row) => row.year === year) ? year : undefined;
  const found = byYear.get(own) ?? tariffsOf(rows, year);
  byYear.set(own, found);
  return found;
}

const made = new WeakMap<Rows, Map<number | undefined, Tariffs>>();

/** The map that a map of maps has under a key. */
function inner<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = maps.get(key);
  if (!found) {
    found = new Map();
    maps.set(key, found);
  }
  return found;
}

function tariffsOf(rows: Rows, year: number): Tariffs {
  const look = lookup(rows);
  const byDestination = new Map<string, Tariff[]>();
  for (const row of rows.tariffs) {
    if (row.year !== undefined && row.year !== year) continue;
    const list = byDestination.get(row.destination);
    if (list) list.push(row);
    else byDestination.set(row.destination, [row]);
  }
  const members = new Map(rows.agreements.map((row) => [row.agreement, new Set(row.members)]));
  /** Duties by good, by the place that they come from, by the place that they go to. */
  const kept = new Map<string, Map<string, Map<string, ReturnType<Tariffs['duties']>>>>();
  const proofs = rows.tariffs.filter((row) => row.regional_value !== undefined).map((row) => row.hs);

  const find = (good: string, from: string, to: string) => {
    if (look.zoneOf(from) === look.zoneOf(to)) return { due: free, conditional: [] };
    const origins = look.origins(from);
    const destinations = look.destinations(to);
    const hs = look.good.get(good)?.hs ?? '';
    const best = new Map<string, { row: Tariff; weight: number }>();
    for (const destination of destinations) {
      for (const row of byDestination.get(destination) ?? []) {
        if (!hs.startsWith(row.hs) || (row.origin !== '' && !origins.includes(row.origin))) continue;
        const w = weight(row, origins, destinations);
        const old = best.get(row.agreement);
        if (!old || w > old.weight) best.set(row.agreement, { row, weight: w });
      }
    }
    const dutyOf = ({ row }: { row: Tariff }): Duty => ({
      rate: row.rate,
      specific: row.specific,
      agreement: row.agreement,
      row,
      ...(row.regional_value === undefined ? {} : { regionalValue: row.regional_value }),
    });
    const mfn = best.get('');
    let due = mfn ? dutyOf(mfn) : free;
    const conditional: Duty[] = [];
    const value = look.value(good);
    const size = (d: Duty) => d.rate * (value || 1) + d.specific;
    const destination = look.countryOf(to);
    for (const [agreement, found] of best) {
      if (agreement === '') continue;
      const all = members.get(agreement);
      const country = look.countryOf(from);
      if (country === destination || !all?.has(country) || !all.has(destination)) continue;
      const duty = dutyOf(found);
      if (duty.regionalValue === undefined) {
        if (size(duty) < size(due)) due = duty;
      } else conditional.push(duty);
    }
    return { due, conditional: conditional.filter((d) => size(d) < size(due)) };
  };
  const duties = (good: string, from: string, to: string) => {
    const byPlace = inner(inner(kept, good), from);
    let found = byPlace.get(to);
    if (!found) {
      found = find(good, from, to);
      byPlace.set(to, found);
    }
    return found;
  };
  return {
    duties,
    proves: (good) => proofs.some((hs) => (look.good.get(good)?.hs ?? '').startsWith(hs)),
    rowOf(good, from, to, agreement) {
      const { due, conditional } = duties(good, from, to);
      return (agreement ? conditional.find((d) => d.agreement === agreement) : due)?.row;
    },
  };
}
