import { sentences, words } from '../../i18n/index.ts';
import type { ImportedTables } from '../../plan/index.ts';

/** Lines of problems that are printed; all stand in the JSON. */
const SHOWN = 30;

/** What was taken and what was not, in words. */
export function importText(done: Omit<ImportedTables, 'files'>, files: readonly string[]): string {
  const said = words().standards.import;
  const lines = done.problems
    .slice(0, SHOWN)
    .map((one) => said.line({ line: one.line, value: one.value, reason: said.reasons[one.code] }));
  if (done.problems.length > SHOWN) lines.push(said.moreLines({ count: done.problems.length - SHOWN }));
  lines.push(...files, sentences(said.taken(done), done.known > 0 ? said.known({ count: done.known }) : undefined));
  return `${lines.join('\n')}\n`;
}
