import type { PlanDocument } from '../../face/index.ts';
import { words } from '../../i18n/index.ts';
import { AccessError } from '../../store/index.ts';
import type { Asked, PlanAsk } from '../ask.ts';
import type { RunEntry } from '../shape.ts';
import { cutPlan, isWhatIf } from './private.ts';
import { atLeast, type Viewer } from './viewer.ts';

/**
 * A run as a viewer may see it; undefined where its case is not there for the viewer. Who does not see all of the case sees
 * that it was planned, as it stands or with its reforms, and no value: not what others asked beside that.
 */
export async function seenEntry(viewer: Viewer, entry: RunEntry): Promise<RunEntry | undefined> {
  const role = await viewer.role(entry.case).catch(() => undefined);
  if (role === undefined) return undefined;
  if ((await viewer.hidden(entry.case)).length === 0) return entry;
  if (entry.kind !== 'plan' || entry.changes > 0 || entry.held) return undefined;
  const { run, kind, case: id, state, at, reforms, changes, held, status, currency, version, stale, progress } = entry;
  return {
    ...{ run, kind, case: id, state, at, reforms, changes, held, private: true },
    ...defined({ status, currency, version, stale }),
    ...(progress ? { progress: { stage: progress.stage, seconds: progress.seconds } } : {}),
    ...(entry.fault === undefined ? {} : { fault: words().problems.private }),
  };
}

const defined = <T extends object>(given: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;

/** The same of a run that is asked for by its name. Throws `private`. */
export async function mustSeeEntry(viewer: Viewer, entry: RunEntry): Promise<RunEntry> {
  const seen = await seenEntry(viewer, entry);
  if (!seen) throw new AccessError('private', entry.run);
  return seen;
}

/**
 * Refuses what would measure private figures: a plan of changed figures, with or without what others ask, and prices of
 * barriers. Throws `private`.
 */
export async function mayAsk(viewer: Viewer, id: string, ask: PlanAsk): Promise<void> {
  const { changes, require, forbid, withoutTargets, pin, barriers } = ask;
  const beside = [changes, require, forbid, withoutTargets].some((list) => list !== undefined && list.length > 0);
  if (!beside && pin === undefined && !barriers) return;
  if ((await viewer.hidden(id)).length > 0) throw new AccessError('private', id);
}

/** A plan as a viewer may see it. Throws `private` where it is one of what somebody asked beside the case. */
export async function seenPlan(viewer: Viewer, p: PlanDocument, changed: boolean): Promise<Record<string, unknown>> {
  if ((await viewer.hidden(p.case)).length === 0) return p as never;
  if (changed || isWhatIf(p)) throw new AccessError('private', p.case);
  return cutPlan(p, await viewer.totals(p.case));
}

export async function seenEntries(viewer: Viewer, entries: readonly RunEntry[]): Promise<RunEntry[]> {
  const seen = await Promise.all(entries.map((entry) => seenEntry(viewer, entry)));
  return seen.filter((entry) => entry !== undefined);
}

/** A job is ended by who asked for it, or by an editor of its case. Throws `not-yours`. */
export async function mustEnd(viewer: Viewer, asked: Asked | undefined): Promise<void> {
  if (!viewer.account || !asked || asked.by === viewer.account.id) return;
  if (!atLeast(await viewer.role(asked.case), 'editor')) throw new AccessError('not-yours', asked.run);
}
