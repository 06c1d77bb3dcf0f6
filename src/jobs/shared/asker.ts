import { deserialize, serialize } from 'node:v8';
import { getAnswers, openDatabase, putContent } from '../../store/index.ts';
import { JobError, type Question, type SharedQueue } from './ask.ts';
import { passing, startBoss, type Ticket } from './boss.ts';
import { hashOf } from './hash.ts';

/** Milliseconds between looks for answers: short beside a solve, long beside a statement (1 ms). */
const LOOK = 50;

/** Looks between two questions about how the jobs themselves stand. */
const SELDOM = 40;

/** Minutes for which the database may be away before those who wait are told. */
const AWAY = 5;

interface Waiter {
  readonly ticket: Ticket;
  job: string | null;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Opens the queue of a database for asking. `version` is that of the program: its answers are kept apart. */
export async function sharedQueue(address: string, version: string): Promise<SharedQueue> {
  const db = await openDatabase(address);
  const { boss, queue } = await startBoss(address, version, () => {});
  const waiting = new Map<string, Set<Waiter>>();
  const hashes = new WeakMap<object, Promise<string>>();
  let looks = 0;
  let lastSeen = Date.now();
  let timer: NodeJS.Timeout | undefined;

  const put = async (value: object): Promise<string> => {
    const hash = hashOf(value);
    await putContent(db, hash, serialize(value));
    return hash;
  };
  const putOnce = (content: object): Promise<string> => {
    const known = hashes.get(content) ?? put(content);
    hashes.set(content, known);
    return known;
  };

  const send = async (waiter: Waiter): Promise<void> => {
    waiter.job = await boss.send(queue, waiter.ticket, { singletonKey: waiter.ticket.key });
  };

  const settle = (key: string, tell: (waiter: Waiter) => void): void => {
    const waiters = waiting.get(key);
    waiting.delete(key);
    for (const waiter of waiters ?? []) tell(waiter);
  };

  const look = async (): Promise<void> => {
    const jobs = [...waiting.values()].flatMap((waiters) => [...waiters]).filter(({ job }) => job !== null);
    const found = await getAnswers(db, [
      ...waiting.keys(),
      ...jobs.map(({ ticket, job }) => passing(ticket.key, job!)),
    ]);
    for (const [key, bytes] of found) settle(key.split(' ')[0]!, (waiter) => waiter.resolve(bytes));
    looks++;
    if (looks % SELDOM === 0) for (const key of waiting.keys()) await judge(key);
  };

  /** A job that failed is told; one that is gone (cancelled by another who asked) is sent again. */
  const judge = async (key: string): Promise<void> => {
    const jobs = await boss.findJobs<Ticket>(queue, { key });
    if (jobs.some(({ state }) => state === 'created' || state === 'retry' || state === 'active')) return;
    const answered = await getAnswers(db, [key]);
    const bytes = answered.get(key);
    if (bytes) return settle(key, (waiter) => waiter.resolve(bytes));
    const mine = [...(waiting.get(key) ?? [])];
    const failed = jobs.find(
      ({ id, state }) => state === 'failed' && mine.some(({ job }) => job === id || job === null),
    );
    if (failed) return settle(key, (waiter) => waiter.reject(new JobError(faultOf(failed.output))));
    for (const waiter of mine.slice(0, 1)) await send(waiter);
  };

  const tick = async (): Promise<void> => {
    try {
      if (waiting.size > 0) await look();
      lastSeen = Date.now();
    } catch (error) {
      if (Date.now() - lastSeen > AWAY * 60_000)
        for (const key of [...waiting.keys()]) settle(key, (waiter) => waiter.reject(error as Error));
    }
    timer = setTimeout(tick, LOOK);
  };
  timer = setTimeout(tick, LOOK);

  return {
    async ask<Answer>({ kind, content, ask, limits }: Question, signal?: AbortSignal): Promise<Answer> {
      signal?.throwIfAborted();
      const [about, asked] = await Promise.all([putOnce(content), put(ask)]);
      const key = hashOf([version, kind, about, asked]);
      const there = (await getAnswers(db, [key])).get(key);
      if (there) return deserialize(there) as Answer;
      const ticket = { kind, content: about, ask: asked, key, ...(limits ? { limits } : {}) };
      const { promise, resolve, reject } = withResolvers<Uint8Array>();
      const waiter: Waiter = { ticket, job: null, resolve, reject };
      waiting.set(key, (waiting.get(key) ?? new Set()).add(waiter));
      const leave = () => {
        waiting.get(key)?.delete(waiter);
        if (waiting.get(key)?.size === 0) waiting.delete(key);
      };
      const cancel = () => {
        leave();
        if (waiter.job !== null) boss.cancel(queue, waiter.job).catch(() => {});
        reject(signal!.reason as Error);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        await send(waiter);
        return deserialize(await promise) as Answer;
      } finally {
        leave();
        signal?.removeEventListener('abort', cancel);
      }
    },
    async close() {
      clearTimeout(timer);
      await boss.stop({ graceful: false });
      await db.destroy();
    },
  };
}

/** `Promise.withResolvers`, which Node has from version 22. */
function withResolvers<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  // Where it is sent to nobody, its refusal is told by who waits for the sending.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** What pg-boss keeps of an error, in words. */
function faultOf(output: unknown): string {
  const said = output as { message?: string; value?: { message?: string } } | null;
  return said?.message ?? said?.value?.message ?? JSON.stringify(output);
}
