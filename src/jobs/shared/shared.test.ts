import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasPostgres, newDatabase } from '../../../test/support/postgres.ts';
import { type Answerer, sharedQueue, worker } from '../index.ts';

const server = hasPostgres();
let address: string;
/** Each test has its own version, because only programs of the same version share a queue. */
let version = 0;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  if (server) address = await newDatabase();
});
beforeEach(() => void version++);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const asker = async () => {
  const queue = await sharedQueue(address, `${version}`);
  ends.push(() => queue.close());
  return queue;
};
const worked = async (answerers: Readonly<Record<string, Answerer>>) => {
  const one = await worker({ address, version: `${version}`, together: 1, answerers });
  ends.push(() => one.close());
  return one;
};

describe.skipIf(!server)('a queue on many machines', () => {
  it('answers a question once, and later from the stored answer', async () => {
    let done = 0;
    const double: Answerer = async ({ content, ask }) => {
      done++;
      return { value: Number(content.value) * (ask as { times: number }).times, final: true };
    };
    await worked({ double: async (q) => double({ ...q, content: { ...q.content, value: 21 } }) });
    const [a, b] = [await asker(), await asker()];
    const question = { kind: 'double', content: { case: 'x' }, ask: { times: 2 } };
    expect(await Promise.all([a.ask(question), b.ask(question)])).toEqual([42, 42]);
    expect(await b.ask(question)).toBe(42);
    expect(done).toBe(1);
    expect(await a.ask({ ...question, ask: { times: 3 } })).toBe(63);
    expect(done).toBe(2);
  });

  it('does not store an answer that a limit cut short', async () => {
    const limits: unknown[] = [];
    await worked({
      cut: async (q) => {
        limits.push(q.limits);
        return { value: limits.length, final: limits.length > 1 };
      },
    });
    const queue = await asker();
    const question = { kind: 'cut', content: {}, ask: {} };
    expect(await queue.ask({ ...question, limits: { seconds: 1 } })).toBe(1);
    expect(await queue.ask({ ...question, limits: { seconds: 2 } })).toBe(2);
    expect(await queue.ask({ ...question, limits: { seconds: 3 } })).toBe(2);
    expect(limits).toEqual([{ seconds: 1 }, { seconds: 2 }]);
  });

  it('reports the error of a job', async () => {
    await worked({
      fails: async () => {
        throw new Error('no such place');
      },
    });
    const queue = await asker();
    await expect(queue.ask({ kind: 'fails', content: {}, ask: {} })).rejects.toThrow('no such place');
  });

  it('ends a cancelled job', async () => {
    let ended: (why: unknown) => void = () => {};
    const aborted = new Promise((resolve) => {
      ended = resolve;
    });
    let began: () => void = () => {};
    const begins = new Promise<void>((resolve) => {
      began = resolve;
    });
    await worked({
      long: ({ signal }) => {
        began();
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended(signal.aborted);
            reject(new Error('aborted'));
          });
        });
      },
    });
    const queue = await asker();
    const stop = new AbortController();
    const waits = queue.ask({ kind: 'long', content: {}, ask: {} }, { signal: stop.signal });
    await begins;
    stop.abort();
    await expect(waits).rejects.toThrow();
    expect(await aborted).toBe(true);
  });

  it('reports the progress of a job, and requests the best answer so far', async () => {
    await worked({
      slow: ({ tell, stop }) => {
        tell({ bound: Number.POSITIVE_INFINITY });
        return new Promise((resolve) => {
          stop.addEventListener('abort', () => resolve({ value: 'so far', final: false }));
        });
      },
    });
    const queue = await asker();
    const stop = new AbortController();
    const reports: unknown[] = [];
    const onProgress = (progress: unknown) => {
      reports.push(progress);
      stop.abort();
    };
    const question = { kind: 'slow', content: {}, ask: {} };
    expect(await queue.ask(question, { stop: stop.signal, onProgress })).toBe('so far');
    expect(reports[0]).toEqual({ bound: Number.POSITIVE_INFINITY });
  });

  it('rejects a request for the best answer of a job that no worker has taken', async () => {
    const queue = await asker();
    const stop = new AbortController();
    const answer = queue.ask({ kind: 'none', content: {}, ask: {} }, { stop: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(answer).rejects.toThrow('no worker');
  });

  it('completes its running jobs within the grace period', async () => {
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const one = await worker({
      address,
      version: `${version}`,
      together: 1,
      answerers: {
        async short() {
          begin();
          await new Promise((resolve) => setTimeout(resolve, 300));
          return { value: 'done', final: true };
        },
      },
    });
    const queue = await asker();
    const answer = queue.ask({ kind: 'short', content: {}, ask: {} });
    await begun;
    await one.close(20);
    expect(await answer).toBe('done');
  });
});
