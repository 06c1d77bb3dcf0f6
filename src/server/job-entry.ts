import type { Job } from '../jobs/index.ts';
import type { Asked, PlanAsk, Progress, Run } from './ask.ts';
import { definedOf } from './defined.ts';
import { withoutPaths } from './paths.ts';
import { conditionsOf, saidOf } from './run-entry.ts';
import type { RunEntry } from './shape.ts';

export type RunJob = Job<Asked, Progress, Run>;

/** Most seconds that a plan and the worth of reforms take where nothing is said. */
const MOST = { plan: 120, reforms: 600, question: 1200 };

function mostOf({ kind, ask, seconds }: Asked): number {
  const own =
    kind === 'question' ? undefined : 'minutes' in ask && ask.minutes ? ask.minutes * 60 : (ask as PlanAsk).seconds;
  return Math.min(own ?? MOST[kind], seconds ?? Number.POSITIVE_INFINITY);
}

/** Whether a job waits or is worked on. */
export const isOpen = <J extends Pick<RunJob, 'state'>>(job: J | undefined): job is J =>
  job?.state === 'queued' || job?.state === 'running';

/** How many jobs go before one that waits. */
export function aheadOf(jobs: readonly RunJob[], job: RunJob): number {
  const before = jobs
    .slice(
      0,
      jobs.findIndex(({ id }) => id === job.id),
    )
    .filter(isOpen).length;
  return job.state === 'queued' ? before : 0;
}

/** A job as an entry of the list; done ones are read from the disk. `jobs`: those of the queue, in their order. */
export function entryOfJob(job: RunJob, jobs: readonly RunJob[] = [job]): RunEntry {
  const { ask, state, asked, began, progress, fault } = job;
  return {
    ...saidOf(ask.root, ask.run),
    ...(isOpen(job) ? { most: mostOf(ask), ahead: aheadOf(jobs, job) } : {}),
    ...(began === undefined ? {} : { began }),
    ...(ask.trial === undefined ? {} : { trial: true }),
    run: ask.run,
    kind: ask.kind,
    case: ask.case,
    state,
    at: asked,
    reforms: ask.kind === 'question' ? [ask.ask.question] : [...(ask.ask.reforms ?? [])],
    changes: ask.kind === 'plan' ? (ask.ask.changes?.length ?? 0) : 0,
    ...conditionsOf(ask.kind === 'plan' ? ask.ask : {}),
    ...(ask.kind === 'plan' && ask.ask.countries?.length ? { countries: [...ask.ask.countries] } : {}),
    held: ask.kind === 'plan' && ask.ask.pin !== undefined && !ask.ask.countries?.length,
    ...(progress ? { progress: definedOf(progress) } : {}),
    ...(fault === undefined ? {} : { fault: withoutPaths(fault, ask.root) }),
  };
}
