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
import { definedOf } from '../defined.ts';
import { planIn } from '../run-entry.ts';

export type Tell = (progress: Progress) => void;

/** Files of an answer, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a page changes in a case for one plan: shocks, then figures. */
export const changesAsked = (c: Case, { shocks = [], changes = [] }: PlanAsk) => [
  ...changesOfShocks(c, shocks),
  ...changes.map((one) => ({ ...one, by: 'page' }) as Parameters<typeof withChanges>[1][number]),
];

/** The file that says which figures of a plan were changed; none where none were. */
export const keptChanges = (changes: readonly object[]): Files =>
  changes.length > 0 ? { 'changes.json': jsonText(changes) } : {};

/** What an ask wants of a plan beside figures and other plans, with its progress told in money of a currency. */
export function watched(
  { pin: _, changes: __, shocks: ___, countries: ____, region: _____, widening: ______, ...rest }: PlanAsk,
  currency: string,
  tell: Tell,
  signal: AbortSignal,
) {
  let best: number | undefined;
  let bound: number | undefined;
  return {
    ...definedOf(rest),
    signal,
    onProgress(p: SolveProgress) {
      best = p.objective ?? best;
      // Only bounds that are true are told: the least of all so far.
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
  const given = ask.pin === undefined ? {} : { pin: planIn(root, ask.pin) };
  const document = await plan(c, { ...watched(ask, currencyOf(c), tell, signal), ...given, db });
  return written(document, c, keptChanges(changes), explanation(document));
}

/** The files of a plan; of one that the second opinion refutes the document alone. `c`: the case as it was planned. */
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
