import type { Cell, RawRow } from './model.ts';
import type { Column } from './schema/column.ts';
import { keyColumns, type TableName } from './schema/tables.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** A cell as text: lists joined by `;`, booleans as yes and no, an empty cell as the empty text. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number' ? String(cell) : cell.join(';');
}

/** The key of a leg: its own, or `from-to-mode`. */
export function legKey(row: Keyed): string {
  if (typeof row.leg === 'string' && row.leg !== '') return row.leg;
  return [row.from, row.to, row.mode].map((x) => textOf(x as Cell | undefined)).join('-');
}

/** One part of the key of a row, as text; for a leg, the default key included. */
function keyPart(table: TableName | 'case', row: Keyed, column: Column): string {
  if (table === 'legs' && column.name === 'leg') return legKey(row);
  return textOf(row[column.name] as Cell | undefined);
}

const trimmed = (parts: string[]): string => {
  let end = parts.length;
  while (end > 1 && parts[end - 1] === '') end--;
  return parts.slice(0, end).join('/');
};

/** The key of a row as in `changes`: its key columns in order, joined by `/`; empty parts at the end are left out. */
export function keyOf(table: TableName | 'case', row: Keyed): string {
  return trimmed(keyColumns(table).map((column) => keyPart(table, row, column)));
}

/** The key of a site, a process at a place: `place/process`, as `keyOf` gives that of its candidate. */
export const siteKey = ({ place, process }: { readonly place?: unknown; readonly process?: unknown }): string =>
  `${place}/${process}`;

/** Whether a row's key (see `keyOf`) matches a key as in `changes`, in which a part `*` matches anything. */
export function meansKey(pattern: string, key: string): boolean {
  const [wanted, parts] = [pattern.split('/'), key.split('/')];
  return Array.from({ length: Math.max(wanted.length, parts.length) }).every(
    (_, i) => wanted[i] === '*' || (wanted[i] ?? '') === (parts[i] ?? ''),
  );
}

/**
 * A predicate of rows that match a key as in `changes`: a part `*` matches anything, parts left out match empty cells.
 */
export function keyMatcher(table: TableName | 'case', key: string): (row: RawRow) => boolean {
  const columns = keyColumns(table);
  const parts = key.split('/');
  if (parts.length > columns.length && columns.length > 0) return () => false;
  return (row) =>
    columns.every((column, i) => {
      const part = parts[i] ?? '';
      return part === '*' || keyPart(table, row, column) === part;
    });
}
