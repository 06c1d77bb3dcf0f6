import { tableNames, tableOf } from '../../case/index.ts';
import { isQuality } from '../../figures/index.ts';
import type { Context } from '../context.ts';
import { behind, type Cell, escapeText, mark, number, paragraph, type Section, tableHtml } from '../html.ts';

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
      const entry = cited.get(source) ?? { tables: new Map(), rows: 0 };
      entry.rows += 1;
      entry.tables.set(name, (entry.tables.get(name) ?? 0) + 1);
      cited.set(source, entry);
    }
  }
  return cited;
}

function address(url: string | undefined): string {
  if (!url) return '';
  const safe = /^https?:\/\//.test(url);
  return safe ? `<a href="${escapeText(url)}">${escapeText(url.replace(/^https?:\/\//, ''))}</a>` : escapeText(url);
}

function sourcesTable(context: Context): string {
  const cited = citations(context);
  const rows = context.facts.rows.sources
    .filter((row) => cited.has(row.source))
    .map((row) => ({ row, used: cited.get(row.source)! }))
    .sort((a, b) => b.used.rows - a.used.rows)
    .map(({ row, used }): Cell[] => [
      row.source,
      { html: `${escapeText(row.title)}${mark(row.quality)}` },
      row.publisher ?? '',
      String(row.year ?? ''),
      row.quality,
      number(String(used.rows)),
      [...used.tables.keys()].join(', '),
      { html: address(row.url) },
    ]);
  const none = cited.get('');
  if (none)
    rows.push([
      '',
      'No source given',
      '',
      '',
      'assumed',
      number(String(none.rows)),
      [...none.tables.keys()].join(', '),
      '',
    ]);
  return tableHtml({ columns: ['Key', 'Title', 'Publisher', 'Year', 'Quality', 'Rows', 'Tables', 'Address'], rows });
}

/** Every row of a table with its figures, source and quality, folded. */
function rowsOf(context: Context, name: (typeof tableNames)[number]): string {
  const rows = context.case.tables[name];
  if (rows.length === 0 || name === 'sources') return '';
  const columns = tableOf(name)
    .columns.map((column) => column.name)
    .filter(
      (column) => !['source', 'quality', 'note'].includes(column) && rows.some((row) => row[column] !== undefined),
    );
  const body = rows.slice(0, 400).map((row): Cell[] => {
    const source = typeof row.source === 'string' ? row.source : '';
    const given = typeof row.quality === 'string' ? row.quality : '';
    const quality = context.facts.quality({ source, ...(isQuality(given) ? { quality: given } : {}) });
    const cells = columns.map((column): Cell => {
      const cell = row[column];
      if (typeof cell === 'number') return number(String(cell).replace('-', '−'));
      if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
      return Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');
    });
    return [...cells, source, { html: `${quality}${mark(quality)}` }];
  });
  const more = rows.length > body.length ? `; the first ${body.length} are shown` : '';
  return behind({ columns: [...columns, 'source', 'quality'], rows: body }, `${name}, ${rows.length} rows${more}`);
}

export function sourcesSection(context: Context): Section {
  const tables = tableNames.map((name) => rowsOf(context, name)).join('\n');
  const html =
    paragraph('A figure has the quality of its row, else of its source; without a source it is assumed.') +
    sourcesTable(context) +
    `<h3>Every figure, by table</h3>${tables}`;
  return { id: 'sources', title: 'Where the figures come from', html };
}
