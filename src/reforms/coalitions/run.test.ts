import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../case/index.ts';
import { has, members, size } from '../game/sets.ts';
import { shapley, shapleyIntervals } from '../game/shapley.ts';
import { run } from './run.ts';
import { floorsOf, type Table, widest } from './table.ts';
import type { RunOptions } from './types.ts';
import type { Worth, WorthRequest } from './worth.ts';

const worth = (npv: number, bound: number, request: WorthRequest, set: number): Worth => ({
  npv,
  bound,
  gross: 1000,
  countries: {},
  start: [[`build ${set}`, 1]],
  asked: { nodes: request.nodes ?? 0, gap: request.absoluteGap ?? Number.NaN },
  seconds: 0,
});

/** A solver of a known game: each plan is as far from the truth as the gap allows; one taken over is 1 off. */
function solver(truth: ArrayLike<number>, calls: { set: number; request: WorthRequest }[] = []) {
  return async (set: number, request: WorthRequest): Promise<Worth> => {
    calls.push({ set, request });
    const gap = request.absoluteGap ?? 1000 * request.gap;
    if (request.takeOver) return worth(truth[set]! - 1, Number.POSITIVE_INFINITY, request, set);
    return worth(truth[set]! - gap * 0.6, truth[set]! + gap * 0.4, request, set);
  };
}

/** Worths kept in memory. */
const inMemory = () => {
  const kept = new Map<number, Worth>();
  return {
    kept,
    keep: { get: async (set: number) => kept.get(set), put: async (set: number, w: Worth) => void kept.set(set, w) },
  };
};

const base = (n: number, relaxing: number): Omit<RunOptions, 'solve'> => ({
  n,
  relaxing,
  together: 2,
  gap: 0.005,
  precision: 0.05,
  seconds: 1,
  budget: 600,
});

/** Whether every value is as narrow as `base` asks. */
const precise = (t: Table) => widest(t) <= 0.05 * Math.abs(t.low.at(-1)! - t.low[0]!) + 1e-6 * Math.abs(t.low.at(-1)!);

/** Games in which every player only adds. */
const rising = fc
  .integer({ min: 2, max: 4 })
  .chain((n) => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2 ** n, maxLength: 2 ** n }))
  .map((steps) =>
    steps.map((_, set) => {
      let best = 0;
      for (let sub = 0; sub <= set; sub++) if ((sub & ~set) === 0) best = Math.max(best, steps[sub]! * size(sub));
      return best;
    }),
  );

describe('run', () => {
  it('gives bounds that contain every worth, and values as narrow as requested', async () => {
    await fc.assert(
      fc.asyncProperty(rising, fc.boolean(), async (truth, share) => {
        const n = Math.log2(truth.length);
        fc.pre(truth.at(-1)! > truth[0]!);
        const relaxing = share ? truth.length - 1 : 0;
        const { table } = await run({ ...base(n, relaxing), solve: solver(truth) });
        truth.forEach((v, set) => {
          expect(table.low[set]).toBeLessThanOrEqual(v + 1e-9);
          expect(table.high[set]).toBeGreaterThanOrEqual(v - 1e-9);
        });
        expect(precise(table)).toBe(true);
        const intervals = shapleyIntervals(table.low, table.high, floorsOf(n, relaxing));
        shapley(truth).forEach((x, i) => {
          expect(intervals[i]!.low).toBeLessThanOrEqual(x + 1e-9);
          expect(intervals[i]!.high).toBeGreaterThanOrEqual(x - 1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out sets whose bounds along the lattice are near enough', async () => {
    // Player 0 brings all there is, the others nothing: sets with it are as good as {0}, those without as none.
    const truth = Array.from({ length: 32 }, (_, set) => (has(set, 0) ? 100 : 0));
    const calls: { set: number; request: WorthRequest }[] = [];
    const exact = async (set: number, request: WorthRequest) => {
      calls.push({ set, request });
      return worth(truth[set]!, truth[set]!, request, set);
    };
    const { table } = await run({ ...base(5, 31), solve: exact });
    expect([...table.low]).toEqual(truth);
    expect(calls.map((x) => x.set)).toEqual(expect.arrayContaining([0, 1, 30, 31]));
    expect(calls.length).toBeLessThan(8);
    const hurting = [...calls];
    calls.length = 0;
    await run({ ...base(5, 0), solve: exact });
    expect(hurting.length).toBeLessThan(calls.length);
    expect(calls).toHaveLength(32);
  });

  it('starts a set from plans that are feasible in it, with the bound of a larger set', async () => {
    const truth = Array.from({ length: 8 }, (_, set) => 100 * size(set));
    const calls: { set: number; request: WorthRequest }[] = [];
    await run({ ...base(3, 7), together: 1, solve: solver(truth, calls) });
    const of = (set: number) => calls.find((x) => x.set === set)!.request;
    expect(of(0).starts).toBeUndefined();
    expect(of(3).starts!.map((pairs) => pairs[0]![0])).toContain('build 1');
    expect(of(1).ceiling).toBeLessThanOrEqual(300 + 20);
    expect(of(6).absoluteGap).toBeCloseTo(0.4 * 0.05 * 300, 0);
  });

  it('clips nothing if a player can reduce the worth', async () => {
    const truth = Array.from({ length: 4 }, (_, set) => sumOf(members(set), (i) => (i === 0 ? 100 : -40)));
    const { table } = await run({ ...base(2, 1), solve: solver(truth) });
    const values = shapleyIntervals(table.low, table.high, floorsOf(2, 1));
    expect(values[1]!.low).toBeLessThanOrEqual(-40);
    expect(values[1]!.high).toBeGreaterThanOrEqual(-40);
    expect(values[1]!.high).toBeLessThan(-30);
  });

  it('repeats no solve of an earlier run', async () => {
    const truth = Array.from({ length: 8 }, (_, set) => 10 * size(set) ** 2);
    const { keep } = inMemory();
    const first = await run({ ...base(3, 0), keep, solve: solver(truth) });
    const second = await run({ ...base(3, 0), keep, solve: solver(truth) });
    expect(first.solves).toBeGreaterThanOrEqual(8);
    expect(second.solves).toBe(0);
    expect([...second.table.low]).toEqual([...first.table.low]);
  });

  it('never puts a worse bound in place of one that another run kept meanwhile', async () => {
    const truth = [0, 10, 20, 40];
    const { kept, keep } = inMemory();
    const solve = solver(truth);
    await run({
      ...base(2, 0),
      keep,
      async solve(set, request) {
        const worth = await solve(set, request);
        kept.set(set, { ...worth, npv: truth[set]!, bound: truth[set]! });
        return worth;
      },
    });
    for (const [set, { npv, bound }] of kept) expect([npv, bound]).toEqual([truth[set], truth[set]]);
  });

  it('repeats no solve if the worth of all was refined during the run', async () => {
    const truth = Array.from({ length: 8 }, (_, set) => 100 * size(set));
    const { keep } = inMemory();
    const times = new Map<number, number>();
    const solve = async (set: number, request: WorthRequest) => {
      const time = (times.get(set) ?? 0) + 1;
      times.set(set, time);
      return worth(truth[set]! - (set === 7 ? 12 : 2) / time ** 2, truth[set]! + 3 / time, request, set);
    };
    const first = await run({ ...base(3, 0), keep, solve });
    expect(times.get(7)).toBeGreaterThan(1);
    const second = await run({ ...base(3, 0), keep, solve });
    expect(second.solves).toBe(0);
    expect(second.absoluteGap).toBe(first.absoluteGap);
  });

  it('goes on from where a cancelled run left off', async () => {
    const truth = Array.from({ length: 8 }, (_, set) => 10 * size(set) ** 2);
    const { kept, keep } = inMemory();
    const stop = new AbortController();
    let solved = 0;
    const solve = solver(truth);
    const halting = async (set: number, request: WorthRequest) => {
      if (++solved === 4) stop.abort();
      return solve(set, request);
    };
    await run({ ...base(3, 0), together: 1, keep, solve: halting, signal: stop.signal });
    const before = kept.size;
    expect(before).toBeGreaterThanOrEqual(2);
    const calls: { set: number; request: WorthRequest }[] = [];
    await run({ ...base(3, 0), together: 1, keep, solve: solver(truth, calls) });
    for (const set of kept.keys()) expect(kept.get(set)!.npv).toBeLessThanOrEqual(truth[set]!);
    expect(calls.length).toBeLessThanOrEqual(8 - before + 2);
  });

  it('solves a set again that ran out of time in an earlier run', async () => {
    const truth = Array.from({ length: 4 }, (_, set) => 10 * size(set));
    const { kept, keep } = inMemory();
    const late = async (set: number, request: WorthRequest): Promise<Worth> => ({
      ...worth(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, request, set),
      seconds: request.seconds,
    });
    await run({ ...base(2, 0), keep, solve: late });
    expect(kept.size).toBeGreaterThan(0);
    const { table } = await run({ ...base(2, 0), keep, solve: solver(truth) });
    expect([...table.low].every(Number.isFinite)).toBe(true);
  });

  it('ends without an error if a solve is cut off', async () => {
    const stop = new AbortController();
    const solve = async (set: number, request: WorthRequest) => {
      if (set === 3) {
        stop.abort();
        throw new Error('cut off');
      }
      return worth(0, 100, request, set);
    };
    const { table } = await run({ ...base(2, 3), solve, signal: stop.signal });
    expect(precise(table)).toBe(false);
    expect(table.worths.has(3)).toBe(false);
  });

  it('says which set has no plan', async () => {
    const none = { npv: Number.NEGATIVE_INFINITY, bound: Number.NEGATIVE_INFINITY, start: [] };
    const solve = async (set: number, request: WorthRequest) =>
      set === 0 ? { ...worth(0, 0, request, 0), ...none } : worth(1, 1, request, set);
    expect((await run({ ...base(2, 3), solve })).infeasible).toBe(0);
  });
});

describe('large games', () => {
  /** Seven players, the first of whom hurts; a solve needs 1 500 nodes to reach its gap. */
  const truth = Array.from({ length: 128 }, (_, set) => sumOf(members(set), (i) => [-3, 40, 1, 25, 2, 9, 0.5][i]!));
  const slowly = (delay: (set: number) => number) => async (set: number, request: WorthRequest) => {
    await new Promise((end) => setTimeout(end, delay(set)));
    if (request.takeOver) return worth(truth[set]! - 0.3, Number.POSITIVE_INFINITY, request, set);
    const gap = (request.absoluteGap ?? 5) * Math.max(1, 1500 / request.nodes!);
    return worth(truth[set]! - 0.6 * gap, truth[set]! + 0.4 * gap, request, set);
  };

  it('end the same whatever the load and for one thread and two', async () => {
    const result = await run({ ...base(7, 126), together: 1, solve: slowly(() => 0) });
    const two = await run({ ...base(7, 126), together: 2, solve: slowly((set) => (set * 7) % 5) });
    expect(two.solves).toBe(result.solves);
    expect(two.taken).toBe(result.taken);
    expect([...two.table.low]).toEqual([...result.table.low]);
    expect([...two.table.high]).toEqual([...result.table.high]);
    expect(precise(result.table)).toBe(true);
  });

  it('give sets that matter more nodes', async () => {
    const asked = new Set<number>();
    const solve = slowly(() => 0);
    const { table } = await run({
      ...base(7, 126),
      nodes: 400,
      solve: (set, request) => {
        asked.add(request.nodes ?? 0);
        return solve(set, request);
      },
    });
    expect(precise(table)).toBe(true);
    expect([...asked].sort((a, b) => a - b).slice(0, 3)).toEqual([0, 400, 800]);
  });

  it('are taken up again without a solve', async () => {
    const { keep } = inMemory();
    const first = await run({ ...base(7, 126), keep, solve: slowly(() => 0) });
    const again = await run({ ...base(7, 126), keep, solve: slowly(() => 0) });
    expect(first.taken).toBeGreaterThan(0);
    expect([again.solves, again.taken, precise(again.table)]).toEqual([0, 0, true]);
    expect([...again.table.low]).toEqual([...first.table.low]);
  });

  it('need few solves where most players add little: true intervals, as narrow as asked', async () => {
    // Ten players, three of whom bring nearly all, two of them together only.
    const adds = [50, 0, 0, 0.4, 0.3, 0.5, 0, 0.2, 12, 0.1];
    const truth = Array.from({ length: 1024 }, (_, set) =>
      members(set).reduce((sum, i) => sum + adds[i]!, (set & 6) === 6 ? 30 : 0),
    );
    const calls: { set: number; request: WorthRequest }[] = [];
    const { table, solves, taken } = await run({ ...base(10, 1023), solve: solver(truth, calls) });
    expect(precise(table)).toBe(true);
    expect(solves).toBe(calls.filter((x) => !x.request.takeOver).length);
    expect(taken).toBe(calls.length - solves);
    expect(solves).toBeLessThan(30);
    const intervals = shapleyIntervals(table.low, table.high, floorsOf(10, 1023));
    shapley(truth).forEach((x, i) => {
      expect(intervals[i]!.low).toBeLessThanOrEqual(x + 1e-9);
      expect(intervals[i]!.high).toBeGreaterThanOrEqual(x - 1e-9);
      expect((intervals[i]!.high - intervals[i]!.low) / 2).toBeLessThanOrEqual(0.05 * 95);
    });
  });
});
