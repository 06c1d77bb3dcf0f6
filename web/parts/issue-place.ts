import { capital } from '../../src/i18n/index.ts';
import type { Issue, TableEntry } from '../api.ts';
import { meaningIn, say } from '../language.ts';

/** The file of a case's settings, which a page calls by what it holds. */
const SETTINGS = 'datapackage.json';

/** Where an issue lies: its table as it is called, row and column as the grid counts and names them; the file where it has no table. */
export function issuePlace({ table, file, row, column }: Issue, tables: readonly TableEntry[]): string {
  const w = say();
  const entry = tables.find(({ name }) => name === table);
  const settings = table === 'case' || (table === undefined && file === SETTINGS);
  const named = settings ? w.settings : entry ? capital(meaningIn(entry.name, 'about', entry.meaning)) : (file ?? '');
  return w.issueAt({ table: named, row: row === undefined ? undefined : row + 1, column });
}
