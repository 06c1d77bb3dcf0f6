import type { Context } from 'hono';
import { dropTrial, putRecord, putScenario, type Role, scenarioOf, trialsOf } from '../store/index.ts';
import { caseOf } from './access/judged.ts';
import { mustSeeEntry } from './access/runs.ts';
import { type Viewer, viewerOf } from './access/viewer.ts';
import { type JobTask, type PlanAsk, type Question, type ReformsAsk, recordFor, runName } from './ask.ts';
import { isOpen } from './job-entry.ts';
import type { Kit } from './kit.ts';
import { mustNameRows } from './known-names.ts';
import { type LimitOf, limited } from './limits.ts';
import { cutShort } from './plan-case.ts';
import { soundCase } from './read.ts';
import { runEntry } from './runs.ts';
import type { RunEntry } from './shape.ts';

type Job = ReturnType<Kit['queue']['list']>[number];

/** The last job for a run. */
export const latestJob = (queue: Kit['queue'], run: string): Job | undefined =>
  queue.list().findLast((job) => job.ask.run === run);

/** How much work an account may request; unlimited without accounts. */
export const limitOf = (kit: Kit, { account }: Viewer, role: Role | undefined): LimitOf | undefined =>
  account && kit.access?.limits[account.administrator ? 'administrator' : (role ?? 'reader')];

/** Trials that stay for each account, so that one can go back to them at once. */
const TRIALS = 4;

/** Submits requests for plans and worths of reforms: returns the entry of the existing answer, or of its job. */
export function submitter(kit: Kit) {
  const { root, queue } = kit;
  const isTrial = (run: string): boolean => scenarioOf(root, run).trial === true;

  /** Cancels the earlier trials of an account on a case: it waits only for the newest one. */
  function cancelOlder(id: string, by: string | undefined, run: string): void {
    for (const job of queue.list()) {
      const { ask } = job;
      const isOlder = ask.trial === 'newest' && ask.case === id && ask.by === by && ask.run !== run;
      // A trial that was saved meanwhile is not cancelled.
      if (isOpen(job) && isOlder && isTrial(ask.run)) queue.cancel(job.id);
    }
  }

  /** Deletes the unsaved trials of an account on a case, except the last few. */
  function forgetTrials(id: string, by: string | null): void {
    const ended = trialsOf(root, id, by).filter((run) => !isOpen(latestJob(queue, run)));
    for (const run of ended.slice(0, -TRIALS)) dropTrial(root, run);
  }

  /**
   * The run of a question. A trial has a run of its own: nobody else sees its progress, cancels it, or saves it under a name. If a
   * run that everybody sees exists, it answers both.
   */
  function nameOf(question: Question, trial: JobTask['trial']) {
    const name = (own: boolean) => runName(root, question, (one) => cutShort(root, one), { key: kit.access?.key, own });
    const shared = name(false);
    const job = latestJob(queue, shared.run);
    const isShared = (shared.there && !isTrial(shared.run)) || (isOpen(job) && job.ask.trial === undefined);
    if (isShared) return shared;
    const own = name(true);
    return trial || own.there ? own : shared;
  }

  return async (
    c: Context,
    kind: 'plan' | 'reforms',
    given: PlanAsk | ReformsAsk,
    language: JobTask['language'],
    trial?: JobTask['trial'],
  ): Promise<RunEntry> => {
    const viewer = viewerOf(c);
    const { ref, role } = caseOf(c, 'body.case');
    const by = viewer.account?.id;
    const limit = limitOf(kit, viewer, role);
    const ask = limit ? limited(kind, given, limit.seconds) : given;
    // A new trial replaces the one before it.
    kit.mustHaveRoom(by, limit && limit.open + (trial === 'newest' ? 1 : 0));
    const question = { kind, ref, ask, by: by ?? null, c: await soundCase(root, ref.folder) };
    mustNameRows(question.c, ask);
    const { run, there } = nameOf(question, trial);
    if (trial === 'newest') cancelOlder(ref.id, by, run);
    if (!there && !isOpen(latestJob(queue, run))) {
      // The snapshot of the case is solved: the case may change while the question waits.
      await putRecord(root, run, await recordFor(root, question), question.c);
      if (trial) {
        putScenario(root, run, { ...scenarioOf(root, run), trial: true });
        forgetTrials(ref.id, by ?? null);
      }
      const seconds = limit?.seconds;
      await kit.take({ kind, run, root, case: ref.id, language, by, seconds, ask, trial } as JobTask, limit?.open);
    } else if (!trial && isTrial(run)) {
      const { trial: _, ...said } = scenarioOf(root, run);
      putScenario(root, run, said);
    }
    return mustSeeEntry(viewer, await runEntry(kit, run));
  };
}
