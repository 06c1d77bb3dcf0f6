import { describe, expect, it } from 'vitest';
import { modelOf, violationOf } from '../model.ts';
import { program } from '../program.ts';
import { chain } from '../testing/chain.ts';
import { interchange } from './interchange.ts';
import { open } from './session.ts';

const p = chain({ sites: 5, goods: 6, markets: 3, years: 3, eligible: 3, near: 3, lanes: 1, seed: 8 });
const whole = Array.from({ length: p.numCols }, (_, j) => j).filter((j) => p.isInteger(j));
const chains = whole.map((j) => [j]);
const alike = [whole.map((_, k) => k)];
/** All of which the relaxation builds a third. */
const session = await open(p);
const relaxed = await session.lp();
const start = relaxed.x.map((v, j) => (p.isInteger(j) && v > 1 / 3 ? 1 : 0));
const plain = { chains, alike, start, least: 1, seconds: 30 };

/**
 * Two years, each in need of 12 and 20; plants of 10 at 100 in the first year or 80 in the second, a large one of 20 at 150
 * or 120; a unit that is short costs 30. A large one in the first year costs 150: the best. Two of 10 in the first year cost
 * 200, and no one move is better: one less 100 + (2 + 10) x 30, one later 180 + 2 x 30, one exchanged for a large one 250.
 */
function small({ firm = false } = {}) {
  const q = program('min');
  const built = [
    [q.column('S1', 100, 0, 2, true), q.column('S2', 80, 0, 2, true)],
    [q.column('L1', 150, 0, 1, true), q.column('L2', 120, 0, 1, true)],
  ];
  [12, 20].forEach((need, year) => {
    const made = q.column(`made ${year}`, 0, 0, Number.POSITIVE_INFINITY);
    const short = q.column(`short ${year}`, 30, 0, firm ? 0 : Number.POSITIVE_INFINITY);
    const balance = q.row(`need ${year}`, need, Number.POSITIVE_INFINITY);
    q.add(balance, made, 1);
    q.add(balance, short, 1);
    const room = q.row(`room ${year}`, Number.NEGATIVE_INFINITY, 0);
    q.add(room, made, 1);
    built.forEach((cols, k) => {
      for (const col of cols.slice(0, year + 1)) q.add(room, col, k === 0 ? -10 : -20);
    });
  });
  const one = q.row('one large', Number.NEGATIVE_INFINITY, 1);
  for (const col of built[1]!) q.add(one, col, 1);
  return { q, how: { chains: built, alike: [[0, 1]], least: 1e-3, seconds: 30 } };
}

describe('exchanging builds', () => {
  it('comes to the best of a case that can be computed by hand, its own rows of whole numbers kept', async () => {
    const { q, how } = small();
    const bare = await interchange(q, { ...how, start: new Float64Array(q.numCols) });
    expect(bare!.objective).toBeCloseTo(150, 6);
    expect([...bare!.x.slice(0, 4)]).toEqual([0, 0, 1, 0]);
    const many = await interchange(q, { ...how, start: Float64Array.from([2, 2, 1, 0, 0, 0, 0, 0]) });
    expect(many!.objective).toBeCloseTo(200, 6);
    expect([...many!.x.slice(0, 4)]).toEqual([2, 0, 0, 0]);
    const both = await interchange(q, { ...how, start: Float64Array.from([0, 0, 1, 1, 0, 0, 0, 0]) });
    expect(both).toBeUndefined();
  });

  it('has nothing to give where the start leaves a need open that must be met', async () => {
    const { q, how } = small({ firm: true });
    expect(await interchange(q, { ...how, start: new Float64Array(q.numCols) })).toBeUndefined();
    const found = await interchange(q, { ...how, start: Float64Array.from([1, 0, 1, 0, 0, 0, 0, 0]) });
    expect(found!.objective).toBeCloseTo(150, 6);
  });

  it('ends between the plan that it starts from and the best, the same each time, with a solution that holds', async () => {
    const best = await session.mip({ absoluteGap: 1e-3, seconds: 30 });
    await session.close();
    const content = (await interchange(p, { ...plain, enough: 1e15 }))!;
    const found = (await interchange(p, plain))!;
    expect(found.objective).toBeLessThan(content.objective);
    expect(found.objective).toBeGreaterThanOrEqual(best.bound - 1e-6 * Math.abs(best.bound));
    expect(violationOf(modelOf(p.arrays()), found.x)).toBeLessThan(1e-6);
    const again = (await interchange(p, plain))!;
    expect([...again.x]).toEqual([...found.x]);
  });

  it('gives nothing when it is stopped before it begins', async () => {
    expect(await interchange(p, { ...plain, signal: AbortSignal.abort() })).toBeUndefined();
  });
});
