import { keyColumns } from '../case/index.ts';
import type { Grid } from './grid.ts';

/** One cell that an edit changes; empty is a cell that is not there. */
export interface CellChange {
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

type Table = Pick<Grid, 'header' | 'rows'>;

/** Rows by their key; a key that stands several times is counted, so that no row is lost. */
function byKey({ header, rows }: Table, columns: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const at = columns.map((name) => header.indexOf(name));
  for (const row of rows) {
    const key = at.map((i) => row[i] ?? '').join(' | ');
    let name = key;
    for (let n = 2; found.has(name); n++) name = `${key} (${n})`;
    found.set(name, row);
  }
  return found;
}

/** The cells in which two states of a table differ, by the key of their row. */
export function cellChanges(table: Grid['table'], before: Table, after: Table): CellChange[] {
  const columns = table === 'case' ? ['key'] : keyColumns(table).map(({ name }) => name);
  const [old, now] = [byKey(before, columns), byKey(after, columns)];
  const names = [...new Set([...before.header, ...after.header])];
  const changes: CellChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    for (const column of names) {
      const was = old.get(key)?.[before.header.indexOf(column)] ?? '';
      const is = now.get(key)?.[after.header.indexOf(column)] ?? '';
      if (was !== is) changes.push({ key, column, before: was, after: is });
    }
  }
  return changes;
}
