import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  type Section,
  sentence,
  type Table,
  tabulate,
} from '../../blocks/index.ts';
import { getOrInsert, keyOf, type RawRow, tableNames, tableOf } from '../../case/index.ts';
import { isQuality } from '../../figures/index.ts';
import { language, languages, words } from '../../i18n/index.ts';
import { passedRows } from '../../plan/index.ts';
import type { Context } from '../input.ts';

interface Cited {
  tables: Set<string>;
  rows: number;
}

/** The number of rows with each source, by table; '' is no source. */
function citations(context: Context): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const name of tableNames) {
    if (name === 'sources') continue;
    for (const row of context.case.tables[name]) {
      const source = typeof row.source === 'string' ? row.source : '';
      const entry = getOrInsert(cited, source, () => ({ tables: new Set(), rows: 0 }));
      entry.rows += 1;
      entry.tables.add(name);
    }
  }
  return cited;
}

function sourcesTable(context: Context): Table {
  const say = words().report;
  const cited = citations(context);
  const rows = context.facts.rows.sources
    .filter((row) => cited.has(row.source))
    .map((row) => ({ row, used: cited.get(row.source)! }))
    .sort((a, b) => b.used.rows - a.used.rows)
    .map(({ row, used }) => {
      const by = [row.publisher, row.year].filter((part) => part !== undefined && part !== '').join(', ');
      const under = [row.source, by].filter((part) => part !== '').join(' · ');
      return { name: { text: row.title, under, ...(row.url ? { url: row.url } : {}) }, quality: row.quality, used };
    });
  const none = cited.get('');
  return tabulate(
    [...rows, ...(none ? [{ name: say.noSource, quality: 'assumed', used: none }] : [])],
    [
      column.text(say.source, ({ name }) => name),
      column.quality(say.quality, ({ quality }) => quality),
      column.count(say.rows, ({ used }) => used.rows),
      column.text(say.inTables, ({ used }) => [...used.tables].join(', ')),
    ],
  );
}

/** The most rows of a table that is shown whole; if it is known which rows the plan uses, the second number holds. Of a longer table only used rows are shown. */
const [WHOLE, KNOWN] = [200, 40];

type Passed = ReadonlyMap<string, ReadonlySet<string>>;

/** The rows of a table with figures, source and quality. */
function rowsOf(context: Context, name: (typeof tableNames)[number], passed: Passed): Block | undefined {
  const rows = context.case.tables[name];
  if (rows.length === 0 || name === 'sources') return undefined;
  const others = languages.filter((one) => one !== language()).map((language) => `name_${language}`);
  const left = ['source', 'quality', 'note', ...others];
  const columns = tableOf(name)
    .columns.map((column) => column.name)
    .filter((name) => !left.includes(name) && rows.some((row) => row[name] !== undefined));
  const used = (row: RawRow) => passed.get(name)?.has(keyOf(name, row)) ?? false;
  const body = rows.length > (passed.has(name) ? KNOWN : WHOLE) ? rows.filter(used) : rows;
  const sourceOf = ({ source }: RawRow) => (typeof source === 'string' ? source : '');
  const qualityOf = (row: RawRow) => {
    const quality = typeof row.quality === 'string' ? row.quality : '';
    return context.facts.quality({ source: sourceOf(row), ...(isQuality(quality) ? { quality: quality } : {}) });
  };
  const valueIn = (name: string) => (row: RawRow) => {
    const cell = row[name];
    if (typeof cell === 'number') return String(cell).replace('-', '−');
    if (typeof cell === 'boolean') return cell;
    return Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');
  };
  const isNumber = (name: string) => rows.some((row) => typeof row[name] === 'number');
  const data = tabulate(body, [
    ...columns.map((name) => column[isNumber(name) ? 'amount' : 'text'](name, valueIn(name))),
    column.text('source', sourceOf),
    column.quality('quality', qualityOf),
  ]);
  return fold(words().report.tableRows({ table: name, rows: rows.length, shown: body.length }), [data]);
}

export function sourcesSection(context: Context): Section {
  const say = words().report;
  const passed = passedRows(context.plan, context.case);
  const tables = tableNames.flatMap((name) => rowsOf(context, name, passed) ?? []);
  const blocks = blocksOf(sentence(say.qualityRule), sourcesTable(context), heading(say.everyFigure), tables);
  return { id: 'sources', title: say.sourcesTitle, blocks };
}
