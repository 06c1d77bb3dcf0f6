import { power } from '../../case/index.ts';

/** A step of a supply or a demand. */
export interface Step {
  readonly good: string;
  readonly place: string;
  readonly year: number | undefined;
  readonly step: string;
  readonly quantity: number;
  readonly growth: number;
}

/** The rows that apply in a year: a row of the year replaces the row of the same step without a year. */
export function stepRows<T extends Step>(rows: readonly T[], year: number): T[] {
  const counting = new Map<string, T>();
  for (const row of rows) {
    if (row.year !== undefined && row.year !== year) continue;
    const key = `${row.good}/${row.place}/${row.step}`;
    if (row.year === year || !counting.has(key)) counting.set(key, row);
  }
  return [...counting.values()];
}

/** Quantity of a row in a year. Rows without a year grow from the start of the case. */
export function quantityIn(row: Step, year: number, start: number): number {
  return row.year === undefined ? row.quantity * power(1 + row.growth, year - start) : row.quantity;
}
