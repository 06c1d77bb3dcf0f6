import { blocksOf, column, note, sentence, table } from '../../blocks/index.ts';
import { ownName, words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';
import { cellText, columnsBesideKey, type listRows, type TableSummary } from './ask.ts';

/** Columns that say nothing of what a row is. */
const aside: ReadonlySet<string> = new Set(['source', 'quality', 'note', 'name_ru', 'name_zh']);

/** Columns of a row that are shown beside its key. */
const SHOWN = 4;

/** Rows that a terminal shows unless all are asked for. */
const MOST = 40;

/** The tables of a case that hold rows. */
export function tablesText(tables: readonly TableSummary[]): string {
  const say = words().commands.list;
  const columns = [column.label(say.table), column.count(say.rows), column.text(say.holds)];
  return printed(
    table(
      columns,
      tables.map((table) => [table.table, table.rows, table.meaning]),
    ),
  );
}

/** Rows as a table: the key, and the first columns in which some row has a word or a figure of its own. */
export function rowsText(name: string, rows: ReturnType<typeof listRows>, all: boolean): string {
  const say = words().commands.list;
  if (rows.length === 0) return printed(sentence(say.noRow));
  const columns = columnsBesideKey(name)
    .filter((one) => !aside.has(one) && rows.some((row) => cellText(row[one]) !== ''))
    .slice(0, SHOWN);
  const some = all ? rows : rows.slice(0, MOST);
  const more = rows.length - some.length;
  return printed(
    ...blocksOf(
      table(
        [column.label(say.key), ...columns.map((head) => column.name(head))],
        some.map((row) => [
          row.key,
          ...columns.map((column) => (column === 'name' && ownName(row)) || cellText(row[column])),
        ]),
      ),
      more > 0 ? note(say.more({ count: more })) : undefined,
    ),
  );
}
