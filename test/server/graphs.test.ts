import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play, type Stage, stage } from './graphs/play.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.m.close());

describe('over random graphs of includes, kept builds, marks and roles', () => {
  it('nobody is told a private figure or what is derived from it, and nobody is refused what is open', async () => {
    for (let seed = 0; seed < 12; seed++) await play(on, seed, { things: 1, people: 4 });
    for (const count of Object.values(on.seen)) expect(count).toBeGreaterThan(15);
  });
});
