import { describe, expect, it } from 'vitest';
import type { Size } from '../../../test/support/generated-case.ts';
import { type LpResult, open, type Session } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { relativeReducedCost } from '../master/reduced-cost.ts';
import { type Attractive, attractiveFlows, type Prices } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { narrow } from '../testing/narrow.ts';
import { blockDualAscent } from './block-ascent.ts';
import { movedPrices } from './blocks.ts';

const size: Size = { sites: 12, goods: 8, markets: 3, years: 3, eligible: 3, near: 8 };
const SEEDS = [1, 2, 3, 4, 5, 6];

interface ColumnPool {
  readonly model: Assembled;
  readonly session: Session;
  readonly pooled: Set<number>;
  readonly lp: LpResult;
  /** With all flows. */
  readonly whole: LpResult;
}

/** A relaxation without every third flow that the one with all uses, and without all that lose by it. */
async function sleeping(seed: number, use: (one: ColumnPool) => Promise<void>): Promise<void> {
  const { c, binding } = narrow(size, seed, 0.3);
  const model = assemble(c, { binding });
  const session = await open(model.frame.program);
  try {
    const whole = await session.lp();
    const loss = relativeReducedCost(model, whole, model.frame.program.arrays());
    const ways = model.flows.filter(({ way }) => way !== undefined);
    const used = ways.filter(({ col }) => whole.x[col]! > 1e-6).filter((_, k) => k % 3 === 0);
    const cols = [...used, ...ways.filter((flow) => loss(flow) > 0.001)].map(({ col }) => col);
    const none = cols.map(() => 0);
    await session.setColumnBounds(cols, none, none);
    const lp = await session.lp({ method: 'ipm', crossover: false });
    await use({ model, session, pooled: new Set(cols), lp, whole });
  } finally {
    await session.close();
  }
}

/** What `blockDualAscent` asks of a relaxation that grows, where all flows are in the programme. */
function growing({ model, pooled }: ColumnPool, rounds: { count: number }) {
  return {
    pool: { cols: pooled },
    off: new Set<number>(),
    priced(at: Prices): Attractive {
      rounds.count++;
      return attractiveFlows(model, at, 1e-3, { pooled });
    },
    async take({ woken }: Attractive) {
      for (const col of woken) pooled.delete(col);
    },
  };
}

describe('prices moved part by part', () => {
  it('bound the relaxation with the flows that joined, at reduced costs that none of its columns breaks', async () => {
    let risen = 0;
    for (const seed of SEEDS)
      await sleeping(seed, async ({ model, lp, pooled, whole }) => {
        const a = model.frame.program.arrays();
        const moved = (await movedPrices(a, lp, pooled, { pooled: new Set(), free: new Set(), seconds: () => 60 }))!;
        const near = 1e-6 * Math.abs(whole.objective);
        expect(lp.objective).toBeLessThan(whole.objective - near);
        expect(lp.objective + moved.rise, `seed ${seed}`).toBeGreaterThanOrEqual(whole.objective - near);
        if (moved.rise > near) risen++;
        for (let j = 0; j < a.numCols; j++) {
          let reduced = a.cost[j]!;
          for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) reduced -= a.values[k]! * moved.rowDual[a.indices[k]!]!;
          expect(reduced).toBeCloseTo(moved.colDual[j]!, 3);
          if (a.upper[j] === Number.POSITIVE_INFINITY) expect(reduced).toBeLessThan(1e-2);
        }
      });
    expect(risen).toBe(SEEDS.length);
  });

  it('are those of the whole where it has no whole numbers', async () => {
    await sleeping(1, async ({ model, session, pooled, lp, whole }) => {
      const plain = { ...model.frame.program.arrays(), integer: new Uint8Array(session.model.numCols) };
      const moved = await movedPrices(plain, lp, pooled, { pooled: new Set(), free: new Set(), seconds: () => 60 });
      expect((lp.objective + moved!.rise) / whole.objective).toBeCloseTo(1, 6);
    });
  });

  it('are not there where time is up', async () => {
    await sleeping(1, async ({ model, pooled, lp }) => {
      const a = model.frame.program.arrays();
      const none = { pooled: new Set<number>(), free: new Set<number>(), signal: AbortSignal.abort() };
      expect(await movedPrices(a, lp, pooled, { ...none, seconds: () => 60 })).toBeUndefined();
    });
  });
});

describe('the least that flows can add', () => {
  it('is no less than what they do, and mostly a fraction of what is told at the prices of the relaxation', async () => {
    let [told, least, added] = [0, 0, 0];
    for (const seed of SEEDS)
      await sleeping(seed, async (one) => {
        const { model, lp, whole, pooled } = one;
        const first = attractiveFlows(model, lp, 1e-3, { pooled });
        const rounds = { count: 0 };
        const how = { slack: 1e-6 * Math.abs(lp.objective), seconds: () => 60 };
        const reducedCostBound = await blockDualAscent(model, growing(one, rounds), lp, first, how);
        const near = 1e-6 * Math.abs(whole.objective);
        expect(lp.objective + reducedCostBound, `seed ${seed}`).toBeGreaterThanOrEqual(whole.objective - near);
        expect(reducedCostBound).toBeLessThanOrEqual(first.reducedCostBound);
        expect(rounds.count).toBeGreaterThan(0);
        told += first.reducedCostBound;
        least += reducedCostBound;
        added += whole.objective - lp.objective;
      });
    expect(least - added).toBeLessThan(0.5 * (told - added));
  });

  it('is what is told where there is no time', async () => {
    await sleeping(2, async (one) => {
      const first = attractiveFlows(one.model, one.lp, 1e-3, { pooled: one.pooled });
      const rounds = { count: 0 };
      const reducedCostBound = await blockDualAscent(one.model, growing(one, rounds), one.lp, first, {
        slack: 0,
        seconds: () => 0,
      });
      expect([reducedCostBound, rounds.count]).toEqual([first.reducedCostBound, 0]);
    });
  });
});
