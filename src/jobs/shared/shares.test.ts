import { describe, expect, it } from 'vitest';
import { fairShares, URGENT } from './shares.ts';

describe('fair shares', () => {
  it('alternate between clients, whatever the number and order of their jobs', async () => {
    const waiting: { readonly name: string; readonly priority: number }[] = [];
    let time = 0;
    const share = fairShares(
      async (from) => {
        const own = waiting.map(({ priority }) => priority).filter((x) => x > from - URGENT / 2 && x <= from);
        return own.length > 0 ? Math.max(...own) : undefined;
      },
      () => (time += 1000),
    );
    const ask = async (name: string, urgent = false) =>
      void waiting.push({ name, priority: await share({ by: name[0]!, urgent }) });
    const take = () => {
      const next = waiting.reduce((a, b) => (b.priority > a.priority ? b : a));
      waiting.splice(waiting.indexOf(next), 1);
      return next.name;
    };
    for (let i = 0; i < 6; i++) await ask(`a${i}`);
    expect([take(), take()]).toEqual(['a0', 'a1']);
    for (let i = 0; i < 3; i++) await ask(`b${i}`);
    await ask('c0', true);
    expect(Array.from({ length: 8 }, take)).toEqual(['c0', 'a2', 'b0', 'a3', 'b1', 'a4', 'b2', 'a5']);
    // The queue is empty: all clients start again.
    await ask('a6');
    expect(waiting[0]!.priority).toBe(0);
  });
});
