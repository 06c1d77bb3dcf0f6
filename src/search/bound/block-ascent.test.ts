import { describe, expect, it } from 'vitest';
import type { Size } from '../../../test/support/generated-case.ts';
import { type LpResult, open, type Session } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { lossOf } from '../master/reduced-cost.ts';
import { type Improving, improvingFlows, type Prices } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { narrow } from '../testing/narrow.ts';
import { leastExcess } from './block-ascent.ts';
import { repriced } from './blocks.ts';

const size: Size = { sites: 12, goods: 8, markets: 3, years: 3, eligible: 3, near: 8 };
const SEEDS = [1, 2, 3, 4, 5, 6];

interface Asleep {
  readonly model: Assembled;
  readonly session: Session;
  readonly asleep: Set<number>;
  readonly lp: LpResult;
  /** With all flows. */
  readonly whole: LpResult;
}

/** A relaxation without every third flow that the one with all uses, and without all that lose by it. */
async function sleeping(seed: number, use: (one: Asleep) => Promise<void>): Promise<void> {
  const { c, binding } = narrow(size, seed, 0.3);
  const model = assemble(c, { binding });
  const session = await open(model.frame.program);
  try {
    const whole = await session.lp();
    const loss = lossOf(model, whole, model.frame.program.arrays());
    const ways = model.flows.filter(({ way }) => way !== undefined);
    const used = ways.filter(({ col }) => whole.x[col]! > 1e-6).filter((_, k) => k % 3 === 0);
    const cols = [...used, ...ways.filter((flow) => loss(flow) > 0.001)].map(({ col }) => col);
    const none = cols.map(() => 0);
    await session.setColumnBounds(cols, none, none);
    const lp = await session.lp({ method: 'ipm', crossover: false });
    await use({ model, session, asleep: new Set(cols), lp, whole });
  } finally {
    await session.close();
  }
}

/** What `leastExcess` asks of a relaxation that grows, where all flows are in the programme. */
function growing({ model, asleep }: Asleep, rounds: { count: number }) {
  return {
    asleep,
    off: new Set<number>(),
    priced(at: Prices): Improving {
      rounds.count++;
      return improvingFlows(model, at, 1e-3, { asleep });
    },
    async take({ woken }: Improving) {
      for (const col of woken) asleep.delete(col);
    },
  };
}

describe('prices moved part by part', () => {
  it('bound the relaxation with the flows that joined, at reduced costs that none of its columns breaks', async () => {
    let risen = 0;
    for (const seed of SEEDS)
      await sleeping(seed, async ({ model, lp, asleep, whole }) => {
        const a = model.frame.program.arrays();
        const moved = (await repriced(a, lp, asleep, { asleep: new Set(), free: new Set(), seconds: () => 60 }))!;
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
    await sleeping(1, async ({ model, session, asleep, lp, whole }) => {
      const plain = { ...model.frame.program.arrays(), integer: new Uint8Array(session.model.numCols) };
      const moved = await repriced(plain, lp, asleep, { asleep: new Set(), free: new Set(), seconds: () => 60 });
      expect((lp.objective + moved!.rise) / whole.objective).toBeCloseTo(1, 6);
    });
  });

  it('are not there where time is up', async () => {
    await sleeping(1, async ({ model, asleep, lp }) => {
      const a = model.frame.program.arrays();
      const none = { asleep: new Set<number>(), free: new Set<number>(), signal: AbortSignal.abort() };
      expect(await repriced(a, lp, asleep, { ...none, seconds: () => 60 })).toBeUndefined();
    });
  });
});

describe('the least that flows can add', () => {
  it('is no less than what they do, and mostly a fraction of what is told at the prices of the relaxation', async () => {
    let [told, least, added] = [0, 0, 0];
    for (const seed of SEEDS)
      await sleeping(seed, async (one) => {
        const { model, lp, whole, asleep } = one;
        const first = improvingFlows(model, lp, 1e-3, { asleep });
        const rounds = { count: 0 };
        const how = { slack: 1e-6 * Math.abs(lp.objective), seconds: () => 60 };
        const excess = await leastExcess(model, growing(one, rounds), lp, first, how);
        const near = 1e-6 * Math.abs(whole.objective);
        expect(lp.objective + excess, `seed ${seed}`).toBeGreaterThanOrEqual(whole.objective - near);
        expect(excess).toBeLessThanOrEqual(first.excess);
        expect(rounds.count).toBeGreaterThan(0);
        told += first.excess;
        least += excess;
        added += whole.objective - lp.objective;
      });
    expect(least - added).toBeLessThan(0.5 * (told - added));
  });

  it('is what is told where there is no time', async () => {
    await sleeping(2, async (one) => {
      const first = improvingFlows(one.model, one.lp, 1e-3, { asleep: one.asleep });
      const rounds = { count: 0 };
      const excess = await leastExcess(one.model, growing(one, rounds), one.lp, first, { slack: 0, seconds: () => 0 });
      expect([excess, rounds.count]).toEqual([first.excess, 0]);
    });
  });
});
