import type { Case } from '../../case/index.ts';
import type { SharedQueue } from '../../jobs/index.ts';
import { type PlanDocument, scenariosOf } from '../../plan/index.ts';
import { type Aim, heldBuilds, robust, type ShockWorth, type StressDocument, shocks } from '../../reforms/index.ts';
import { askElsewhere } from '../elsewhere.ts';
import type { StressValues } from './ask.ts';

/** Options of all parts of the question. */
export interface PartOptions {
  readonly scale: number;
  readonly gap: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

type At = Pick<StressValues, 'onProgress' | 'shocks' | 'foresee'> & { readonly db: SharedQueue | undefined };

/** The cost of shocks for a plan with fixed builds: a job for each on a shared queue, or one after the other here. */
export async function shocksOf(
  c: Case,
  plan: PlanDocument,
  { db, shocks: wanted, foresee, onProgress }: At,
  { signal, seconds, ...asked }: PartOptions,
): Promise<{ readonly npv: number; readonly shocks: readonly ShockWorth[] }> {
  const tell = (shock: string) => onProgress?.({ stage: 'shock', shock });
  const ids = c.tables.shocks
    .map((row) => String(row.shock))
    .filter((id) => wanted.length === 0 || wanted.includes(id));
  if (!db) {
    const { base, shocks: found } = await shocks(c, heldBuilds(plan, c), {
      ...asked,
      seconds,
      signal,
      only: ids,
      foresee,
      onShock: tell,
    });
    return { npv: base.npv, shocks: found };
  }
  const content = { case: c, builds: heldBuilds(plan, c) };
  const one = async (only: readonly string[]) => {
    const found = await askElsewhere(db, 'shocks', content, { ...asked, only, foresee }, { seconds, signal });
    for (const id of only) tell(id);
    return found;
  };
  const all = await Promise.allSettled(ids.length > 0 ? ids.map((id) => one([id])) : [one([])]);
  const parts = all.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const lost = all.find((part) => part.status === 'rejected');
  // After an interruption the answer has the shocks that are known.
  if (lost && !(signal.aborted && parts.length > 0)) throw lost.reason;
  return { npv: parts[0]!.base.npv, shocks: parts.flatMap((part) => part.shocks) };
}

/** Builds for all scenarios of the case together. */
export async function robustOf(
  c: Case,
  aim: Aim,
  { db, onProgress }: At,
  { signal, seconds, ...asked }: PartOptions,
): Promise<NonNullable<StressDocument['robust']>> {
  const futures = scenariosOf(c);
  onProgress?.({ stage: 'futures', count: futures.length });
  if (db) return askElsewhere(db, 'robust', c, { ...asked, aim }, { seconds, signal, tell: onProgress });
  const onStage = onProgress ?? (() => {});
  const { first: _, ...found } = await robust(c, futures, aim, { ...asked, seconds, signal, onStage });
  return found;
}
