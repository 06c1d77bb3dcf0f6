import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  CaseError,
  examine,
  issueLines,
  jsonText,
  planChange,
  type Read,
  type TableUpdate,
  type UpdateDocument,
  update,
  updatedFiles,
  updatedWorkbook,
  updateText,
} from '../questions/index.ts';
import { interruptible } from './asked.ts';
import { commandOf, runs } from './command.ts';
import { Failure, wrongUse } from './failure.ts';
import { writeWhole } from './folder.ts';
import { load, numberOption } from './load.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';

interface UpdateFlags {
  write?: boolean;
  plan?: string | false;
  gap: number;
  seconds: number;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu update CASE TABLE FILE`: new figures for a table: what changes, and whether the plan would. */
export function updateCommand(): Command {
  const say = words().help.update;
  const command = commandOf('update')
    .argument('<case>', say.caseArg)
    .argument('<table>', say.table)
    .argument('<file>', say.file)
    .option('--write', say.write)
    .option('--plan <plan>', say.plan)
    .option('--no-plan', say.noPlan)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.005)
    .option('--seconds <s>', say.seconds, numberOption('seconds', 0.1), 120);
  return runs(command, run);
}

async function run(source: string, table: string, file: string, flags: UpdateFlags): Promise<void> {
  const told = progress(flags.quiet ?? flags.json ?? false);
  const { case: before } = await load(source, { quiet: true });
  const read = await examine(source);
  const updated = taken(read, table, file);
  const changes = updated.cells.length > 0;
  let plan: UpdateDocument['plan'];
  if (flags.plan !== false && changes) {
    const stop = interruptible(told.say, words().update.stopKeeps);
    const { gap, seconds } = flags;
    const known = flags.plan === undefined ? {} : { before: readPlan(flags.plan) };
    try {
      plan = await planChange(before, updated, { gap, seconds, ...known, signal: stop.signal, onProgress: told.tell });
      told.end();
    } finally {
      stop.done();
    }
  }
  const written = (flags.write ?? false) && changes;
  if (written) await write(updated, source);
  const { cells, added } = updated;
  const document: UpdateDocument = { table, cells, added, written, ...(plan && { plan }) };
  process.stdout.write(flags.json ? jsonText(document) : updateText(document, updated.read.case, source, flags.gap));
}

/** The table with the figures of a file; its errors end the command. */
function taken(read: Read, table: string, file: string): TableUpdate {
  const bytes = bytesOf(file);
  try {
    return update(read, table, basename(file), bytes);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw new Failure(1, words().update.notTaken({ file, issues: issueLines(error.issues).join('\n') }));
  }
}

/** Puts the new table into the case: its file (and the description, where the table is new), or the workbook whole. */
async function write(updated: TableUpdate, source: string): Promise<void> {
  const { read } = updated;
  if (/\.xlsx$/i.test(source)) {
    writeWhole(source, await updatedWorkbook(updated));
    return;
  }
  if (!/[\\/.]/.test(source) && read.case.source === source) throw wrongUse(words().update.bundled({ source }));
  for (const [name, content] of Object.entries(updatedFiles(updated))) writeWhole(join(read.folder, name), content);
}
