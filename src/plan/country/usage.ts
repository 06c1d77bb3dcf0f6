import type { HeldRow } from '../../model/index.ts';

/** What the other countries use of rows of the case, while some countries are planned alone. */
export interface OthersUsage {
  /** Adds a row of the case that the others use; `used`: the amount, in the unit of the row. */
  note(table: string, key: string, used?: number): void;
  readonly rows: readonly HeldRow[];
}

export function othersUsage(): OthersUsage {
  const rows: HeldRow[] = [];
  return {
    rows,
    note: (table, key, used) => rows.push({ table, key, ...(used === undefined ? {} : { used }) }),
  };
}
