import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import {
  type CellUpdate,
  filesOf,
  isTable,
  openCase,
  type Read,
  type TableName,
  tableNames,
  updateTable,
  workbookOf,
} from '../case/index.ts';
import { money, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import { type Comparison, checkCase, comparePlans, type PlanDocument, plan } from '../plan/index.ts';
import { factsOf, plantName, textTable, wrapLines } from '../report/index.ts';
import { interruptible, jsonText } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { writeWhole } from './folder.ts';
import { load, numberOption } from './load.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';
import { issueLines } from './tell.ts';

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
  return new Command('update')
    .description(words().help.update.about)
    .argument('<case>', words().help.update.caseArg)
    .argument('<table>', words().help.update.table)
    .argument('<file>', words().help.update.file)
    .option('--write', words().help.update.write)
    .option('--plan <plan>', words().help.update.plan)
    .option('--no-plan', words().help.update.noPlan)
    .option('--gap <share>', words().help.update.gap, numberOption('gap', 0), 0.005)
    .option('--seconds <s>', words().help.update.seconds, numberOption('seconds', 0.1), 120)
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(run);
}

/** The document of `update --json`. */
export interface UpdateDocument {
  table: string;
  cells: readonly CellUpdate[];
  added: readonly string[];
  written: boolean;
  plan?: PlanChange;
}

interface PlanChange {
  /** NPV of the plans found, before and after. */
  before: { npv: number | null; bound: number | null };
  after: { npv: number | null; bound: number | null };
  /** Builds in one of the two plans only; `first` before, `second` after, numbers of builds. */
  builds: Comparison['builds'];
}

async function run(source: string, table: string, file: string, flags: UpdateFlags): Promise<void> {
  if (!isTable(table)) throw wrongUse(words().update.noTable({ table, tables: tableNames }));
  const told = progress(flags.quiet ?? flags.json ?? false);
  const before = await load(source, { quiet: true });
  const read = await openCase(source);
  const updated = updateTable(read, table, basename(file), bytesOf(file));
  const issues = [...updated.issues, ...checkCase(updated.read)].filter((issue) => issue.severity === 'error');
  if (issues.length > 0) throw new Failure(1, words().update.notTaken({ file, issues: issueLines(issues).join('\n') }));
  const document: UpdateDocument = {
    ...{ table, cells: updated.cells, added: updated.added, written: false },
  };
  if (flags.plan !== false && updated.cells.length > 0) {
    const stop = interruptible(told.say, words().update.stopKeeps);
    try {
      const known = flags.plan === undefined ? undefined : readPlan(flags.plan);
      const planOf = async (c: Read['case']) => planned(c, flags, told.tell, stop.signal);
      const old = known ?? (await planOf(before.case));
      const now = await planOf(updated.read.case);
      told.end();
      document.plan = changeOf(old, now);
    } finally {
      stop.done();
    }
  }
  if (flags.write && updated.cells.length > 0) {
    await write(updated.read, table, source);
    document.written = true;
  }
  process.stdout.write(flags.json ? jsonText(document) : updateText(document, updated.read, source, flags.gap));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw wrongUse(words().files.unreadable({ path: file, cause: code }));
  }
}

type Tell = Parameters<typeof plan>[1]['onProgress'];

async function planned(c: Read['case'], flags: UpdateFlags, onProgress: Tell, signal: AbortSignal) {
  const request = { reforms: [], gap: flags.gap, seconds: flags.seconds, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request, signal, ...(onProgress ? { onProgress } : {}) });
  await solved.session.close();
  return document;
}

const changeOf = (old: PlanDocument, now: PlanDocument): PlanChange => ({
  before: { npv: old.npv, bound: old.bound },
  after: { npv: now.npv, bound: now.bound },
  builds: comparePlans(old, now).builds,
});

/** Puts the new table into the case: its file (and the description, where the table is new), or the workbook whole. */
async function write(read: Read, table: TableName, source: string): Promise<void> {
  if (/\.xlsx$/i.test(source)) {
    const { bytes, issues } = await workbookOf(read.own);
    if (issues.some((issue) => issue.severity === 'error')) throw new Failure(1, issueLines(issues).join('\n'));
    writeWhole(source, bytes);
    return;
  }
  const there = [...read.own.origins].find(([row]) => read.own.tables[table].includes(row))?.[1].file;
  if (!/[\\/.]/.test(source) && read.case.source === source) throw wrongUse(words().update.bundled({ source }));
  const files = filesOf(read.own);
  if (there === undefined) writeWhole(join(read.folder, 'datapackage.json'), files.get('datapackage.json')!);
  writeWhole(join(read.folder, there === undefined ? `${table}.csv` : basename(there)), files.get(`${table}.csv`)!);
}

/** Rows of changes that are printed; all stand in the JSON. */
const SHOWN = 40;

function updateText(d: UpdateDocument, read: Read, source: string, gap: number): string {
  const said = words().update;
  if (d.cells.length === 0) return `${wrapLines(said.same(d))}\n`;
  const rows = d.cells
    .slice(0, SHOWN)
    .map((x) => [x.key, x.column, x.before || '–', x.after || '–', x.quality, x.source || '–']);
  const table = textTable(
    [
      { head: d.table, gives: true },
      { head: said.column },
      { head: said.old, right: true },
      { head: said.new, right: true },
      { head: said.quality },
      { head: said.source },
    ],
    rows,
  );
  const parts: string[] = [];
  if (d.cells.length > SHOWN) parts.push(said.moreCells({ count: d.cells.length - SHOWN }));
  if (d.added.length > 0) parts.push(said.newRows({ count: d.added.length }));
  if (d.plan) parts.push(...planWords(d.plan, read, gap));
  parts.push(d.written ? said.written({ source }) : said.notWritten);
  return `${[table, ...parts.map((part) => (part.startsWith('  ') ? part : wrapLines(part)))].join('\n')}\n`;
}

/** Builds that are printed; all stand in the JSON. */
const BUILDS = 6;

const indented = (line: string): string => `  ${wrapLines(line, 78, '    ')}`;

function planWords(change: PlanChange, read: Read, gap: number): string[] {
  const said = words().update;
  const { before, after, builds } = change;
  if (before.npv === null || after.npv === null) return [said.planNotKnown];
  const facts = factsOf(read.case);
  const cash = (x: number) => money(x, facts.currency);
  const npv = said.npv({ before: cash(before.npv), after: cash(after.npv) });
  const near = said.near({ gap: percent(gap) });
  if (builds.length === 0) return [npv, sentences(said.sameBuilds, near)];
  const list = builds.slice(0, BUILDS).map((x) => {
    const one = { plant: plantName(facts, x), year: x.year };
    return indented(x.second > x.first ? said.built(one) : said.notBuilt(one));
  });
  const more = builds.length > BUILDS ? [said.moreBuilds({ count: builds.length - BUILDS })] : [];
  return [npv, said.buildsChange, ...list, ...more, sentences(near, said.nearWorth)];
}
