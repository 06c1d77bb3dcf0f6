import { defined } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../questions/index.ts';
import { AccessError, type CaseRef, StoreError } from '../../store/index.ts';
import type { JobTask } from '../ask.ts';
import type { RunEntry } from '../shape.ts';
import { isBeside, measures } from './beside.ts';
import { cutPlan, isWhatIf } from './private.ts';
import { atLeast, type JudgedRun, type Viewer } from './viewer.ts';

/**
 * A run as a viewer may see it; undefined where its case does not exist for the viewer. If part of it is hidden, the viewer sees
 * that the case was planned, as it stands or with its reforms, and no value; trials and changed figures of others are not shown.
 */
export async function seenEntry(viewer: Viewer, entry: RunEntry): Promise<RunEntry | undefined> {
  const judged = await viewer.judgeRun(entry.run).catch(() => undefined);
  if (judged?.role === undefined) return undefined;
  const id = (await viewer.addressOf(judged.record.case)) ?? judged.record.name;
  if (judged.hidden.length === 0) return { ...entry, case: id };
  if (entry.kind !== 'plan' || (await keepsBack(judged))) return undefined;
  const { require, forbid, withoutTargets } = entry;
  const { run, kind, state, at, reforms, changes, held, status, currency, version, stale, progress } = entry;
  return {
    run,
    kind,
    case: id,
    state,
    at,
    reforms,
    changes,
    require,
    forbid,
    withoutTargets,
    held,
    private: true,
    shocks: [],
    name: '',
    note: '',
    tags: [],
    ...defined({ status, currency, version, stale }),
    ...(progress ? { progress: { stage: progress.stage, seconds: progress.seconds } } : {}),
    ...(entry.fault === undefined ? {} : { fault: words().problems.private }),
  };
}

/** Whether a plan is hidden as a whole from a viewer who does not see all of it: it has changed figures, or changes hidden ones. */
const keepsBack = async ({ record, altered }: JudgedRun): Promise<boolean> => isBeside(record.ask) || altered();

/** The same for one run by its name. Throws `private`. */
export async function mustSeeEntry(viewer: Viewer, entry: RunEntry): Promise<RunEntry> {
  const seen = await seenEntry(viewer, entry);
  if (!seen) throw new AccessError('private', entry.run);
  return seen;
}

/**
 * Judges all that a question touches: its case with the included cases, and the plan whose builds are kept. It refuses what would
 * reveal private figures: changed figures, required, forbidden and kept builds, prices of barriers, worths of reforms, and a case in
 * which rows of one set what another hides. Throws `case-unknown`, `run-unknown` and `private`.
 */
export async function mayAsk(
  viewer: Viewer,
  kind: 'plan' | 'reforms',
  ref: CaseRef,
  ask: { readonly pin?: unknown },
): Promise<void> {
  const touched = [await viewer.judgeCase(ref)];
  if (touched[0]?.role === undefined) throw new StoreError('case-unknown', ref.name);
  if (typeof ask.pin === 'string') {
    const pinned = await viewer.judgeRun(ask.pin);
    if (pinned.role === undefined) throw new StoreError('run-unknown', ask.pin);
    touched.push(pinned);
  }
  for (const { hidden, altered } of touched)
    if (hidden.length > 0 && (kind === 'reforms' || measures(ask) || (await altered())))
      throw new AccessError('private', ref.name);
}

/** A plan as a viewer may see it. Throws `private` where it has changed figures or chosen builds. */
export async function seenPlan(judged: JudgedRun, p: PlanDocument, changed: boolean): Promise<Record<string, unknown>> {
  if (judged.hidden.length === 0) return p as never;
  if (changed || isWhatIf(p) || (await keepsBack(judged))) throw new AccessError('private', p.case);
  return cutPlan(p, judged.totals);
}

export async function seenEntries(viewer: Viewer, entries: readonly RunEntry[]): Promise<RunEntry[]> {
  const seen = await Promise.all(entries.map((entry) => seenEntry(viewer, entry)));
  return seen.filter((entry) => entry !== undefined);
}

/** Only the asker of a run or an editor of its case may rename or remove it. Throws `not-yours`. */
export function mayName({ account }: Viewer, { record, role }: JudgedRun, run: string): void {
  if (!account || record.owner === account.id || atLeast(role, 'editor')) return;
  throw new AccessError('not-yours', run);
}

/** Only the asker of a job or an editor of its case may cancel it. Throws `not-yours`. */
export async function mustEnd(viewer: Viewer, task: JobTask | undefined): Promise<void> {
  if (!viewer.account || !task || task.by === viewer.account.id) return;
  if (!atLeast((await viewer.judgeRun(task.run)).role, 'editor')) throw new AccessError('not-yours', task.run);
}
