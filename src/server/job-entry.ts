import { defined } from '../case/index.ts';
import type { Job } from '../jobs/index.ts';
import type { JobTask, Progress, Run } from './ask.ts';
import { secondsAsked, usualSeconds } from './limits.ts';
import { withoutPaths } from './paths.ts';
import { saidOf, termsOf } from './run-entry.ts';
import type { RunEntry } from './shape.ts';

export type RunJob = Job<JobTask, Progress, Run>;

/** The time limit of a job, s. */
function mostOf({ kind, ask, seconds = Infinity }: JobTask): number {
  const own = kind === 'question' ? undefined : secondsAsked(ask);
  return Math.min(own ?? usualSeconds[kind], seconds);
}

/** Whether a job is queued or running. */
export const isOpen = <J extends Pick<RunJob, 'state'>>(job: J | undefined): job is J =>
  job?.state === 'queued' || job?.state === 'running';

/** How many jobs go before one that waits. */
export function aheadOf(jobs: readonly RunJob[], job: RunJob): number {
  const place = jobs.findIndex(({ id }) => id === job.id);
  return job.state === 'queued' ? jobs.slice(0, place).filter(isOpen).length : 0;
}

/** The entry of a job in the list of runs; finished jobs are read from the disk. `jobs` are those of the queue in order. */
export function entryOfJob(job: RunJob, jobs: readonly RunJob[] = [job]): RunEntry {
  const { ask, state, asked, began, progress, fault } = job;
  return {
    ...saidOf(ask.root, ask.run),
    ...(isOpen(job) ? { most: mostOf(ask), ahead: aheadOf(jobs, job) } : {}),
    ...defined({ began, trial: ask.trial && true }),
    run: ask.run,
    kind: ask.kind,
    case: ask.case,
    state,
    at: asked,
    ...(ask.kind === 'question' ? { ...termsOf({}), reforms: [ask.ask.question] } : termsOf(ask.ask)),
    ...(progress ? { progress: defined(progress) } : {}),
    ...(fault === undefined ? {} : { fault: withoutPaths(fault, ask.root) }),
  };
}
