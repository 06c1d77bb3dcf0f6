import { describe, expect, it } from 'vitest';
import { requestCounter, turns } from './limit.ts';

describe('the limit of requests', () => {
  it('lets each account send so many at once, and so many more each second', () => {
    let now = 0;
    const count = requestCounter({ most: 3, perSecond: 2 }, () => now);
    const asked = (account: string, n: number) => Array.from({ length: n }, () => count(account).ok);
    expect(asked('a', 4)).toEqual([true, true, true, false]);
    expect(count('a').after).toBe(1);
    expect(asked('b', 1)).toEqual([true]);
    now = 500;
    expect(asked('a', 2)).toEqual([true, false]);
    now = 60_000;
    expect(asked('a', 4)).toEqual([true, true, true, false]);
  });
});

describe('requests of one account', () => {
  it('are answered a few at a time, so that another account waits for those few alone', async () => {
    const inTurn = turns(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (account: string, name: string) =>
      inTurn(account, () => {
        begun.push(name);
        return new Promise<void>((end) => ends.push(end));
      });
    const all = [1, 2, 3, 4].map((n) => ask('a', `a${n}`));
    all.push(ask('b', 'b1'));
    await new Promise(setImmediate);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    while (ends.length > 0) {
      ends.shift()!();
      for (let i = 0; i < 3; i++) await new Promise(setImmediate);
    }
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });
});
