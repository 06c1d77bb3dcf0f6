import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play, type Stage, stage } from './graphs/play.ts';

/** Workspaces that are tried. */
const WORLDS = 2000;

let on: Stage;
beforeAll(async () => {
  on = await stage();
}, 120_000);
afterAll(() => on.m.close());

describe('over 2 000 random graphs of includes, kept builds, marks and roles', () => {
  it('none of eight people, and nobody else, is told a private figure or what is derived from it', async () => {
    for (let seed = 0; seed < WORLDS; seed++) await play(on, seed, { things: 1, people: 9 });
    for (const count of Object.values(on.seen)) expect(count).toBeGreaterThan(5_000);
  }, 7_200_000);
});
