import { type Case, type Change, combined, keyMatcher, tableOf } from '../../case/index.ts';

type Raw = Readonly<Record<string, unknown>>;
export type Value = string | number | boolean | readonly string[] | undefined;

/** The rows of the case, as read, that a change affects. */
export function rowsOf(c: Case, { table, key }: Change): readonly Raw[] {
  const rows = table === 'case' ? [c.settings] : c.tables[table];
  return rows.filter(keyMatcher(table, key));
}

/** Whether two keys can stand for the same row. */
export function meets(a: string, b: string): boolean {
  const [x, y] = [a.split('/'), b.split('/')];
  return Array.from({ length: Math.max(x.length, y.length) }, (_, i) => [x[i] ?? '', y[i] ?? '']).every(
    ([p, q]) => p === '*' || q === '*' || p === q,
  );
}

/** A cell of a row as a plan reads it, with its default. */
export function cellOf(change: Change, row: Raw): Value {
  const column = tableOf(change.table).columns.find((column) => column.name === change.column);
  return (row[change.column] ?? column?.default) as Value;
}

/** The number after a change; undefined if the cell is emptied. */
export function numberAfter(change: Change, before: number | undefined): number | undefined {
  if (change.op === 'set') return change.value.trim() === '' ? undefined : Number(change.value);
  return combined(change.op, before ?? 0, Number(change.value));
}
