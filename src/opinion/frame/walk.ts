import { keyOf, type Row } from '../../case/index.ts';
import type { Book } from './book.ts';
import { transferFor } from './changes.ts';
import { figuresOf } from './legs.ts';
import { mostSpecific } from './specific.ts';

/** A capacity on a way that all flows share, in t a year. */
interface Shared {
  readonly name: string;
  readonly capacity: number;
}

/** The totals of a way, computed leg by leg; money per t, CO2 in kg per t. */
export interface Walk {
  readonly carriage: number;
  readonly borders: number;
  readonly hours: number;
  readonly p95: number;
  readonly co2: number;
  readonly modes: ReadonlySet<string>;
  /** Places where the goods change mode or gauge. */
  readonly unloaded: readonly string[];
  readonly shared: readonly Shared[];
  /** Reasons why the way is impossible, in words. */
  readonly faults: readonly string[];
  /** Rows of carriage costs: legs, modes, transfers and places. */
  readonly carriageRows: readonly CostRow[];
  /** Rows of border costs: borders and changes of gauge. */
  readonly borderRows: readonly CostRow[];
}

type CostRow = Row<'legs'> | Row<'modes'> | Row<'transfers'> | Row<'borders'> | Row<'places'>;

/** Running totals along a way. */
interface WalkTotals {
  carriage: number;
  borders: number;
  hours: number;
  p95: number;
  co2: number;
  modes: Set<string>;
  unloaded: string[];
  shared: Map<string, Shared>;
  faults: string[];
  carriageRows: CostRow[];
  borderRows: CostRow[];
}

/**
 * Computes the way along legs from a place to another, in a year and for a kind of cargo: each leg in an allowed direction, one transfer at each change
 * of mode or gauge (a leg without a gauge keeps the one before), loading and unloading if there are rows for them, the border of a leg between two
 * countries, and handling at the start and at each arrival.
 */
export function walk(book: Book, year: number, cargo: string, from: string, to: string, legs: readonly string[]): Walk {
  const sum: WalkTotals = {
    carriage: 0,
    borders: 0,
    hours: 0,
    p95: 0,
    co2: 0,
    modes: new Set(),
    unloaded: [],
    shared: new Map(),
    faults: [],
    carriageRows: [],
    borderRows: [],
  };
  let place = from;
  let mode = '';
  let gauge: number | undefined;
  handle(book, sum, place);
  for (const key of legs) {
    const leg = book.legs.get(key);
    const next = leg?.from === place ? leg.to : leg?.to === place && !leg.oneway ? leg.from : undefined;
    if (!leg || next === undefined) {
      sum.faults.push(leg ? `${key} does not lead on from ${place}` : `no leg ${key}`);
      return walkOf(sum);
    }
    const toGauge = leg.gauge ?? gauge;
    const regauged = gauge !== undefined && toGauge !== gauge;
    if (mode !== leg.mode || regauged)
      change(book, sum, { place, mode, gauge, toMode: leg.mode, toGauge, cargo }, regauged);
    alongLeg(book, sum, leg, cargo, year);
    border(book, sum, leg, place, next, year);
    handle(book, sum, next);
    [place, mode, gauge] = [next, leg.mode, toGauge];
  }
  if (legs.length > 0) change(book, sum, { place, mode, gauge, toMode: '', toGauge: undefined, cargo }, false);
  if (place !== to) sum.faults.push(`ends at ${place}, not at ${to}`);
  return walkOf(sum);
}

const walkOf = (sum: WalkTotals): Walk => ({ ...sum, shared: [...sum.shared.values()] });

function handle(book: Book, sum: WalkTotals, place: string): void {
  const row = book.places.get(place);
  const name = `place ${place}`;
  if (!row || sum.shared.has(name)) return;
  sum.shared.set(name, { name, capacity: row.capacity });
  sum.carriage += row.cost;
  if (row.cost !== 0) sum.carriageRows.push(row);
}

function change(book: Book, sum: WalkTotals, at: Parameters<typeof transferFor>[1], regauged: boolean): void {
  const row = transferFor(book.rows.transfers, at);
  if (!row) {
    const between = at.mode !== '' && at.toMode !== '';
    if (between)
      sum.faults.push(
        `no transfer at ${at.place} from ${at.mode} ${at.gauge ?? ''} to ${at.toMode} ${at.toGauge ?? ''}`,
      );
    return;
  }
  (regauged ? sum.borderRows : sum.carriageRows).push(row);
  if (at.mode !== '' && at.toMode !== '') sum.unloaded.push(at.place);
  if (regauged) sum.borders += row.cost;
  else sum.carriage += row.cost;
  sum.hours += row.hours;
  sum.p95 += row.hours_p95 ?? row.hours;
  share(sum, `transfer ${keyOf('transfers', row)} at ${at.place}`, row.capacity);
}

function alongLeg(book: Book, sum: WalkTotals, leg: Row<'legs'>, cargo: string, year: number): void {
  const figures = figuresOf(book, leg, cargo);
  if (!figures) {
    sum.faults.push(`${leg.leg} has no hours or no cost`);
    return;
  }
  if (leg.cargo.length > 0 && !leg.cargo.includes(cargo)) sum.faults.push(`${leg.leg} does not take ${cargo}`);
  if (year < (leg.opens ?? year) || year > (leg.closes ?? year)) sum.faults.push(`${leg.leg} is not open in ${year}`);
  sum.carriageRows.push(leg, ...(figures.mode ? [figures.mode] : []));
  sum.carriage += figures.cost;
  sum.hours += figures.hours;
  sum.p95 += figures.p95;
  sum.co2 += figures.co2;
  sum.modes.add(leg.mode);
  share(sum, `leg ${leg.leg}`, leg.capacity);
}

function border(book: Book, sum: WalkTotals, leg: Row<'legs'>, from: string, to: string, year: number): void {
  const [a, b] = [book.countryOf(from), book.countryOf(to)];
  if (a === b) return;
  const fits = book.rows.borders.filter(
    (row) =>
      row.from_country === a &&
      row.to_country === b &&
      (row.mode === '' || row.mode === leg.mode) &&
      (row.place === '' || row.place === from || row.place === to) &&
      (row.year === undefined || row.year === year),
  );
  const row = mostSpecific(fits, (x) => [x.mode !== '', x.place !== '', x.year !== undefined]);
  if (!row) return;
  if (!row.open) sum.faults.push(`the border ${a}/${b} is closed to ${leg.leg} in ${year}`);
  sum.borderRows.push(row);
  sum.borders += row.cost;
  sum.hours += row.hours;
  sum.p95 += row.hours_p95 ?? row.hours;
  share(sum, `border ${keyOf('borders', row)}${row.place === '' ? ` on ${leg.leg}` : ''}`, row.capacity);
}

function share(sum: WalkTotals, name: string, capacity: number): void {
  if (Number.isFinite(capacity) && !sum.shared.has(name)) sum.shared.set(name, { name, capacity });
}
