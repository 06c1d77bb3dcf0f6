import { describe, expect, it } from 'vitest';
import { modelOf, objectiveOf, violationOf } from '../model.ts';
import { type Program, program } from '../program.ts';
import { generatedProgram } from '../testing/random.ts';
import { interchange } from './interchange.ts';
import { open } from './session.ts';

const p = generatedProgram({ sites: 4, goods: 5, markets: 2, years: 2, eligible: 2, near: 2 }, 8);
const whole = Array.from({ length: p.numCols }, (_, j) => j).filter((j) => p.isInteger(j));
const chains = whole.map((j) => [j]);
const alike = [whole.map((_, k) => k)];
/** The start builds every plant of which the relaxation builds more than a third. */
const session = await open(p);
const relaxed = await session.lp();
const start = relaxed.x.map((v, j) => (p.isInteger(j) && v > 1 / 3 ? 1 : 0));
const plain = { chains, alike, start, least: 1, seconds: 30 };
const objective = (q: Program, x: Float64Array | undefined) => objectiveOf(modelOf(q.arrays()), x!);

/**
 * Two years with needs of 12 and 20. A plant of 10 costs 100 in the first year or 80 in the second, a large plant of 20 costs 150 or 120; a unit of
 * shortfall costs 30. The optimum is a large plant in the first year: 150. Two plants of 10 in the first year cost 200, and no single move is
 * better: a drop 100 + (2 + 10) x 30, a later year 180 + 2 x 30, an exchange for a large one 250.
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
  return { q, options: { chains: built, alike: [[0, 1]], least: 1e-3, seconds: 30 } };
}

describe('exchanging builds', () => {
  it('finds the optimum of a case that can be computed by hand, and satisfies rows that have only integer columns', async () => {
    const { q, options } = small();
    const bare = await interchange(q, { ...options, start: new Float64Array(q.numCols) });
    expect(objective(q, bare)).toBeCloseTo(150, 6);
    expect([...bare!.slice(0, 4)]).toEqual([0, 0, 1, 0]);
    const many = await interchange(q, { ...options, start: Float64Array.from([2, 2, 1, 0, 0, 0, 0, 0]) });
    expect(objective(q, many)).toBeCloseTo(200, 6);
    expect([...many!.slice(0, 4)]).toEqual([2, 0, 0, 0]);
    const both = await interchange(q, { ...options, start: Float64Array.from([0, 0, 1, 1, 0, 0, 0, 0]) });
    expect(both).toBeUndefined();
  });

  it('returns nothing if the start violates a firm need', async () => {
    const { q, options } = small({ firm: true });
    expect(await interchange(q, { ...options, start: new Float64Array(q.numCols) })).toBeUndefined();
    const found = await interchange(q, { ...options, start: Float64Array.from([1, 0, 1, 0, 0, 0, 0, 0]) });
    expect(objective(q, found)).toBeCloseTo(150, 6);
  });

  it('returns the same feasible solution each time, between the start and the optimum', async () => {
    const best = await session.mip({ absoluteGap: 1e-3, seconds: 30 });
    await session.close();
    const content = (await interchange(p, { ...plain, enough: -1e15 }))!;
    const found = (await interchange(p, plain))!;
    expect(objective(p, found)).toBeGreaterThan(objective(p, content));
    expect(objective(p, found)).toBeLessThanOrEqual(best.bound + 1e-6 * Math.abs(best.bound));
    expect(violationOf(modelOf(p.arrays()), found)).toBeLessThan(1e-6);
    const again = (await interchange(p, plain))!;
    expect([...again]).toEqual([...found]);
  });

  it('returns nothing if it is aborted before it starts', async () => {
    expect(await interchange(p, { ...plain, signal: AbortSignal.abort() })).toBeUndefined();
  });
});
