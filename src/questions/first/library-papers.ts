import type { RawRow, TableName } from '../../case/index.ts';
import { type Library, papersFor } from '../../first/index.ts';
import { cellText } from '../list/ask.ts';

/** Rows of a table as texts, as they would be typed. */
interface TypedRows {
  readonly table: TableName;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const tables = ['sources', 'schemes', 'evidence', 'needs', 'recognitions', 'requirements'] as const;

/**
 * The rows of all tables that the papers of a good in a market touch, of the library of papers, else of a template; none where
 * nothing is known of it. The sources come first, so that nothing refers to what is not there yet.
 */
export function libraryPapers(library: Library, hs: string, market: string, year: number): TypedRows[] {
  const zone = library.network.tables.countries.find((row) => row.country === market)?.zone;
  const markets = [market, ...(typeof zone === 'string' ? [zone] : [])];
  for (const from of [library.papers, ...library.templates.values()]) {
    const papers = papersFor(from, markets, hs, year);
    if (papers.requirements.length === 0) continue;
    const used = new Set(Object.values(papers).flatMap((rows) => rows.map((row: RawRow) => row.source)));
    const all = { ...papers, sources: from.tables.sources.filter((row) => used.has(row.source)) };
    return tables.flatMap((table) => {
      const rows = all[table].map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellText(cell)])),
      );
      return rows.length > 0 ? [{ table, rows }] : [];
    });
  }
  return [];
}
