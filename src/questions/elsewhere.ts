import type { Case } from '../case/index.ts';
import { type Answerer, inThread, JobError } from '../jobs/index.ts';
import { threadFile } from '../linear/index.ts';
import { NoAnswerError, UnusableError } from '../plan/index.ts';
import { NoGainError, NoWorthError } from '../reforms/index.ts';
import type { kinds } from './job-kinds.ts';
import { type Shared, withQueue } from './queue.ts';

/** Kinds of jobs that a worker answers as a whole, in a thread of their own. */
export type Kind = keyof typeof kinds;

/** The parts of a job by kind: `Content` is the case or plan that it is about, `Ask` its options. */
type Content<K extends Kind> = Parameters<(typeof kinds)[K]>[0]['content'];
type Ask<K extends Kind> = Parameters<(typeof kinds)[K]>[0]['ask'];
type Limits = { readonly seconds: number };
type Found<K extends Kind> = Awaited<ReturnType<(typeof kinds)[K]>>;

/** A job as it is sent to a thread. */
export interface ThreadJob {
  readonly kind: Kind;
  readonly content: unknown;
  readonly ask: unknown;
  readonly limits: Limits | undefined;
}

interface Watching {
  /** The most seconds for the answer. */
  readonly seconds?: number;
  /** Ends the work; the answer is what is known so far. */
  readonly signal?: AbortSignal | undefined;
  /** Receives what the job tells of its progress (`kinds`). */
  readonly tell?: ((told: never) => void) | undefined;
}

/**
 * Lets a worker of a shared queue answer. Errors that have a message for the user are thrown as if they had occurred here. The path of a case on
 * this machine is not sent.
 */
export async function askElsewhere<K extends Kind>(
  db: Shared,
  kind: K,
  content: Content<K>,
  ask: Ask<K>,
  { seconds, signal, tell }: Watching = {},
): Promise<Found<K>> {
  const named = (c: Case): Case => ({ ...c, source: c.name });
  const sent = 'case' in content ? { ...content, case: named(content.case) } : named(content);
  const job = { kind, content: sent, ask, ...(seconds === undefined ? {} : { limits: { seconds } }) };
  try {
    const watch = { stop: signal, onProgress: tell as ((message: unknown) => void) | undefined };
    return await withQueue(db, (queue) => queue.ask<Found<K>>(job, watch));
  } catch (error) {
    throw error instanceof JobError ? localError(error) : error;
  }
}

function localError(error: JobError): Error {
  const { fault, message } = error;
  if (fault === 'NoGainError') return new NoGainError();
  if (fault === 'NoWorthError') return new NoWorthError(message);
  if (fault === 'UnusableError') return new UnusableError('elsewhere', message);
  return new NoAnswerError('elsewhere', message);
}

/** Answers jobs of a kind, each in a thread of its own, which ends if the job is cancelled. */
export const answererOf =
  (kind: Kind): Answerer =>
  async ({ content, ask, limits, signal, stop, tell }) => {
    const began = performance.now();
    const job: ThreadJob = { kind, content: content.value, ask, limits: limits as Limits | undefined };
    const work = inThread<ThreadJob, unknown, unknown>(threadFile('job-thread', import.meta.url), job, tell);
    signal.addEventListener('abort', work.cancel, { once: true });
    stop.addEventListener('abort', work.stop, { once: true });
    const value = await work.done.finally(() => signal.removeEventListener('abort', work.cancel));
    const late = job.limits !== undefined && (performance.now() - began) / 1000 >= job.limits.seconds;
    return { value, final: !stop.aborted && !late };
  };
