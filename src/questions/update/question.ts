import { basename, join } from 'node:path';
import type { Read } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError, UnusableError } from '../../plan/index.ts';
import { argument, number, text, yes } from '../declare.ts';
import type { update as UpdateDocument } from '../documents.ts';
import { CaseError } from '../errors.ts';
import { type InquiryDoor, inquiry } from '../inquiry.ts';
import { issueLines } from '../issues-text.ts';
import { examine } from '../read.ts';
import { toWorkbook } from '../write.ts';
import { planChange, type TableUpdate, update, updatedFiles } from './ask.ts';
import { updateText } from './blocks.ts';

const say = () => words().help.update;

/** New figures for a table: what changes, and whether the plan would. */
export const updateInquiry = inquiry({
  name: 'update',
  about: () => say().about,
  options: {
    case: argument('<case>', () => say().caseArg),
    table: argument('<table>', () => say().table),
    file: argument('<file>', () => say().file),
    write: yes('--write', () => say().write),
    plan: text('--plan <plan>', () => say().plan),
    noPlan: yes('--no-plan', () => say().noPlan),
    gap: number('--gap <share>', () => say().gap, 0.005),
    seconds: number('--seconds <s>', () => say().seconds, 120, 0.1),
  },
  async answer({ case: source, table, file, write, plan: path, noPlan, gap, seconds }, door) {
    const before = await door.case(source);
    const updated = taken(await examine(source), table, file, door);
    const { cells, added, read } = updated;
    const changes = cells.length > 0;
    const known = path === undefined ? {} : { before: door.plan(path) };
    const plan =
      changes && !noPlan
        ? await door.interruptible(words().update.stopKeeps, (signal) =>
            planChange(before, updated, { gap, seconds, ...known, onProgress: door.progress, signal }),
          )
        : undefined;
    const written = write && changes;
    if (written) await put(updated, source, door);
    const document: UpdateDocument = { table: updated.table, cells, added, written, ...(plan && { plan }) };
    return { document, text: () => updateText(document, read.case, source, gap) };
  },
});

/** The table with the figures of a file; its errors end the question. */
function taken(read: Read, table: string, file: string, door: InquiryDoor): TableUpdate {
  try {
    return update(read, table, basename(file), door.bytes(file));
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const issues = issueLines(error.issues).join('\n');
    throw new NoAnswerError('not-taken', words().update.notTaken({ file, issues }));
  }
}

/** Puts the new table into the case: its file (and the description, where the table is new), or the workbook whole. */
async function put(updated: TableUpdate, source: string, door: InquiryDoor): Promise<void> {
  const { read } = updated;
  if (/\.xlsx$/i.test(source)) return door.write(source, await toWorkbook(read.own));
  if (!/[\\/.]/.test(source) && read.case.source === source)
    throw new UnusableError('bundled', words().update.bundled({ source }));
  for (const [name, content] of Object.entries(updatedFiles(updated))) door.write(join(read.folder, name), content);
}
