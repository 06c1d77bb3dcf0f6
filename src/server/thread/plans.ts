import { defined } from '../../case/index.ts';
import {
  type Case,
  changesOfShocks,
  explanation,
  files,
  jsonText,
  type PlanDocument,
  plan,
  type SharedQueue,
  type SolveProgress,
  withChanges,
} from '../../questions/index.ts';
import { snapshotOf } from '../../store/index.ts';
import type { JobTask, PlanAsk, Progress } from '../ask.ts';
import { planIn } from '../run-entry.ts';

export type Tell = (progress: Progress) => void;

/** Files of an answer, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The changes that a page makes to a case for one plan: shocks, then figures. */
export const changesAsked = (c: Case, { shocks = [], changes = [] }: PlanAsk) => [
  ...changesOfShocks(c, shocks),
  ...changes.map((change) => ({ ...change, by: 'page' }) as Parameters<typeof withChanges>[1][number]),
];

/** The file with the changed figures of a plan; none if nothing was changed. */
export const keptChanges = (changes: readonly object[]): Files =>
  changes.length > 0 ? { 'changes.json': jsonText(changes) } : {};

/** The options of a plan other than changed figures and other plans; progress is reported in money of a currency. */
export function watched(
  { pin: _, changes: __, shocks: ___, countries: ____, region: _____, widening: ______, ...rest }: PlanAsk,
  currency: string,
  tell: Tell,
  signal: AbortSignal,
) {
  let best: number | undefined;
  let bound: number | undefined;
  return {
    ...defined(rest),
    signal,
    onProgress(p: SolveProgress) {
      best = p.objective ?? best;
      // Only a valid bound is reported: the least so far.
      bound = p.bound === undefined ? bound : Math.min(p.bound, bound ?? p.bound);
      tell({ stage: p.stage, seconds: p.seconds, best, bound, currency });
    },
  };
}

export const currencyOf = (c: Case): string => String(c.settings.currency ?? 'USD');

/** Plans a whole case, and gives the files of the answer. */
export async function planned(
  { run, ask, root }: JobTask & { kind: 'plan' },
  tell: Tell,
  signal: AbortSignal,
  db?: SharedQueue,
): Promise<Files> {
  const asRead = snapshotOf(root, run);
  const changes = changesAsked(asRead, ask);
  const c = changes.length > 0 ? withChanges(asRead, changes) : asRead;
  const pinned = ask.pin === undefined ? {} : { pin: planIn(root, ask.pin) };
  const document = await plan(c, { ...watched(ask, currencyOf(c), tell, signal), ...pinned, db });
  return written(document, c, keptChanges(changes), explanation(document));
}

/** The files of a plan; only the document if the second opinion refutes it. `c` is the case as it was planned. */
export async function written(
  document: PlanDocument,
  c: Case,
  kept: Files,
  explained: ReturnType<typeof explanation>,
): Promise<Files> {
  if (document.status === 'refuted') return { 'plan.json': jsonText(document), ...kept };
  const beside = explained ? { explained } : {};
  return {
    ...(await files(document, c, beside)),
    ...kept,
    ...(explained ? { 'explained.json': jsonText(explained) } : {}),
  };
}
