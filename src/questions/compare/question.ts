import { basename, dirname, join, resolve } from 'node:path';
import { type Case, parseJson } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { COMPARED, NoAnswerError, type PlanDocument, UnusableError } from '../../plan/index.ts';
import { withReforms } from '../change.ts';
import { type CommandHost, jsonText, question } from '../declare.ts';
import { argumentList, boolean, text } from '../option.ts';
import { caseOf } from '../plan/case-of.ts';
import { comparePage, compareText, compareWorkbook } from './answer.ts';
import { type CompareInput, compare } from './ask.ts';

const say = () => words().help.compare;

/** Two to six plans side by side. */
export const compareQuestion = question({
  name: 'compare',
  description: () => say().about,
  page: 'compare.html',
  options: {
    plans: argumentList('<plans...>', () => say().plans),
    case: text('--case <case>', () => say().caseOption),
    xlsx: boolean('--xlsx', () => say().xlsx),
  },
  async answer({ plans: paths, case: given, xlsx }, host) {
    const { least, most } = COMPARED;
    if (paths.length < least || paths.length > most)
      throw new UnusableError('plans', words().compare.tooMany({ count: paths.length, least, most }));
    const plans = paths.map(host.readPlan);
    const names = namesOf(paths);
    const document = compare(plans, names);
    const writes = host.writesFiles || xlsx;
    const isBare = host.printsJson && !writes;
    const cases = await Promise.all(isBare ? [] : plans.map((plan, i) => caseOrNone(plan, paths[i]!, given)));
    const input: CompareInput = { plans, names, cases, changed: paths.map((path) => changesText(path, host)) };
    return {
      document,
      source: given ?? plans[0]!.source,
      text: () => compareText(input),
      page: () => comparePage(input),
      files: {
        ...(writes && { 'compare.json': jsonText(document) }),
        ...(xlsx && { 'compare.xlsx': await compareWorkbook(input) }),
      },
    };
  },
});

/** The case of a plan with its reforms in force; undefined where it is missing, or has changed since it was planned. */
async function caseOrNone(plan: PlanDocument, path: string, casePath: string | undefined): Promise<Case | undefined> {
  try {
    return withReforms(await caseOf(plan, path, casePath), plan.request.reforms);
  } catch (error) {
    if (error instanceof UnusableError || error instanceof NoAnswerError) return undefined;
    throw error;
  }
}

/** A sentence on how many figures the workbench changed for a plan, which `changes.json` beside the plan lists. */
function changesText(path: string, host: CommandHost): string[] {
  const text = host.readText(join(path.endsWith('.json') ? dirname(path) : path, 'changes.json'));
  const read = text === undefined ? undefined : parseJson(text);
  const count = read?.ok && Array.isArray(read.value) ? read.value.length : 0;
  return count > 0 ? [words().web.changedFigures({ count })] : [];
}

/** Names of the plans: the names of their folders, with as much of the path as makes them differ. */
function namesOf(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    (path.endsWith('plan.json') ? dirname(resolve(path)) : resolve(path).replace(/\.json$/, '')).split(/[\\/]/),
  );
  const tail = (deep: number) => parts.map((part) => part.slice(-deep).join('/'));
  const most = Math.max(...parts.map((part) => part.length));
  for (let deep = 1; deep < most; deep++) if (new Set(tail(deep)).size === parts.length) return tail(deep);
  return paths.map((path) => basename(path));
}
