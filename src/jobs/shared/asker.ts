import { getOrInsert } from '../../case/index.ts';
import { askToStop, getAnswers, getProgress, openDatabase, putContent } from '../../store/index.ts';
import { JobError, type SharedLine, type Ticket, type Watch } from './ask.ts';
import { partialKey, placeOf, standingOf, startBoss } from './boss.ts';
import { AWAY, patiently } from './patience.ts';
import { fairShares } from './shares.ts';

/** Milliseconds between two polls for answers: short compared with a solve, long compared with a statement (1 ms). */
const POLL = 50;

/** Number of polls between two queries of progress. */
const PROGRESS = 20;
/** Number of polls between two queries of the states of jobs. */
const STATES = 40;

interface Waiter {
  readonly ticket: Ticket;
  readonly watch: Watch<Uint8Array>;
  /** The job that was sent; null if another client has sent one for the same question. */
  job: string | null;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Opens a line to the queue of a database. */
export async function openLine(address: string, version: string): Promise<SharedLine> {
  const db = await openDatabase(address);
  const { boss, queue } = await startBoss(address, version, () => {});
  const waiting = new Map<string, Set<Waiter>>();
  const priorityOf = fairShares((from) => placeOf(db, queue, from));
  let polls = 0;
  let lastSeen = performance.now();
  let timer: NodeJS.Timeout | undefined;

  const send = async (waiter: Waiter): Promise<void> => {
    const priority = await priorityOf(waiter.ticket);
    waiter.job = await boss.send(queue, waiter.ticket, { singletonKey: waiter.ticket.key, priority });
    if (waiter.watch.signal?.aborted) await cancel(waiter);
    if (waiter.watch.stop?.aborted) await stop(waiter);
  };
  const cancel = async ({ job }: Waiter): Promise<void> => {
    if (job !== null) await boss.cancel(queue, job);
  };
  /** Requests the best answer so far of a running job. A job that no worker has taken is cancelled, and its client gets an error. */
  const stop = async (waiter: Waiter): Promise<void> => {
    const { job, ticket, reject } = waiter;
    if (job === null) return;
    await askToStop(db, job);
    const jobs = await boss.findJobs<Ticket>(queue, { key: ticket.key });
    if (jobs.some(({ id, state }) => id === job && state === 'active')) return;
    await cancel(waiter);
    reject(new JobError('no worker has taken the job'));
  };

  /** Settles and removes all waiters for an answer. */
  const release = (key: string, settle: (waiter: Waiter) => void): void => {
    const waiters = waiting.get(key);
    waiting.delete(key);
    for (const waiter of waiters ?? []) settle(waiter);
  };

  const sent = () => [...waiting.values()].flatMap((waiters) => [...waiters]).filter(({ job }) => job !== null);

  const poll = async (): Promise<void> => {
    const found = await getAnswers(db, [
      ...waiting.keys(),
      ...sent().map(({ ticket, job }) => partialKey(ticket.key, job!)),
    ]);
    for (const [key, bytes] of found) release(key.split(' ')[0]!, (waiter) => waiter.resolve(bytes));
    polls++;
    if (polls % PROGRESS === 0) await reportProgress();
    if (polls % STATES === 0) for (const key of waiting.keys()) await checkState(key);
  };

  const reportProgress = async (): Promise<void> => {
    const watched = sent().filter(({ watch }) => watch.onProgress);
    const progress = await getProgress(
      db,
      watched.map(({ job }) => job!),
    );
    for (const { job, watch } of watched) {
      const bytes = progress.get(job!);
      if (bytes) watch.onProgress!(bytes);
    }
  };

  /** Rejects the waiters of a failed job. A job that is gone, because another client has cancelled it, is sent again. */
  const checkState = async (key: string): Promise<void> => {
    const jobs = await boss.findJobs<Ticket>(queue, { key });
    if (jobs.some(({ state }) => state === 'created' || state === 'retry' || state === 'active')) return;
    const answered = await getAnswers(db, [key]);
    const bytes = answered.get(key);
    if (bytes) return release(key, (waiter) => waiter.resolve(bytes));
    const mine = [...(waiting.get(key) ?? [])];
    const failed = jobs.find(
      ({ id, state }) => state === 'failed' && mine.some(({ job }) => job === id || job === null),
    );
    if (failed) return release(key, (waiter) => waiter.reject(new JobError(...faultOf(failed.output))));
    for (const waiter of mine.slice(0, 1)) await send(waiter);
  };

  const tick = async (): Promise<void> => {
    try {
      if (waiting.size > 0) await poll();
      lastSeen = performance.now();
    } catch (error) {
      if (performance.now() - lastSeen > AWAY * 60_000)
        for (const key of [...waiting.keys()]) release(key, (waiter) => waiter.reject(error as Error));
    }
    timer = setTimeout(tick, POLL);
  };
  timer = setTimeout(tick, POLL);

  return {
    standing: () => standingOf(db, queue),
    put: (hash, bytes) => patiently(() => putContent(db, hash, bytes)),
    async ask(ticket, watch) {
      const { key } = ticket;
      const { signal } = watch;
      const stored = (await patiently(() => getAnswers(db, [key]), { signal })).get(key);
      if (stored) return stored;
      let waiter!: Waiter;
      const answer = new Promise<Uint8Array>((resolve, reject) => {
        waiter = { ticket, watch, job: null, resolve, reject };
      });
      // If sending fails, `send` throws, and nobody awaits the answer.
      answer.catch(() => {});
      getOrInsert(waiting, key, () => new Set()).add(waiter);
      const leave = () => {
        waiting.get(key)?.delete(waiter);
        if (waiting.get(key)?.size === 0) waiting.delete(key);
      };
      const onCancel = () => {
        leave();
        cancel(waiter).catch(() => {});
        waiter.reject(signal!.reason as Error);
      };
      const onStop = () => void stop(waiter).catch(() => {});
      signal?.addEventListener('abort', onCancel, { once: true });
      watch.stop?.addEventListener('abort', onStop, { once: true });
      try {
        await patiently(() => send(waiter), { signal });
        return await answer;
      } finally {
        leave();
        signal?.removeEventListener('abort', onCancel);
        watch.stop?.removeEventListener('abort', onStop);
      }
    },
    async close() {
      clearTimeout(timer);
      await boss.stop({ graceful: false });
      await db.destroy();
    },
  };
}

/** The message and the name of an error, as pg-boss stores it. */
function faultOf(output: unknown): [string, string | undefined] {
  const error = output as { message?: string; name?: string; value?: { message?: string } } | null;
  return [error?.message ?? error?.value?.message ?? JSON.stringify(output), error?.name];
}
