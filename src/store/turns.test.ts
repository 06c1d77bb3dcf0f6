import { describe, expect, it } from 'vitest';
import { turns } from './index.ts';

describe('the work of one client', () => {
  it('runs a few at a time, so that another client waits for those few alone', async () => {
    const work = turns(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (client: string, name: string) =>
      work.run(client, () => {
        begun.push(name);
        return new Promise<void>((end) => ends.push(end));
      });
    const all = [1, 2, 3, 4].map((n) => ask('a', `a${n}`));
    all.push(ask('b', 'b1'));
    await new Promise(setImmediate);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    expect([work.count('a'), work.count('c')]).toEqual([4, 0]);
    while (ends.length > 0) {
      ends.shift()!();
      for (let i = 0; i < 3; i++) await new Promise(setImmediate);
    }
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });
});
