import { at, type Case, isTable, keyColumns, keyOf, tableMeaning, tableNames, tableOf } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { folded } from '../../network/index.ts';
import { UnusableError } from '../../plan/index.ts';

type Cells = Readonly<Record<string, unknown>>;

/** A table that holds rows: `about` is its meaning in English, `meaning` the same in the reader's language. */
export interface TableSummary {
  readonly table: string;
  readonly rows: number;
  readonly about: string;
  readonly meaning: string;
}

/** The tables of a case that hold rows. */
export const listTables = (c: Case): readonly TableSummary[] =>
  tableNames
    .map((table) => ({
      table,
      rows: c.tables[table].length,
      about: tableOf(table).meaning,
      meaning: tableMeaning(table),
    }))
    .filter(({ rows }) => rows > 0);

/**
 * Rows of a table as they stand in the first year, each with its key, that have every word of a text somewhere, in any script. A word
 * that is a code of goods finds the rows that hold for this code: `610910` finds 6109 and chapter 61 too.
 *
 * @throws {UnusableError} where there is no such table
 */
export function listRows(c: Case, table: string, text = ''): readonly (Cells & { readonly key: string })[] {
  const say = words().commands.list;
  if (!isTable(table)) throw new UnusableError('no-table', say.noTable({ table, known: tableNames }));
  const wanted = folded(text).split(' ');
  return (at(c, Number(c.settings.start))[table] as readonly Cells[])
    .filter((row) => {
      const all = folded(Object.values(row).map(cellText).join(' '));
      return wanted.every((word) => (code.test(word) && row.hs ? sameGoods(String(row.hs), word) : all.includes(word)));
    })
    .map((row) => ({ key: keyOf(table, row as never), ...row }));
}

/** A heading or a longer code of the Harmonized System. */
const code = /^\d{4,10}$/;

const sameGoods = (hs: string, heading: string): boolean => hs.startsWith(heading) || heading.startsWith(hs);

/** Columns of a table that are no part of its key. */
export function columnsBesideKey(table: string): readonly string[] {
  if (!isTable(table)) return [];
  const inKey = new Set(keyColumns(table).map((column) => column.name));
  return tableOf(table)
    .columns.map((column) => column.name)
    .filter((name) => !inKey.has(name));
}

/** A cell as text. */
export const cellText = (cell: unknown): string =>
  Array.isArray(cell) ? cell.join('; ') : cell === undefined ? '' : String(cell);
