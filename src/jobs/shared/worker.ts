import { deserialize, serialize } from 'node:v8';
import type { Job, JobResult } from 'pg-boss';
import { getAnswers, getContent, openDatabase, putAnswer } from '../../store/index.ts';
import type { Ticket } from './ask.ts';
import { passing, startBoss } from './boss.ts';
import { patiently } from './patience.ts';
import { reporter } from './reporter.ts';

/** An answer. One that a limit cut short (`final` is false) goes to those who wait for it, and is not stored for later questions. */
export interface Found {
  readonly value: unknown;
  readonly final: boolean;
}

/** How a worker answers a kind of question: `content` and `ask` as they were given to `SharedQueue.ask`. */
export type Answerer = (question: {
  readonly content: { readonly hash: string; readonly value: unknown };
  readonly ask: unknown;
  readonly limits: unknown;
  /** Nobody waits any more. */
  readonly signal: AbortSignal;
  /** Who asks wants the best answer so far. Only an answerer that reports progress (`tell`) hears of this. */
  readonly stop: AbortSignal;
  /** Reports progress to those who wait, as plain data. */
  readonly tell: (told: unknown) => void;
}) => Promise<Found>;

export interface WorkerOptions {
  readonly address: string;
  readonly version: string;
  /** Jobs done at the same time. */
  readonly together: number;
  readonly answerers: Readonly<Record<string, Answerer>>;
  /** Called for each job that has ended. */
  readonly onJob?: (job: {
    readonly kind: string;
    readonly seconds: number;
    readonly fault: string | undefined;
  }) => void;
  /** Called when the database cannot be reached; the worker goes on and tries again. */
  readonly onAway?: (error: Error) => void;
}

/** A worker that takes jobs. */
export interface Working {
  /** Throws where the database does not answer. */
  ready(): Promise<void>;
  /** Takes no more jobs, goes on with those that it has for at most `grace` seconds (default 0), and ends. */
  close(grace?: number): Promise<void>;
}

/** The answerer failed: no other worker could answer this question either. */
class AnswerFault extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = cause instanceof Error ? cause.name : 'Error';
  }
}

/** Seconds between signs of life; a job that was cancelled ends after as many. */
const ALIVE = 1;

/** Seconds between looks for jobs where no notice of one came. */
const LOOK = 0.5;

/** Contents that are kept in memory, so that a thousand questions about one case read it once. */
const CONTENTS = 4;

/** Takes jobs from the queue until `close`. A job whose answer is there is done at once: it was given out twice. */
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

  const done = async (id: string, { kind, content, ask, key, limits }: Ticket, signal: AbortSignal) => {
    if ((await getAnswers(db, [key])).size > 0) return;
    const answerer = answerers[kind];
    if (!answerer) throw new AnswerFault(`this worker cannot answer ${kind}`);
    const [value, asked] = [await contentOf(content), await readContent(ask)];
    const began = performance.now();
    const { tell, stop, end } = reporter(db, id);
    const found = await answerer({ content: { hash: content, value }, ask: asked, limits, signal, stop, tell })
      .catch((error) => {
        throw new AnswerFault(error);
      })
      .finally(end);
    const seconds = (performance.now() - began) / 1000;
    // What was solved is kept as soon as the database takes it.
    const answer = { key: found.final ? key : passing(key, id), kind, bytes: serialize(found.value), seconds };
    await patiently(() => putAnswer(db, answer));
  };

  /** What became of a job. What the answerer throws ends it; what the database throws gives it out again. */
  const outcome = async (job: Job<Ticket>): Promise<JobResult> => {
    const { id, data } = job;
    const began = performance.now();
    const tell = (fault?: string) =>
      options.onJob?.({ kind: data.kind, seconds: (performance.now() - began) / 1000, fault });
    try {
      await done(id, data, job.signal);
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
      // What is not done by then is given to others at once.
      await boss.stop(grace > 0 ? { graceful: true, timeout: grace * 1000 } : { graceful: false });
      await db.destroy();
    },
  };
}
