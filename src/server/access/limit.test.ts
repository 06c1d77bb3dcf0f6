import { describe, expect, it } from 'vitest';
import { requestCounter } from './limit.ts';

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
