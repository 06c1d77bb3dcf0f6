import { capital } from '../../src/i18n/index.ts';
import type { Issue, TableEntry } from '../api.ts';
import { meaningIn, say } from '../language.ts';

/** Where an issue lies, as its table is called and as the grid counts rows and names columns. */
export function issuePlace({ table, row, column }: Issue, tables: readonly TableEntry[]): string {
  const w = say();
  const entry = tables.find(({ name }) => name === table);
  const named = table === 'case' ? w.settings : entry ? capital(meaningIn(entry.name, 'about', entry.meaning)) : '';
  return w.issueAt({ table: named, row: row === undefined ? undefined : row + 1, column });
}
