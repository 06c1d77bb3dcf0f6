import { Command } from 'commander';
import {
  at,
  isTable,
  keyColumns,
  keyOf,
  openCase,
  type TableName,
  tableMeaning,
  tableNames,
  tableOf,
} from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { folded } from '../network/index.ts';
import { textTable } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { wrongUse } from './failure.ts';
import { issueLines } from './tell.ts';

/** Columns that say nothing of what a row is. */
const aside: ReadonlySet<string> = new Set(['source', 'quality', 'note', 'name_ru', 'name_zh']);

/** Columns of a row that are shown beside its key. */
const shown = 4;

/** Rows that a terminal shows; `--all` and `--json` give every one. */
const most = 40;

/** `chorsu list CASE TABLE [TEXT]`: finds keys, by any word of the row in any script. */
export function listCommand(): Command {
  return new Command('list')
    .description(words().help.list.about)
    .argument('<case>', words().help.common.caseArg)
    .argument('[table]', words().help.list.table)
    .argument('[text]', words().help.list.text)
    .option('--all', words().help.list.all)
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(run);
}

async function run(
  source: string,
  table: string | undefined,
  text: string | undefined,
  flags: { all?: boolean; json?: boolean },
) {
  const { case: c, issues } = await openCase(source);
  if (issues.some((issue) => issue.code === 'case-missing')) throw wrongUse(issueLines(issues)[0]!);
  const say = words().commands.list;
  if (table === undefined) {
    const tables = tableNames.map((name) => ({
      table: name,
      rows: c.tables[name].length,
      about: tableOf(name).meaning,
    }));
    const there = tables.filter(({ rows }) => rows > 0);
    if (flags.json) process.stdout.write(jsonText(there));
    else
      process.stdout.write(
        `${textTable(
          [{ head: say.table }, { head: say.rows, right: true }, { head: say.holds, gives: true }],
          there.map((one) => [one.table, String(one.rows), tableMeaning(one.table)]),
        )}\n`,
      );
    return;
  }
  if (!isTable(table)) throw wrongUse(say.noTable({ table, known: tableNames }));
  const found = rowsWith(at(c, Number(c.settings.start))[table] as readonly Cells[], text ?? '');
  if (flags.json) process.stdout.write(jsonText(found.map((row) => ({ key: keyOf(table, row as never), ...row }))));
  else process.stdout.write(listed(table, found, flags.all ?? false));
  if (found.length === 0) process.exitCode = 1;
}

type Cells = Readonly<Record<string, unknown>>;

const textOf = (cell: unknown): string =>
  Array.isArray(cell) ? cell.join('; ') : cell === undefined ? '' : String(cell);

/** The rows that have every word of a text somewhere. */
function rowsWith<T extends Cells>(rows: readonly T[], text: string): T[] {
  const words = folded(text).split(' ');
  return rows.filter((row) => {
    const all = folded(Object.values(row).map(textOf).join(' '));
    return words.every((word) => all.includes(word));
  });
}

/** Rows as a table of 80 columns: the key, and the first columns in which some row has a word or a figure of its own. */
function listed(table: TableName, rows: readonly Cells[], all: boolean): string {
  const say = words().commands.list;
  if (rows.length === 0) return `${say.noRow}\n`;
  const inKey = new Set(keyColumns(table).map((column) => column.name));
  const columns = tableOf(table)
    .columns.map((column) => column.name)
    .filter((name) => !inKey.has(name) && !aside.has(name) && rows.some((row) => textOf(row[name]) !== ''))
    .slice(0, shown);
  const some = all ? rows : rows.slice(0, most);
  const lines = textTable(
    [{ head: say.key }, ...columns.map((head) => ({ head, gives: true }))],
    some.map((row) => [keyOf(table, row as never), ...columns.map((name) => textOf(row[name]))]),
  );
  const more = rows.length - some.length;
  return `${lines}\n${more > 0 ? `${say.more({ count: more })}\n` : ''}`;
}
