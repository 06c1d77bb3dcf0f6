import { keyColumns } from '../case/index.ts';
import { StoreError } from './fault.ts';
import type { Grid } from './grid.ts';

/** A change of one cell; a missing cell is empty. */
export interface CellChange {
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

type Table = Pick<Grid, 'header' | 'rows'>;

/** The most cells that one edit may change if there is a trail: each is a line, and a database writes about 50 000 lines a second. */
export const MOST_CHANGES = 20_000;

/** Rows by their key; rows with the same key are numbered, so that none is lost. Linear in the number of rows. */
function byKey({ header, rows }: Table, columns: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const last = new Map<string, number>();
  const at = columns.map((name) => header.indexOf(name));
  for (const row of rows) {
    const key = at.map((i) => row[i] ?? '').join(' | ');
    let name = key;
    let n = last.get(key) ?? 1;
    while (found.has(name)) name = `${key} (${++n})`;
    last.set(key, n);
    found.set(name, row);
  }
  return found;
}

/**
 * The cells that differ between two states of a table, by the key of their row.
 *
 * @throws {StoreError} `edit-large` where more than `MOST_CHANGES` cells differ
 */
export function cellChanges(table: Grid['table'], before: Table, after: Table): CellChange[] {
  const columns = table === 'case' ? ['key'] : keyColumns(table).map(({ name }) => name);
  const [old, now] = [byKey(before, columns), byKey(after, columns)];
  const names = [...new Set([...before.header, ...after.header])].map((column) => ({
    column,
    old: before.header.indexOf(column),
    now: after.header.indexOf(column),
  }));
  const changes: CellChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [wasRow, isRow] = [old.get(key), now.get(key)];
    if (wasRow === isRow) continue;
    for (const { column, old, now } of names) {
      const was = wasRow?.[old] ?? '';
      const is = isRow?.[now] ?? '';
      if (was !== is) changes.push({ key, column, before: was, after: is });
    }
    if (changes.length > MOST_CHANGES) throw new StoreError('edit-large', String(MOST_CHANGES));
  }
  return changes;
}
