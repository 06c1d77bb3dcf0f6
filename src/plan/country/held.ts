import type { HeldRow } from '../../model/index.ts';

/** What a question of some countries holds of the others. */
export interface Held {
  /** Notes a row of the case that is held; `used`: what the others take of it, in its unit. */
  note(table: string, key: string, used?: number): void;
  readonly rows: readonly HeldRow[];
}

export function heldRows(): Held {
  const rows: HeldRow[] = [];
  return {
    rows,
    note: (table, key, used) => rows.push({ table, key, ...(used === undefined ? {} : { used }) }),
  };
}
