import { describe, expect, it } from 'vitest';
import { queue } from './index.ts';

interface Started {
  readonly ask: string;
  end(result: string): void;
  fail(error: Error): void;
  /** The requests of the queue to the job. */
  readonly requests: string[];
}

/** A queue whose jobs the test ends. */
function testQueue(shares?: Parameters<typeof queue<string, number, string>>[1]) {
  const started: Started[] = [];
  const jobs = queue<string, number, string>((ask) => {
    const requests: string[] = [];
    let [resolve, reject]: [(x: string) => void, (x: Error) => void] = [() => {}, () => {}];
    const promise = new Promise<string>((yes, no) => {
      [resolve, reject] = [yes, no];
    });
    started.push({ ask, end: resolve, fail: reject, requests });
    return {
      done: promise,
      stop: () => requests.push('stop'),
      cancel() {
        requests.push('cancel');
        reject(new Error('ended'));
      },
    };
  }, shares);
  const end = async (ask: string) => {
    started.find((job) => job.ask === ask)!.end(ask.toUpperCase());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { jobs, started, end, asks: () => started.map(({ ask }) => ask) };
}

const client = (ask: string) => ask[0]!;

describe('the queue', () => {
  it('runs one job at a time, in order of submission', async () => {
    const { jobs, end } = testQueue();
    const [a, b] = [jobs.add('a'), jobs.add('b')];
    expect([jobs.get(a.id)?.state, jobs.get(b.id)?.state]).toEqual(['running', 'queued']);
    await end('a');
    expect(jobs.get(a.id)).toMatchObject({ state: 'done', result: 'A' });
    expect(jobs.get(b.id)?.state).toBe('running');
  });

  it('continues after a job that fails', async () => {
    const { jobs, started } = testQueue();
    const [a, b] = [jobs.add('a'), jobs.add('b')];
    started[0]!.fail(new Error('no plan'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(jobs.get(a.id)).toMatchObject({ state: 'failed', fault: 'no plan' });
    expect(jobs.get(b.id)?.state).toBe('running');
  });

  it('stops only a running job, and cancels running and queued jobs', async () => {
    const { jobs, started, asks } = testQueue();
    const [a, b] = [jobs.add('a'), jobs.add('b')];
    expect([jobs.stop(b.id), jobs.stop(a.id)]).toEqual([false, true]);
    expect(started[0]!.requests).toEqual(['stop']);
    expect([jobs.cancel(b.id), jobs.cancel(a.id), jobs.cancel(a.id)]).toEqual([true, true, false]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asks()).toEqual(['a']);
    expect(jobs.list().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('runs the jobs of clients in turn', async () => {
    const { jobs, end, asks } = testQueue({ together: 2, by: client });
    for (const ask of ['a1', 'a2', 'a3', 'b1', 'b2']) jobs.add(ask);
    expect(asks()).toEqual(['a1', 'a2']);
    for (const ask of ['a1', 'a2', 'b1', 'a3', 'b2']) await end(ask);
    expect(asks()).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  });

  it.each([
    // Of the jobs aside, one for each client runs, and two in total.
    [
      'jobs without a slot',
      { by: client, aside: (ask: string) => ask.endsWith('!') },
      'a1 a2 a3! a4! b1! c1!',
      'a1 a3! b1!',
    ],
    [
      'urgent jobs first, with two reserved slots',
      { together: 5, urgent: (ask: string) => ask === 'now' },
      'a b c d now',
      'a b c now',
    ],
    [
      'one job of each client, if the limit is one',
      { together: 4, each: 1, by: client, urgent: (ask: string) => ask.endsWith('!') },
      'a1 a2! b1 a3 c1! d1 e1',
      'a1 b1 c1! d1',
    ],
  ])('runs %s', (_, shares, submitted, running) => {
    const { jobs, asks } = testQueue(shares);
    for (const ask of submitted.split(' ')) jobs.add(ask);
    expect(asks().join(' ')).toBe(running);
  });

  it('does not give all slots to one client, however many jobs it has, and however long they take', async () => {
    const { jobs, end, asks } = testQueue({ together: 16, each: 4, by: client });
    for (let n = 1; n <= 50; n++) jobs.add(`a${n}`);
    expect(asks()).toEqual(['a1', 'a2', 'a3', 'a4']);
    for (const who of ['b', 'c', 'd', 'e', 'f']) for (let n = 1; n <= 4; n++) jobs.add(`${who}${n}`);
    // Each client leaves half of the free slots to later clients.
    for (const who of ['b', 'c', 'd']) expect(asks()).toContain(`${who}1`);
    expect(asks().filter((name) => name.startsWith('a'))).toHaveLength(4);
    // A free slot goes to a client without a running job.
    await end('a1');
    await end('a2');
    expect(asks().slice(-2)).toEqual(['e1', 'f1']);
    expect(asks()).not.toContain('a5');
  });
});
