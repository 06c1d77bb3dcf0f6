import { getOrInsert } from '../../case/index.ts';
/**
 * Rows in which the routes of a lane have different coefficients. Their shadow prices decide which route of a lane is
 * best, so route pricing adds them to the costs of the network.
 */
export interface WayRows {
  /** Row of a shared capacity or candidate leg, by period and `kind key`; its coefficient is tonnes. */
  readonly passes: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Rows of targets on CO2 or hours. */
  readonly measures: readonly MeasureRow[];
  pass(period: number, kind: string, key: string, row: number): void;
  measure(row: MeasureRow): void;
}

/** A limit on CO2 or hours of moving; its coefficient is tonnes x (kg of CO2 / 1000, or hours less the limit). */
export interface MeasureRow {
  readonly measure: 'co2' | 'hours';
  readonly period: number;
  readonly row: number;
  /** Share of the limited years that lie in the period: a factor of the coefficient. */
  readonly share: number;
  /** Whether flows to a country count. */
  covers(country: string): boolean;
}

export function wayRows(): WayRows {
  const passes = new Map<number, Map<string, number>>();
  const measures: MeasureRow[] = [];
  return {
    passes,
    measures,
    pass(period, kind, key, row) {
      getOrInsert(passes, period, () => new Map()).set(`${kind} ${key}`, row);
    },
    measure: (row) => void measures.push(row),
  };
}
