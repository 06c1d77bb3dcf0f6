import { ownName, words } from '../../i18n/index.ts';
import { textTable } from '../../view/index.ts';
import { cellText, columnsBesideKey, type listRows, type TableListed } from './ask.ts';

/** Columns that say nothing of what a row is. */
const aside: ReadonlySet<string> = new Set(['source', 'quality', 'note', 'name_ru', 'name_zh']);

/** Columns of a row that are shown beside its key. */
const SHOWN = 4;

/** Rows that a terminal shows unless all are asked for. */
const MOST = 40;

/** The tables of a case that hold rows. */
export function tablesText(tables: readonly TableListed[]): string {
  const say = words().commands.list;
  const heads = [{ head: say.table }, { head: say.rows, right: true }, { head: say.holds, gives: true }];
  const rows = tables.map((one) => [one.table, String(one.rows), one.told]);
  return `${textTable(heads, rows)}\n`;
}

/** Rows as a table of 80 columns: the key, and the first columns in which some row has a word or a figure of its own. */
export function rowsText(table: string, rows: ReturnType<typeof listRows>, all: boolean): string {
  const say = words().commands.list;
  if (rows.length === 0) return `${say.noRow}\n`;
  const columns = columnsBesideKey(table)
    .filter((name) => !aside.has(name) && rows.some((row) => cellText(row[name]) !== ''))
    .slice(0, SHOWN);
  const some = all ? rows : rows.slice(0, MOST);
  const lines = textTable(
    [{ head: say.key }, ...columns.map((head) => ({ head, gives: true }))],
    some.map((row) => [row.key, ...columns.map((name) => (name === 'name' && ownName(row)) || cellText(row[name]))]),
  );
  const more = rows.length - some.length;
  return `${lines}\n${more > 0 ? `${say.more({ count: more })}\n` : ''}`;
}
