import { describe, expect, it } from 'vitest';
import { queue, type Work } from './index.ts';

interface Held {
  readonly ask: string;
  end(result: string): void;
  fail(error: Error): void;
  readonly told: string[];
}

/** A queue whose works are ended by the test. */
function held() {
  const begun: Held[] = [];
  const q = queue<string, number, string>((ask) => {
    const told: string[] = [];
    let [resolve, reject]: [(x: string) => void, (x: Error) => void] = [() => {}, () => {}];
    const promise = new Promise<string>((yes, no) => {
      [resolve, reject] = [yes, no];
    });
    begun.push({ ask, end: resolve, fail: reject, told });
    return {
      done: promise,
      stop: () => told.push('stop'),
      cancel() {
        told.push('cancel');
        reject(new Error('ended'));
      },
    };
  });
  return { q, begun };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  it('does one job at a time, in the order asked', async () => {
    const { q, begun } = held();
    const [a, b] = [q.add('a'), q.add('b')];
    expect([q.get(a.id)?.state, q.get(b.id)?.state]).toEqual(['running', 'queued']);
    begun[0]!.end('A');
    await settled();
    expect(q.get(a.id)).toMatchObject({ state: 'done', result: 'A' });
    expect(q.get(b.id)?.state).toBe('running');
  });

  it('goes on after a job that fails', async () => {
    const { q, begun } = held();
    const [a, b] = [q.add('a'), q.add('b')];
    begun[0]!.fail(new Error('no plan'));
    await settled();
    expect(q.get(a.id)).toMatchObject({ state: 'failed', fault: 'no plan' });
    expect(q.get(b.id)?.state).toBe('running');
  });

  it('stops the job that runs and no other, and cancels both', async () => {
    const { q, begun } = held();
    const [a, b] = [q.add('a'), q.add('b')];
    expect([q.stop(b.id), q.stop(a.id)]).toEqual([false, true]);
    expect(begun[0]!.told).toEqual(['stop']);
    expect([q.cancel(b.id), q.cancel(a.id), q.cancel(a.id)]).toEqual([true, true, false]);
    await settled();
    expect(begun.map(({ ask }) => ask)).toEqual(['a']);
    expect(q.list().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('does a job that takes no place beside the others, one of each who asks', () => {
    const begun: string[] = [];
    const start = (ask: string): Work<void> => {
      begun.push(ask);
      return { done: new Promise<void>(() => {}), stop() {}, cancel() {} };
    };
    const jobs = queue(start, { by: (ask: string) => ask[0]!, aside: (ask) => ask.endsWith('!') });
    for (const ask of ['a1', 'a2', 'a3!', 'a4!', 'b1!', 'c1!']) jobs.add(ask);
    // One has the place; of those aside one of each who asks, two in all.
    expect(begun).toEqual(['a1', 'a3!', 'b1!']);
  });

  it('serves those who ask in turn, and does so many jobs together', async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const start = (ask: string): Work<void> => {
      begun.push(ask);
      return { done: new Promise<void>((resolve) => ends.push(resolve)), stop() {}, cancel() {} };
    };
    const jobs = queue(start, { together: 2, by: (ask: string) => ask[0]! });
    for (const ask of ['a1', 'a2', 'a3', 'b1', 'b2']) jobs.add(ask);
    expect(begun).toEqual(['a1', 'a2']);
    for (let done = 0; done < 5; done++) {
      await Promise.resolve(ends[done]!());
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  });

  it('does first what somebody waits for, and keeps two of many places for it', () => {
    const begun: string[] = [];
    const start = (ask: string): Work<void> => {
      begun.push(ask);
      return { done: new Promise<void>(() => {}), stop() {}, cancel() {} };
    };
    const jobs = queue(start, { together: 5, urgent: (ask: string) => ask === 'now' });
    for (const ask of ['a', 'b', 'c', 'd', 'now']) jobs.add(ask);
    expect(begun).toEqual(['a', 'b', 'c', 'now']);
  });

  it('gives nobody all places, however many jobs one has asked for, and however long they take', async () => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const start = (ask: string): Work<void> => {
      begun.push(ask);
      return { done: new Promise<void>((resolve) => ends.set(ask, resolve)), stop() {}, cancel() {} };
    };
    const jobs = queue(start, { together: 16, each: 4, by: (ask: string) => ask[0]! });
    for (let n = 1; n <= 50; n++) jobs.add(`a${n}`);
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
    for (const who of ['b', 'c', 'd', 'e', 'f']) for (let n = 1; n <= 4; n++) jobs.add(`${who}${n}`);
    // Each has begun something, and half of what is left was free for who came next.
    for (const who of ['b', 'c', 'd']) expect(begun).toContain(`${who}1`);
    expect(begun.filter((name) => name.startsWith('a'))).toHaveLength(4);
    // Of what ends, the place goes to who has none.
    ends.get('a1')!();
    await settled();
    ends.get('a2')!();
    await settled();
    expect(begun.slice(-2)).toEqual(['e1', 'f1']);
    expect(begun).not.toContain('a5');
  });

  it('does one job of each who asks at a time where it is told so', () => {
    const begun: string[] = [];
    const start = (ask: string): Work<void> => {
      begun.push(ask);
      return { done: new Promise<void>(() => {}), stop() {}, cancel() {} };
    };
    const jobs = queue(start, {
      together: 4,
      each: 1,
      by: (ask: string) => ask[0]!,
      urgent: (ask: string) => ask.endsWith('!'),
    });
    for (const ask of ['a1', 'a2!', 'b1', 'a3', 'c1!', 'd1', 'e1']) jobs.add(ask);
    expect(begun).toEqual(['a1', 'b1', 'c1!', 'd1']);
  });
});
