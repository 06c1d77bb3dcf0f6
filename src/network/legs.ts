import { greatCircle, legKey, type Row, type Rows } from '../case/index.ts';
import { specificity } from './specific.ts';

/** The values of a leg with defaults for empty cells: km, hours, money per tonne, kg of CO2 per tonne. */
export interface LegValues {
  readonly key: string;
  readonly km: number;
  readonly hours: number;
  readonly hours_p95: number;
  readonly cost: number;
  readonly co2: number;
  /** The unknown values (NaN): no cost and no mode row, no hours and no speed, no km and no coordinates. */
  readonly missing: readonly ('cost' | 'hours' | 'km')[];
}

/** Whether a leg is open in a year, from `opens` to `closes` inclusive. A candidate leg may be built only in these years. */
export function isOpen(leg: Row<'legs'>, year: number): boolean {
  return (leg.opens ?? -Infinity) <= year && year <= (leg.closes ?? Infinity);
}

/** Whether a leg takes a kind of cargo. An empty list takes all. */
export function takes(leg: Row<'legs'>, cargo: string): boolean {
  return leg.cargo.length === 0 || leg.cargo.includes(cargo);
}

/** Finds the most specific mode row for a mode, a cargo and the country of the leg's start; undefined if none matches. */
export function modeRow(
  rows: Rows,
  cargo: string,
): (mode: string, country: string | undefined) => Row<'modes'> | undefined {
  const ranked = rows.modes
    .filter((row) => row.cargo === '' || row.cargo === cargo)
    .map((row) => ({ row, rank: specificity([row.cargo, row.country]) }))
    .sort((a, b) => b.rank - a.rank);
  const rowOf = new Map<string, Row<'modes'> | undefined>();
  return (mode, country) => {
    const key = `${mode}/${country ?? ''}`;
    if (!rowOf.has(key)) {
      const fit = ranked.find(({ row }) => row.mode === mode && (row.country === '' || row.country === country));
      rowOf.set(key, fit?.row);
    }
    return rowOf.get(key);
  };
}

/**
 * Values of legs for a kind of cargo. Defaults for empty cells: km = great circle x the mode's circuity, hours = km / speed, hours_p95 = hours,
 * cost = km x rate + fixed, co2 = km x the mode's co2. Dues are added to the cost.
 */
export function legValues(rows: Rows, cargo = 'container'): (leg: Row<'legs'>) => LegValues {
  const places = new Map(rows.places.map((row) => [row.place, row]));
  const modeOf = modeRow(rows, cargo);
  return (leg) => {
    const from = places.get(leg.from);
    const to = places.get(leg.to);
    const mode = modeOf(leg.mode, from?.country);
    const km = leg.km ?? (from && to ? greatCircle(from, to) : Number.NaN) * (mode?.circuity ?? 1);
    const hours = leg.hours ?? (mode?.speed_kmh ? km / mode.speed_kmh : Number.NaN);
    const carriage = leg.cost ?? (mode ? (mode.rate === 0 ? 0 : km * mode.rate) + mode.fixed : Number.NaN);
    const cost = carriage + leg.dues;
    const co2 = mode?.co2 ? km * mode.co2 : 0;
    const missing: LegValues['missing'][number][] = [];
    if (Number.isNaN(cost)) missing.push('cost');
    if (Number.isNaN(hours)) missing.push('hours');
    if (Number.isNaN(co2)) missing.push('km');
    return {
      key: legKey(leg),
      km: Number.isNaN(km) ? 0 : km,
      hours,
      hours_p95: leg.hours_p95 ?? hours,
      cost,
      co2,
      missing,
    };
  };
}
