import type { Case } from '../case/index.ts';
import { type Answerer, inThread, type Watch } from '../jobs/index.ts';
import { type SolveProgress, threadFile } from '../linear/index.ts';
import type { PlanWhole } from './plan.ts';
import { type Shared, withQueue } from './queue.ts';
import type { PlanOptions, Timed } from './request.ts';

/** What of a request for a plan goes to another machine. */
export type PlanAsk = Omit<PlanOptions & Timed, 'db' | 'signal' | 'onProgress' | 'time' | 'readSeconds'>;

/** A plan that a worker of a shared queue makes. `signal` ends its search; the best so far is given, as it is here. */
export async function planElsewhere(c: Case, options: PlanOptions & Timed & { db: Shared }): Promise<PlanWhole> {
  const { db, signal: stop, onProgress, time: _, readSeconds: __, ...rest } = options;
  const content = { ...c, source: c.name };
  const watch = { stop, onProgress: onProgress as Watch['onProgress'] };
  const found = await withQueue(db, (queue) =>
    queue.ask<PlanWhole>({ kind: 'plan', content, ask: rest satisfies PlanAsk }, watch),
  );
  return { ...found, case: { ...found.case, source: c.source } };
}

/** How a worker makes a plan: in a thread of its own, which ends where the job is cancelled. */
export const planAnswerer: Answerer = async ({ content, ask, signal, stop, tell }) => {
  const file = threadFile('plan-thread', import.meta.url);
  const work = inThread<object, SolveProgress, PlanWhole>(file, { case: content.value, asked: ask }, tell);
  signal.addEventListener('abort', work.cancel, { once: true });
  stop.addEventListener('abort', work.stop, { once: true });
  const value = await work.done.finally(() => signal.removeEventListener('abort', work.cancel));
  return { value, final: value.document.solver.stopped !== 'interrupted' };
};
