import { getOrInsert, keyOf, type RawRow, tableNames, tableOf } from '../../case/index.ts';
import { isQuality } from '../../figures/index.ts';
import { language, languages, words } from '../../i18n/index.ts';
import { passedRows } from '../../plan/index.ts';
import { behind, type Cell, escapeText, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';

interface Cited {
  tables: Map<string, number>;
  rows: number;
}

/** How often each source stands behind a row, by table; '' = no source given. */
function citations(context: Context): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const name of tableNames) {
    if (name === 'sources') continue;
    for (const row of context.case.tables[name]) {
      const source = typeof row.source === 'string' ? row.source : '';
      const entry = getOrInsert(cited, source, () => ({ tables: new Map(), rows: 0 }));
      entry.rows += 1;
      entry.tables.set(name, (entry.tables.get(name) ?? 0) + 1);
    }
  }
  return cited;
}

/** A title, linked where the address is one of the web. */
function title(text: string, url: string | undefined): string {
  if (!url) return escapeText(text);
  if (!/^https?:\/\//.test(url)) return `${escapeText(text)} (${escapeText(url)})`;
  return `<a href="${escapeText(url)}">${escapeText(text)}</a>`;
}

function sourcesTable(context: Context): string {
  const say = words().report;
  const cited = citations(context);
  const rows = context.facts.rows.sources
    .filter((row) => cited.has(row.source))
    .map((row) => ({ row, used: cited.get(row.source)! }))
    .sort((a, b) => b.used.rows - a.used.rows)
    .map(({ row, used }): Cell[] => {
      const by = [row.publisher, row.year].filter((part) => part !== undefined && part !== '').join(', ');
      const small = [row.source, by]
        .filter((part) => part !== '')
        .map(escapeText)
        .join(' · ');
      return [
        { html: `${title(row.title, row.url)}<br><small>${small}</small>` },
        { quality: row.quality },
        number(String(used.rows)),
        [...used.tables.keys()].join(', '),
      ];
    });
  const none = cited.get('');
  if (none)
    rows.push([say.noSource, { quality: 'assumed' }, number(String(none.rows)), [...none.tables.keys()].join(', ')]);
  return tableHtml({ columns: [say.source, say.quality, say.rows, say.inTables], rows });
}

/** Rows up to which a table is shown whole, and up to which one is of whose rows it is known which the plan uses: of a longer one these are shown. */
const [WHOLE, KNOWN] = [200, 40];

type Passed = ReadonlyMap<string, ReadonlySet<string>>;

/** The rows of a table with their figures, source and quality, folded. */
function rowsOf(context: Context, name: (typeof tableNames)[number], passed: Passed): string {
  const rows = context.case.tables[name];
  if (rows.length === 0 || name === 'sources') return '';
  const others = languages.filter((one) => one !== language()).map((one) => `name_${one}`);
  const columns = tableOf(name)
    .columns.map((column) => column.name)
    .filter(
      (column) =>
        !['source', 'quality', 'note', ...others].includes(column) && rows.some((row) => row[column] !== undefined),
    );
  const used = (row: RawRow) => passed.get(name)?.has(keyOf(name, row)) ?? false;
  const body = (rows.length > (passed.has(name) ? KNOWN : WHOLE) ? rows.filter(used) : rows).map((row): Cell[] => {
    const source = typeof row.source === 'string' ? row.source : '';
    const given = typeof row.quality === 'string' ? row.quality : '';
    const quality = context.facts.quality({ source, ...(isQuality(given) ? { quality: given } : {}) });
    const cells = columns.map((column): Cell => {
      const cell = row[column];
      if (typeof cell === 'number') return number(String(cell).replace('-', '−'));
      if (typeof cell === 'boolean') return cell ? words().number.yes : words().number.no;
      return Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');
    });
    return [...cells, source, { quality }];
  });
  return behind(
    { columns: [...columns, 'source', 'quality'], rows: body },
    words().report.tableRows({ table: name, rows: rows.length, shown: body.length }),
  );
}

export function sourcesSection(context: Context): Section {
  const say = words().report;
  const passed = passedRows(context.plan, context.case);
  const tables = tableNames.map((name) => rowsOf(context, name, passed)).join('\n');
  const html = `${paragraph(say.qualityRule)}${sourcesTable(context)}<h3>${say.everyFigure}</h3>${tables}`;
  return { id: 'sources', title: say.sourcesTitle, html };
}
