import { greatCircle } from '../distance.ts';
import { groupBy } from '../group.ts';
import type { Row } from '../schema/tables.ts';
import type { Context, Pair } from './context.ts';

/** Checks legs: their ends, lengths, and what their cost and hours are computed from. */
export function checkLegs(x: Context): void {
  const places = new Map(x.rows('places').map(({ row }) => [row.place, row]));
  const cargos = [...new Set(x.rows('goods').map(({ row }) => row.cargo))].filter((cargo) => cargo !== 'none');
  const lacking = new Map<
    string,
    { readonly leg: Pair<'legs'>; readonly code: string; count: number; cargo: string }
  >();
  for (const leg of x.rows('legs')) {
    const { raw, row } = leg;
    if (row.from === row.to && row.from !== undefined) x.say('leg-loop', 'legs', raw, 'to');
    const from = places.get(row.from);
    const to = places.get(row.to);
    const needsKm = row.km === undefined && (row.cost === undefined || row.hours === undefined);
    if (needsKm) {
      for (const end of [from, to]) {
        if (end && (end.lat === undefined || end.lon === undefined)) {
          x.say('km-needed', 'legs', raw, 'km', { value: row.leg, params: { other: end.place } });
          break;
        }
      }
    }
    checkLength(x, leg, from, to);
    if (!from || x.unread('modes')) continue;
    for (const cargo of row.cargo.length > 0 ? row.cargo : cargos) {
      const mode = modeOf(x, row.mode, cargo, from.country);
      const codes = [
        ...(row.cost === undefined && !mode ? ['cost-needed'] : []),
        ...(row.hours === undefined && mode?.speed_kmh === undefined ? ['hours-needed'] : []),
      ];
      for (const code of codes) {
        const key = [code, row.mode, cargo, from.country].join('/');
        const before = lacking.get(key);
        if (before) before.count++;
        else lacking.set(key, { leg, code, count: 1, cargo });
      }
    }
  }
  for (const { leg, code, count, cargo } of lacking.values()) {
    const params = { other: leg.row.mode, expected: cargo, found: count };
    x.say(code, 'legs', leg.raw, code === 'cost-needed' ? 'cost' : 'hours', { value: leg.row.leg, params });
  }
}

export function modeOf(x: Context, mode: string, cargo: string, country: string): Row<'modes'> | undefined {
  const fits = x
    .rows('modes')
    .map(({ row }) => row)
    .filter((row) => row.mode === mode && [cargo, ''].includes(row.cargo) && [country, ''].includes(row.country));
  const weight = (row: Row<'modes'>) => (row.cargo ? 1 : 0) + (row.country ? 1 : 0) + (row.cargo ? 0.1 : 0);
  return fits.sort((a, b) => weight(b) - weight(a))[0];
}

function checkLength(x: Context, leg: Pair<'legs'>, from?: Row<'places'>, to?: Row<'places'>): void {
  const { raw, row } = leg;
  const ends = [from, to].map((end) => ({ lat: end?.lat, lon: end?.lon }));
  const [a, b] = ends;
  if (row.km === undefined || !isPoint(a) || !isPoint(b)) return;
  const least = greatCircle(a, b);
  if (row.km >= least * 0.95 - 5) return;
  x.say('km-short', 'legs', raw, 'km', { severity: 'warning', params: { expected: Math.round(least) } });
}

export const isPoint = (
  x: { lat?: number | undefined; lon?: number | undefined } | undefined,
): x is { lat: number; lon: number } => x?.lat !== undefined && x.lon !== undefined;

/** Checks times (the 95th percentile is not below the mean), transfers and borders. */
export function checkTimes(x: Context): void {
  for (const table of ['legs', 'transfers', 'borders'] as const) {
    for (const { raw, row } of x.rows(table)) {
      if (row.hours_p95 === undefined || row.hours === undefined || row.hours_p95 >= row.hours) continue;
      x.say('p95-below', table, raw, 'hours_p95', { params: { expected: row.hours } });
    }
  }
  for (const { raw, row } of x.rows('transfers')) {
    if (row.mode === '' && row.to_mode === '') x.say('transfer-empty', 'transfers', raw, 'mode');
  }
  const countryOf = new Map(x.rows('places').map(({ row }) => [row.place, row.country]));
  for (const { raw, row } of x.rows('borders')) {
    if (row.from_country === row.to_country) x.say('border-same', 'borders', raw, 'to_country');
    const country = countryOf.get(row.place);
    if (country === undefined || country === row.from_country || country === row.to_country) continue;
    x.say('border-place', 'borders', raw, 'place', { params: { found: country } });
  }
}

/** Warns of legs that cross a border without a row in `borders`, and of places that no leg reaches. */
export function checkCrossings(x: Context): void {
  const countryOf = new Map(x.rows('places').map(({ row }) => [row.place, row.country]));
  const rows = x.rows('borders').map(({ row }) => row);
  const reported = new Set<string>();
  const crossing = (leg: Pair<'legs'>, start: string, end: string) => {
    const from = countryOf.get(start);
    const to = countryOf.get(end);
    if (!from || !to || from === to || x.unread('borders')) return;
    const fits = rows.some(
      (row) =>
        row.from_country === from &&
        row.to_country === to &&
        (row.mode === '' || row.mode === leg.row.mode) &&
        (row.place === '' || row.place === start || row.place === end),
    );
    const key = `${from}/${to}/${leg.row.mode}`;
    if (fits || reported.has(key)) return;
    reported.add(key);
    x.say('border-missing', 'legs', leg.raw, 'mode', { severity: 'warning', params: { from, to, other: leg.row.leg } });
  };
  for (const leg of x.rows('legs')) {
    crossing(leg, leg.row.from, leg.row.to);
    if (!leg.row.oneway) crossing(leg, leg.row.to, leg.row.from);
  }
  checkIsolated(x);
}

function checkIsolated(x: Context): void {
  if (x.rows('legs').length === 0) return;
  const reached = new Set(x.rows('legs').flatMap(({ row }) => [row.from, row.to]));
  const used = groupBy(
    [...x.rows('demands'), ...x.rows('candidates'), ...x.rows('supplies')].map(({ row }) => row),
    (row) => row.place,
  );
  for (const { raw, row } of x.rows('places')) {
    if (reached.has(row.place) || !used.has(row.place)) continue;
    x.say('place-alone', 'places', raw, 'place', { severity: 'warning' });
  }
}
