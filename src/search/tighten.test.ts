import { describe, expect, it } from 'vitest';
import { getOrInsert } from '../case/index.ts';
import { open } from '../linear/index.ts';
import { deadline } from './deadline.ts';
import type { Solved } from './options.ts';
import { narrow } from './testing/narrow.ts';
import { solveAndClose } from './testing/solve.ts';
import { tighten } from './tighten.ts';

const size = { sites: 5, goods: 5, markets: 3, years: 1, eligible: 2, near: 3 };

/** Generated cases solved to optimality, each once. */
const plans = new Map<number, Promise<Solved>>();

/** A generated case solved to optimality, and its programme in another session. */
async function solved(seed: number) {
  const best = await getOrInsert(plans, seed, () => solveAndClose(narrow(size, seed, 1).c, { gap: 1e-9, seconds: 60 }));
  const session = await open(best.model.frame.program);
  const before = (await session.lp()).objective;
  const until = { time: deadline(60), vertex: undefined, signal: new AbortController().signal };
  const tightened = (cutoff: number) => tighten(best.model, session, { cutoff, ...until });
  return { ...best, before, tightened, close: () => session.close() };
}

describe('bound tightening on the builds of each process', () => {
  it.each([1, 2, 3, 4, 5, 6])('excludes no better plan: generated case %i', async (seed) => {
    const { objective, x, before, tightened, close } = await solved(seed);
    const worse = objective - 1e-3 * Math.abs(objective);
    const { bound, closed, allows } = await tightened(worse);
    await close();
    expect(closed).toBe(false);
    expect(allows(x)).toBe(true);
    expect(bound).toBeGreaterThanOrEqual(objective - 1e-6 * Math.abs(objective));
    expect(bound).toBeLessThanOrEqual(before + 1e-6 * Math.abs(before));
  });

  it('improves the bound', async () => {
    const gains: number[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { objective, before, tightened, close } = await solved(seed);
      const { bound } = await tightened(objective - 1e-6 * Math.abs(objective));
      await close();
      if (before > objective) gains.push((before - bound) / (before - objective));
    }
    expect(Math.max(...gains)).toBeGreaterThan(0.1);
  });

  it('proves that no plan is better than a cutoff above the relaxation', async () => {
    const { before, tightened, close } = await solved(1);
    const cutoff = before + 0.01 * Math.abs(before);
    const { closed, bound } = await tightened(cutoff);
    await close();
    expect(closed).toBe(true);
    expect(bound).toBe(cutoff);
  });
});
