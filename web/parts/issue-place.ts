import { capital } from '../../src/i18n/index.ts';
import type { Issue, TableEntry } from '../api.ts';
import { meaningIn, say } from '../language.ts';

/** The file of the settings, which the page shows as the table `case`. */
const SETTINGS = 'datapackage.json';

/** The place of an issue: its table by name, row and column as the grid shows them; the file where it has no table. */
export function issuePlace({ table, file, row, column }: Issue, tables: readonly TableEntry[]): string {
  const w = say();
  const entry = tables.find(({ name }) => name === table);
  const settings = table === 'case' || (table === undefined && file === SETTINGS);
  const named = settings ? w.settings : entry ? capital(meaningIn(entry.name, 'about', entry.meaning)) : (file ?? '');
  return w.issueAt({ table: named, row: row === undefined ? undefined : row + 1, column });
}
