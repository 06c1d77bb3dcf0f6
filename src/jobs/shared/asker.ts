import { getOrInsert } from '../../case/index.ts';
import { askToStop, getAnswers, getProgress, openDatabase, putContent } from '../../store/index.ts';
import { JobError, type SharedLine, type Ticket, type Watch } from './ask.ts';
import { passing, placeOf, standingOf, startBoss } from './boss.ts';
import { AWAY, patiently } from './patience.ts';
import { fairShares } from './shares.ts';

/** Milliseconds between looks for answers: short beside a solve, long beside a statement (1 ms). */
const LOOK = 50;

/** Looks between two questions about how far jobs are, and about how the jobs themselves stand. */
const OFTEN = 20;
const SELDOM = 40;

interface Waiter {
  readonly ticket: Ticket;
  readonly watch: Watch<Uint8Array>;
  /** The job that was sent, or null where another who asks had sent one. */
  job: string | null;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Opens the queue of a database for asking. */
export async function openLine(address: string, version: string): Promise<SharedLine> {
  const db = await openDatabase(address);
  const { boss, queue } = await startBoss(address, version, () => {});
  const waiting = new Map<string, Set<Waiter>>();
  const priorityOf = fairShares((from) => placeOf(db, queue, from));
  let looks = 0;
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
  /** A job that runs gives the best so far; one that no worker has taken has nothing to give. */
  const stop = async (waiter: Waiter): Promise<void> => {
    const { job, ticket, reject } = waiter;
    if (job === null) return;
    await askToStop(db, job);
    const jobs = await boss.findJobs<Ticket>(queue, { key: ticket.key });
    if (jobs.some(({ id, state }) => id === job && state === 'active')) return;
    await cancel(waiter);
    reject(new JobError('no worker has taken the job'));
  };

  /** Tells those who wait for an answer; they wait no longer. */
  const release = (key: string, tell: (waiter: Waiter) => void): void => {
    const waiters = waiting.get(key);
    waiting.delete(key);
    for (const waiter of waiters ?? []) tell(waiter);
  };

  const sent = () => [...waiting.values()].flatMap((waiters) => [...waiters]).filter(({ job }) => job !== null);

  const look = async (): Promise<void> => {
    const found = await getAnswers(db, [
      ...waiting.keys(),
      ...sent().map(({ ticket, job }) => passing(ticket.key, job!)),
    ]);
    for (const [key, bytes] of found) release(key.split(' ')[0]!, (waiter) => waiter.resolve(bytes));
    looks++;
    if (looks % OFTEN === 0) await tellProgress();
    if (looks % SELDOM === 0) for (const key of waiting.keys()) await judge(key);
  };

  const tellProgress = async (): Promise<void> => {
    const watched = sent().filter(({ watch }) => watch.onProgress);
    const told = await getProgress(
      db,
      watched.map(({ job }) => job!),
    );
    for (const { job, watch } of watched) {
      const bytes = told.get(job!);
      if (bytes) watch.onProgress!(bytes);
    }
  };

  /** A job that failed is told; one that is gone (cancelled by another who asked) is sent again. */
  const judge = async (key: string): Promise<void> => {
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
      if (waiting.size > 0) await look();
      lastSeen = performance.now();
    } catch (error) {
      if (performance.now() - lastSeen > AWAY * 60_000)
        for (const key of [...waiting.keys()]) release(key, (waiter) => waiter.reject(error as Error));
    }
    timer = setTimeout(tick, LOOK);
  };
  timer = setTimeout(tick, LOOK);

  return {
    standing: () => standingOf(db, queue),
    put: (hash, bytes) => patiently(() => putContent(db, hash, bytes)),
    async ask(ticket, watch) {
      const { key } = ticket;
      const { signal } = watch;
      const there = (await patiently(() => getAnswers(db, [key]), { signal })).get(key);
      if (there) return there;
      let waiter!: Waiter;
      const answer = new Promise<Uint8Array>((resolve, reject) => {
        waiter = { ticket, watch, job: null, resolve, reject };
      });
      // Where the job is sent to nobody, its refusal is told by who waits for the sending.
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

/** What pg-boss keeps of an error: its words and its name. */
function faultOf(output: unknown): [string, string | undefined] {
  const said = output as { message?: string; name?: string; value?: { message?: string } } | null;
  return [said?.message ?? said?.value?.message ?? JSON.stringify(output), said?.name];
}
