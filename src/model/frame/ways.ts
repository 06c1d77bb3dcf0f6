import { getOrInsert } from '../../case/index.ts';
/**
 * Rows in which the ways of one lane have different coefficients. Their shadow prices tell which way is the best of a
 * lane, so route pricing puts them on the network.
 */
export interface WayRows {
  /** Row of a shared capacity or candidate leg by period and `kind key`; coefficient: tonnes. */
  readonly passes: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Rows of measures of moving. */
  readonly measures: readonly MeasureRow[];
  pass(period: number, kind: string, key: string, row: number): void;
  measure(row: MeasureRow): void;
}

/** A limit on what moving costs in CO2 or in time; coefficient: tonnes x (kg of CO2 / 1000, or hours less the limit). */
export interface MeasureRow {
  readonly measure: 'co2' | 'hours';
  readonly period: number;
  readonly row: number;
  /** Share of the years of the limit that lie in the period: a factor of the coefficient. */
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
