import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Case,
  COMPARED,
  type CompareInput,
  compare,
  comparePage,
  compareText,
  compareWorkbook,
  jsonText,
  type PlanDocument,
  parseJson,
  withReforms,
} from '../questions/index.ts';
import { caseOf } from './case-of-plan.ts';
import { commandOf, runs } from './command.ts';
import { Failure, wrongUse } from './failure.ts';
import { type Content, folderFor, ownFolder } from './own.ts';
import { readPlan } from './read-document.ts';

interface CompareFlags {
  case?: string;
  html?: boolean;
  xlsx?: boolean;
  out?: string;
  json?: boolean;
}

const files = { html: 'compare.html', xlsx: 'compare.xlsx', json: 'compare.json' } as const;

/** `chorsu compare PLAN PLAN…`: two to six plans side by side. */
export function compareCommand(): Command {
  const { compare: say, common } = words().help;
  const command = commandOf('compare')
    .argument('<plans...>', say.plans)
    .option('--case <case>', say.caseOption)
    .option('--html', say.html)
    .option('--xlsx', say.xlsx)
    .option('--out <dir>', common.out({ question: 'compare' }));
  return runs(command, run);
}

async function run(paths: readonly string[], flags: CompareFlags): Promise<void> {
  const { least, most } = COMPARED;
  if (paths.length < least || paths.length > most)
    throw wrongUse(words().compare.tooMany({ count: paths.length, least, most }));
  const plans = paths.map(readPlan);
  const names = namesOf(paths);
  const writes = flags.html || flags.xlsx || flags.out !== undefined;
  const source = flags.case ?? plans[0]!.source;
  const own = writes ? ownFolder(folderFor(source, 'compare', flags.out), source, Object.values(files)) : undefined;
  const document = compare(plans, names);
  if (flags.json && !own) {
    process.stdout.write(jsonText(document));
    return;
  }
  const cases = await Promise.all(plans.map((plan, i) => caseThere(plan, paths[i]!, flags.case)));
  const input: CompareInput = { plans, names, cases, changed: paths.map(changedBeside) };
  const contents: Record<string, Content> = {
    [files.json]: jsonText(document),
    ...(flags.html ? { [files.html]: comparePage(input) } : {}),
    ...(flags.xlsx ? { [files.xlsx]: await compareWorkbook(input) } : {}),
  };
  const written = own?.write('compare', contents) ?? [];
  process.stdout.write(flags.json ? jsonText(document) : compareText(input));
  if (written.length > 0 && !flags.json) process.stdout.write(`${words().command.files({ files: written })}\n`);
}

/** The case of a plan with its reforms in force; undefined where it is not there or not as it was planned. */
async function caseThere(plan: PlanDocument, path: string, given: string | undefined): Promise<Case | undefined> {
  try {
    return withReforms(await caseOf(plan, path, given), plan.request.reforms);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** How many figures the workbench changed before it made a plan: it says so beside the plan. */
function changedBeside(path: string): string[] {
  const beside = join(path.endsWith('.json') ? dirname(path) : path, 'changes.json');
  if (!existsSync(beside)) return [];
  const read = parseJson(readFileSync(beside, 'utf8'));
  const count = read.ok && Array.isArray(read.value) ? read.value.length : 0;
  return count > 0 ? [words().web.changedFigures({ count })] : [];
}

/** What tells the plans apart: names of their folders, or as much of their paths as does. */
function namesOf(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    (path.endsWith('plan.json') ? dirname(resolve(path)) : resolve(path).replace(/\.json$/, '')).split(/[\\/]/),
  );
  const tail = (deep: number) => parts.map((one) => one.slice(-deep).join('/'));
  const most = Math.max(...parts.map((one) => one.length));
  for (let deep = 1; deep < most; deep++) if (new Set(tail(deep)).size === parts.length) return tail(deep);
  return paths.map((path) => basename(path));
}
