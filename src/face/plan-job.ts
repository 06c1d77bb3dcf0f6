import type { Case } from '../case/index.ts';
import { type Answerer, inThread, sharedQueue } from '../jobs/index.ts';
import { threadFile } from '../linear/index.ts';
import type { PlanWhole } from './plan.ts';
import type { PlanOptions, Timed } from './request.ts';
import { version } from './version.ts';

/** What of a request for a plan goes to another machine. */
export type PlanAsk = Omit<PlanOptions & Timed, 'db' | 'signal' | 'onProgress' | 'time' | 'readSeconds'>;

/** A plan that a worker of a shared queue makes. */
export async function planElsewhere(c: Case, options: PlanOptions & Timed & { db: string }): Promise<PlanWhole> {
  const { db, signal, onProgress: _, time: __, readSeconds: ___, ...rest } = options;
  const queue = await sharedQueue(db, version());
  try {
    const content = { ...c, source: c.name };
    const found = await queue.ask<PlanWhole>({ kind: 'plan', content, ask: rest satisfies PlanAsk }, signal);
    return { ...found, case: { ...found.case, source: c.source } };
  } finally {
    await queue.close();
  }
}

/** How a worker makes a plan: in a thread of its own, which ends where the job is cancelled. */
export const planAnswerer: Answerer = async ({ content, ask, signal }) => {
  const file = threadFile('plan-thread', import.meta.url);
  const { done, cancel } = inThread<object, never, PlanWhole>(file, { case: content.value, asked: ask }, () => {});
  signal.addEventListener('abort', cancel, { once: true });
  const value = await done.finally(() => signal.removeEventListener('abort', cancel));
  return { value, final: value.document.solver.stopped !== 'interrupted' };
};
