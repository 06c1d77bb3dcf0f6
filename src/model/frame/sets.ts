import { power, type Row, type Rows } from '../../case/index.ts';
import type { Horizon, Period } from './horizon.ts';

/** A supply step in a period, with growth applied to its quantity. */
export interface Supply {
  readonly good: string;
  readonly place: string;
  readonly step: string;
  readonly quantity: number;
  readonly row: Row<'supplies'>;
}

/** A demand step in a period, with growth applied to its quantity. */
export interface Demand {
  readonly good: string;
  readonly place: string;
  readonly step: string;
  readonly quantity: number;
  readonly row: Row<'demands'>;
}

export interface PeriodSets {
  readonly period: Period;
  readonly rows: Rows;
  readonly supplies: readonly Supply[];
  readonly demands: readonly Demand[];
}

interface Stepped {
  readonly good: string;
  readonly place: string;
  readonly step: string;
  readonly year?: number | undefined;
  readonly growth: number;
  readonly quantity: number;
}

/**
 * Rows in force in a year: the row of the year replaces the row of its step for every year; growth applies from the
 * start, to rows without a year.
 */
function inYear<R extends Stepped>(rows: readonly R[], year: number, start: number): { row: R; quantity: number }[] {
  const chosen = new Map<string, R>();
  for (const row of rows) {
    if (row.year !== undefined && row.year !== year) continue;
    const key = `${row.good}\u0000${row.place}\u0000${row.step}`;
    if (!chosen.has(key) || row.year !== undefined) chosen.set(key, row);
  }
  return [...chosen.values()].map((row) => ({
    row,
    quantity: row.year === undefined ? row.quantity * power(1 + row.growth, year - start) : row.quantity,
  }));
}

export function periodSets(rows: Rows, period: Period, horizon: Horizon): PeriodSets {
  const supplies = inYear(rows.supplies, period.year, horizon.start).map(({ row, quantity }) => ({
    good: row.good,
    place: row.place,
    step: row.step,
    quantity,
    row,
  }));
  const demands = inYear(rows.demands, period.year, horizon.start).map(({ row, quantity }) => ({
    good: row.good,
    place: row.place,
    step: row.step,
    quantity,
    row,
  }));
  return { period, rows, supplies, demands };
}
