import { deserialize, serialize } from 'node:v8';
import type { Job, JobResult } from 'pg-boss';
import { getAnswers, getContent, openDatabase, putAnswer } from '../../store/index.ts';
import type { Ticket } from './ask.ts';
import { partialKey, startBoss } from './boss.ts';
import { patiently } from './patience.ts';
import { reporter } from './reporter.ts';

interface Answer {
  readonly value: unknown;
  /** False if a limit cut it short: then it goes to the waiting clients, but is not stored for later questions. */
  readonly final: boolean;
}

/** Answers a kind of question; `content` and `ask` are those of `SharedQueue.ask`. */
export type Answerer = (question: {
  readonly content: { readonly hash: string; readonly value: unknown };
  readonly ask: unknown;
  readonly limits: unknown;
  /** Cancels the job. */
  readonly signal: AbortSignal;
  /** Requests the best answer so far. It works only for an answerer that reports progress (`tell`). */
  readonly stop: AbortSignal;
  /** Reports progress to the clients, as plain data. */
  readonly tell: (progress: unknown) => void;
}) => Promise<Answer>;

export interface WorkerOptions {
  readonly address: string;
  readonly version: string;
  /** Number of jobs that run at the same time. */
  readonly together: number;
  readonly answerers: Readonly<Record<string, Answerer>>;
  /** Called at the end of each job. */
  readonly onJob?: (job: {
    readonly kind: string;
    readonly seconds: number;
    readonly fault: string | undefined;
  }) => void;
  /** Called if the database cannot be reached; the worker retries. */
  readonly onAway?: (error: Error) => void;
}

/** A running worker. */
export interface Working {
  /** Throws if the database does not answer. */
  ready(): Promise<void>;
  /** Takes no more jobs, waits at most `grace` seconds (default 0) for its running jobs, and ends. */
  close(grace?: number): Promise<void>;
}

/** An error of the answerer: other workers could not answer the question either. */
class AnswerFault extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = cause instanceof Error ? cause.name : 'Error';
  }
}

/** Seconds between heartbeats; a cancelled job ends after this time. */
const ALIVE = 1;

/** Seconds between polls for jobs, in addition to notifications. */
const LOOK = 0.5;

/** Number of contents in memory, so that a thousand questions about one case read it once. */
const CONTENTS = 4;

/** Takes jobs from the queue until `close`. A job whose answer is stored already, because it was retried, ends at once. */
export async function worker(options: WorkerOptions): Promise<Working> {
  const { address, version, together, answerers } = options;
  const db = await openDatabase(address);
  const { boss, queue } = await startBoss(address, version, (error) => options.onAway?.(error));
  const contents = new Map<string, Promise<unknown>>();

  const readContent = async (hash: string): Promise<unknown> => {
    const bytes = await getContent(db, hash);
    if (!bytes) throw new Error(`the database has no content ${hash}`);
    return deserialize(bytes);
  };

  const contentOf = (hash: string): Promise<unknown> => {
    const value = contents.get(hash) ?? readContent(hash);
    contents.delete(hash);
    contents.set(hash, value);
    for (const old of [...contents.keys()].slice(0, -CONTENTS)) contents.delete(old);
    value.catch(() => contents.delete(hash));
    return value;
  };

  const answerJob = async (id: string, { kind, content, ask, key, limits }: Ticket, signal: AbortSignal) => {
    if ((await getAnswers(db, [key])).size > 0) return;
    const answerer = answerers[kind];
    if (!answerer) throw new AnswerFault(`this worker cannot answer ${kind}`);
    const [value, question] = [await contentOf(content), await readContent(ask)];
    const began = performance.now();
    const { tell, stop, end } = reporter(db, id);
    const found = await answerer({ content: { hash: content, value }, ask: question, limits, signal, stop, tell })
      .catch((error) => {
        throw new AnswerFault(error);
      })
      .finally(end);
    const seconds = (performance.now() - began) / 1000;
    // The answer is stored even if the database is away for a while.
    const answer = { key: found.final ? key : partialKey(key, id), kind, bytes: serialize(found.value), seconds };
    await patiently(() => putAnswer(db, answer));
  };

  /** Runs a job. An error of the answerer ends the job; an error of the database lets the queue retry it. */
  const outcome = async (job: Job<Ticket>): Promise<JobResult> => {
    const { id, data } = job;
    const began = performance.now();
    const tell = (fault?: string) =>
      options.onJob?.({ kind: data.kind, seconds: (performance.now() - began) / 1000, fault });
    try {
      await answerJob(id, data, job.signal);
      tell();
      return { id, status: 'completed' };
    } catch (error) {
      if (job.signal.aborted || !(error instanceof AnswerFault)) throw error;
      tell(error.message);
      return { id, status: 'deadletter', output: { message: error.message, name: error.name } };
    }
  };

  await boss.work(
    queue,
    {
      localConcurrency: together,
      pollingIntervalSeconds: LOOK,
      notifyPollingIntervalSeconds: LOOK,
      heartbeatRefreshSeconds: ALIVE,
      perJobResults: true,
    },
    (jobs: Job<Ticket>[]) => Promise.all(jobs.map(outcome)),
  );

  return {
    async ready() {
      await db.selectNoFrom((select) => select.lit(1).as('one')).execute();
    },
    async close(grace = 0) {
      // Jobs that do not end in time go to other workers at once.
      await boss.stop(grace > 0 ? { graceful: true, timeout: grace * 1000 } : { graceful: false });
      await db.destroy();
    },
  };
}
