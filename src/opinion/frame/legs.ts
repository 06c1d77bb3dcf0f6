import type { Row } from '../../case/index.ts';
import type { Book } from './book.ts';
import { mostSpecific } from './specific.ts';

/** Time, cost and emissions of a leg for a kind of cargo. */
interface LegFigures {
  readonly hours: number;
  readonly p95: number;
  /** Money per t. */
  readonly cost: number;
  /** kg per t. */
  readonly co2: number;
  /** The mode row, if the cost comes from it and not from the leg. */
  readonly mode: Row<'modes'> | undefined;
}

/**
 * Figures of a leg. Defaults for empty cells: km = great circle (6371.0088 km) x the mode's circuity, hours = km / speed, cost = km x rate + fixed,
 * p95 = hours. Dues are added to the cost. Undefined if neither the leg nor a mode row has hours or cost.
 */
export function figuresOf(book: Book, leg: Row<'legs'>, cargo: string): LegFigures | undefined {
  const mode = modeOf(book, leg, cargo);
  const km = leg.km ?? greatCircle(book, leg) * (mode?.circuity ?? 1);
  const hours = leg.hours ?? (mode?.speed_kmh === undefined ? undefined : km / mode.speed_kmh);
  const carriage = leg.cost ?? (mode ? km * mode.rate + mode.fixed : undefined);
  if (hours === undefined || carriage === undefined) return undefined;
  return {
    hours,
    p95: leg.hours_p95 ?? hours,
    cost: carriage + leg.dues,
    co2: (mode?.co2 ?? 0) * km,
    mode: leg.cost === undefined ? mode : undefined,
  };
}

/** The mode's row for the cargo and the country of the leg's start. */
function modeOf(book: Book, leg: Row<'legs'>, cargo: string): Row<'modes'> | undefined {
  const country = book.countryOf(leg.from);
  const fits = book.rows.modes.filter(
    (row) =>
      row.mode === leg.mode &&
      (row.cargo === '' || row.cargo === cargo) &&
      (row.country === '' || row.country === country),
  );
  return mostSpecific(fits, (row) => [row.cargo !== '', row.country !== '']);
}

/** Great-circle distance in km: haversine formula with the mean radius of the earth. */
function greatCircle(book: Book, leg: Row<'legs'>): number {
  const rad = (x = Number.NaN) => (x * Math.PI) / 180;
  const [a, b] = [book.places.get(leg.from), book.places.get(leg.to)];
  const [lat1, lat2] = [rad(a?.lat), rad(b?.lat)];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((rad(b?.lon) - rad(a?.lon)) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
