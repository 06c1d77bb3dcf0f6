import type { Row, Rows } from '../../case/index.ts';

/**
 * A naive implementation of the format for tests: directly from the rows, without a graph, merged states or shared look-ups. Additional values per t
 * of a route by another leg, or by unloading.
 */
export interface Sum {
  readonly money: number;
  readonly hours: number;
  readonly late: number;
}

/** Goods at a place that arrived by a mode ('' = not loaded yet) on a gauge (0 = none). */
export interface At {
  readonly place: string;
  readonly mode: string;
  readonly gauge: number;
}

const filled = (value: unknown) => value !== undefined && value !== '';

/** The most specific row: with more key columns filled, then with earlier ones filled, then the first. */
function most<R>(rows: readonly R[], key: (row: R) => readonly unknown[]): R | undefined {
  const better = (a: R, b: R) => {
    const [x, y] = [key(a).map(filled), key(b).map(filled)];
    const more = x.filter(Boolean).length - y.filter(Boolean).length;
    if (more !== 0) return more > 0;
    const i = x.findIndex((value, j) => value !== y[j]);
    return i >= 0 && x[i] === true;
  };
  return rows.reduce<R | undefined>((best, row) => (best === undefined || better(row, best) ? row : best), undefined);
}

type Half = Row<'transfers'>;

function transfer(rows: Rows, cargo: string, place: string, a: [string, number], b: [string, number]) {
  const turn = (row: Half): Half => ({
    ...row,
    mode: row.to_mode,
    to_mode: row.mode,
    gauge: row.to_gauge,
    to_gauge: row.gauge,
  });
  const turned = rows.transfers.filter((row) => row.both && row.mode !== '' && row.to_mode !== '').map(turn);
  const fits = [...rows.transfers, ...turned].filter(
    (row) =>
      row.mode === a[0] &&
      row.to_mode === b[0] &&
      (row.place === '' || row.place === place) &&
      (row.gauge === undefined || row.gauge === a[1]) &&
      (row.to_gauge === undefined || row.to_gauge === b[1]) &&
      (row.cargo === '' || row.cargo === cargo),
  );
  return most(fits, (row) => [row.place, row.gauge, row.to_gauge, row.cargo]);
}

const timed = (row: { hours: number; hours_p95?: number | undefined; cost: number } | undefined): Sum =>
  row
    ? { money: row.cost, hours: row.hours, late: (row.hours_p95 ?? row.hours) - row.hours }
    : { money: 0, hours: 0, late: 0 };

export const plus = (a: Sum, b: Sum): Sum => ({
  money: a.money + b.money,
  hours: a.hours + b.hours,
  late: a.late + b.late,
});

/** All continuations by one leg, with their additional values. Legs must have cost and hours. */
export function onward(rows: Rows, year: number, cargo: string, at: At): { next: At; leg: string; adds: Sum }[] {
  const placeOf = (key: string) => rows.places.find((row) => row.place === key)!;
  return rows.legs.flatMap((leg) => {
    const ahead = leg.from === at.place ? leg.to : leg.to === at.place && !leg.oneway ? leg.from : undefined;
    if (ahead === undefined || (leg.cargo.length > 0 && !leg.cargo.includes(cargo))) return [];
    if ((leg.opens !== undefined && leg.opens > year) || (leg.closes !== undefined && leg.closes < year)) return [];
    const gauge = leg.gauge ?? at.gauge;
    let adds = timed({ hours: leg.hours!, hours_p95: leg.hours_p95, cost: leg.cost! });
    const needed = at.mode !== '' && (at.mode !== leg.mode || (gauge !== at.gauge && at.gauge !== 0));
    if (at.mode === '' || needed) {
      const row = transfer(rows, cargo, at.place, [at.mode, at.gauge], [leg.mode, gauge]);
      if (needed && !row) return [];
      adds = plus(adds, timed(row));
    }
    const [here, there] = [placeOf(at.place), placeOf(ahead)];
    if (here.country !== there.country) {
      const fits = rows.borders.filter(
        (row) =>
          row.from_country === here.country &&
          row.to_country === there.country &&
          (row.mode === '' || row.mode === leg.mode) &&
          (row.place === '' || row.place === here.place || row.place === there.place) &&
          (row.year === undefined || row.year === year),
      );
      // Rows of the place of departure come first: among equals the first one applies.
      const ordered = [...fits.filter((row) => row.place === here.place), ...fits];
      const row = most(ordered, (x) => [x.mode, x.place, x.year]);
      if (row && !row.open) return [];
      adds = plus(adds, timed(row));
    }
    adds = plus(adds, { money: there.cost + (at.mode === '' ? here.cost : 0), hours: 0, late: 0 });
    return [{ next: { place: ahead, mode: leg.mode, gauge }, leg: leg.leg!, adds }];
  });
}

/** The additional values of unloading. */
export function unloaded(rows: Rows, cargo: string, at: At): Sum {
  return timed(transfer(rows, cargo, at.place, [at.mode, at.gauge], ['', 0]));
}
