import { join } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import { inLanguage, type Language } from '../i18n/index.ts';
import { type PlanDocument, view, withChanges } from '../questions/index.ts';
import { caseCache, listCases, recordOf, runFile, runFiles, snapshotOf, unpackCase } from '../store/index.ts';
import type { PlanAsk } from './ask.ts';
import { readCase } from './read.ts';
import { explainedIn, planIn, runJson } from './run-entry.ts';

/** A command made the plan, which keeps no snapshot of the case, and the case has changed since. */
export class StaleError extends Error {}

/** Whether the plan of a run was cut short, so that another run may find a better one. */
export function cutShort(root: string, run: string): boolean {
  try {
    return planIn(root, run).solver.stopped === 'interrupted';
  } catch {
    return false;
  }
}

/** A plan and the case from which it was made; undefined where that case has changed or is gone. */
interface PlanWithCase {
  readonly plan: PlanDocument;
  readonly asRead: Case | undefined;
}

/** Size of the cache of plans with their cases: a slider needs the same plan many times a minute. */
const PLANS = 4;

/** The plan of a run and its case, by the folder of the case, read once for each state of both on the disk. */
export const planWithCase = caseCache(
  PLANS,
  async (root: string, _case: string, run: string): Promise<PlanWithCase> => {
    const plan = planIn(root, run);
    return { plan, asRead: await caseOfPlan(root, run, plan) };
  },
  (root, _case, run) => join(root, run),
);

/** Size of the cache of views: a reader looks at the newest plans. */
const VIEWS = 32;

/** The parts of the report of a plan, for a page. Undefined where its case has changed or gone since. */
export const viewOfRun = caseCache(
  VIEWS,
  async (root: string, id: string, run: string, language: string) => {
    const { plan, asRead } = await planWithCase(root, id, run);
    return asRead && inLanguage(language as Language, () => view(plan, asRead, explainedIn(root, run)));
  },
  (root, _case, run) => join(root, run),
);

/** The file with the case of some countries, beside the plan that answers them. */
export const COUNTRY_CASE = 'country-case.json.gz';

/**
 * The case of a plan as it was planned, figures of the page in force. Undefined where a command made the plan, which keeps
 * no snapshot of the case, and the case has changed or gone since.
 */
export async function caseOfPlan(root: string, run: string, plan: PlanDocument): Promise<Case | undefined> {
  // The case of some countries was made from the one that was asked about.
  if (runFiles(root, run).includes(COUNTRY_CASE)) return unpackCase(runFile(root, run, COUNTRY_CASE).bytes);
  const c = await caseAsked(root, run);
  if (!c || caseHash(c) !== plan.caseHash) return undefined;
  const changes = runFiles(root, run).includes('changes.json')
    ? runJson<NonNullable<PlanAsk['changes']>>(root, run, 'changes.json')
    : [];
  return changes.length > 0 ? withChanges(c, changes as never) : c;
}

/** The case of a run as it was asked about; as it is now where it was not kept; undefined where it is gone. */
export async function caseAsked(root: string, run: string): Promise<Case | undefined> {
  try {
    return snapshotOf(root, run);
  } catch {
    const id = recordOf(root, run)?.case;
    const ref = listCases(root).find((caseRef) => caseRef.id === id);
    return ref && (await readCase(root, ref.folder).catch(() => undefined))?.case;
  }
}
