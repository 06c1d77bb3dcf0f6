import { basename, join } from 'node:path';
import type { Read } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError, UnusableError } from '../../plan/index.ts';
import { type CommandHost, question } from '../declare.ts';
import type { update as UpdateDocument } from '../documents.ts';
import { CaseError } from '../errors.ts';
import { issueLines } from '../issues-text.ts';
import { argument, boolean, number, text } from '../option.ts';
import { examine } from '../read.ts';
import { toWorkbook } from '../write.ts';
import { planChange, type TableUpdate, update, updatedFiles } from './ask.ts';
import { updateText } from './blocks.ts';

const say = () => words().help.update;

/** Compares new figures for a table with the case, and the plans before and after; `--write` puts them into the case. */
export const updateQuestion = question({
  name: 'update',
  description: () => say().about,
  options: {
    case: argument('<case>', () => say().caseArg),
    table: argument('<table>', () => say().table),
    file: argument('<file>', () => say().file),
    write: boolean('--write', () => say().write),
    plan: text('--plan <plan>', () => say().plan),
    noPlan: boolean('--no-plan', () => say().noPlan),
    gap: number('--gap <share>', () => say().gap, 0.005),
    seconds: number('--seconds <s>', () => say().seconds, 120, 0.1),
  },
  async answer({ case: source, table, file, write, plan: path, noPlan, gap, seconds }, host) {
    const before = await host.readCase(source);
    const updated = readUpdate(await examine(source), table, file, host);
    const { cells, added, read } = updated;
    const changes = cells.length > 0;
    const given = path === undefined ? {} : { before: host.readPlan(path) };
    const plan =
      changes && !noPlan
        ? await host.interruptible(
            (signal) => planChange(before, updated, { gap, seconds, ...given, onProgress: host.solveProgress, signal }),
            { message: words().update.stopKeeps },
          )
        : undefined;
    const written = write && changes;
    if (written) await writeUpdate(updated, source, host);
    const document: UpdateDocument = { table: updated.table, cells, added, written, ...(plan && { plan }) };
    return { document, text: () => updateText(document, read.case, source, gap) };
  },
});

/**
 * Reads a file of new figures for a table.
 *
 * @throws {NoAnswerError} with the errors of the file
 */
function readUpdate(read: Read, table: string, file: string, host: CommandHost): TableUpdate {
  try {
    return update(read, table, basename(file), host.readBytes(file));
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const issues = issueLines(error.issues).join('\n');
    throw new NoAnswerError('not-taken', words().update.notTaken({ file, issues }));
  }
}

/** Writes the new table into the case: its CSV file (and datapackage.json, if the table is new), or the whole workbook. */
async function writeUpdate(updated: TableUpdate, source: string, host: CommandHost): Promise<void> {
  const { read } = updated;
  if (/\.xlsx$/i.test(source)) return host.writeFile(source, await toWorkbook(read.own));
  if (!/[\\/.]/.test(source) && read.case.source === source)
    throw new UnusableError('bundled', words().update.bundled({ source }));
  for (const [name, content] of Object.entries(updatedFiles(updated))) host.writeFile(join(read.folder, name), content);
}
