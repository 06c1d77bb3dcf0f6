import { describe, expect, it } from 'vitest';
import type { Size } from '../../../test/support/generated-case.ts';
import { open } from '../../linear/index.ts';
import { flowTerms } from '../../pillars/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { relativeReducedCost } from '../master/reduced-cost.ts';
import { flowCovers, inFlowCovers, ownTolls } from '../separate/flow-cover.ts';
import { addCuts } from '../separate/links.ts';
import { narrow } from '../testing/narrow.ts';
import { degenerate } from './degeneracy.ts';
import { waysBeside } from './every-path.ts';
import { addFlows, attractiveFlows } from './routes.ts';

const size: Size = { sites: 6, goods: 8, markets: 3, years: 2, eligible: 3, near: 3 };
const wide: Size = { ...size, sites: 14, near: 9 };
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

describe('flows that gain by prices of plants that are not built', () => {
  it('add nothing to a relaxation without them, and are most of those that gain', async () => {
    let [gaining, idle, left] = [0, 0, 0];
    for (const seed of SEEDS) {
      const { c, binding } = narrow(wide, seed, 0.3);
      const model = assemble(c, { binding });
      const session = await open(model.frame.program);
      try {
        const whole = await session.lp();
        const loss = relativeReducedCost(model, whole, model.frame.program.arrays());
        const cols = model.flows.flatMap((flow) => (flow.way && loss(flow) > 0.001 ? [flow.col] : []));
        const upTo = (list: readonly number[], most: number) =>
          session.setColumnBounds(
            list,
            list.map(() => 0),
            list.map(() => most),
          );
        await upTo(cols, 0);
        const pooled = new Set(cols);
        const lp = await session.lp({ method: 'ipm', crossover: false });
        const { reducedCostBound, woken } = attractiveFlows(model, lp, 1e-3, { pooled });
        const near = 1e-7 * Math.abs(whole.objective);
        expect(lp.objective + reducedCostBound, `seed ${seed}`).toBeGreaterThanOrEqual(whole.objective - near);
        const gains = model.flows.flatMap((flow) => {
          const gain = lp.colDual[flow.col]!;
          return pooled.has(flow.col) && gain > 1e-3 ? [{ ...flow, gain }] : [];
        });
        const free = degenerate(model.frame, lp, gains);
        gaining += gains.length;
        idle += free.size;
        left += woken.length;
        await upTo(
          [...free].map(({ col }) => col),
          Number.POSITIVE_INFINITY,
        );
        const more = await session.lp();
        expect(more.objective, `seed ${seed}`).toBeLessThanOrEqual(lp.objective + near);
      } finally {
        await session.close();
      }
    }
    expect(gaining).toBeGreaterThan(20);
    expect(idle).toBeGreaterThan(gaining / 2);
    expect(left).toBeLessThan(gaining / 2);
  });
});

describe('inequalities of what passes a shared capacity', () => {
  it('have a price for the ways that pass it alone: others are worth what they add, and less would be too little', async () => {
    let short = 0;
    for (const seed of SEEDS) {
      const { c, binding } = narrow(size, seed, 0.3);
      const model = assemble(c, { binding });
      const { program } = model.frame;
      const session = await open(program);
      try {
        const cuts = flowCovers(model).broken((await session.lp()).x);
        const first = program.numRows;
        await addCuts(model, session, cuts);
        const rows = new Map(cuts.map((one, i) => [first + i, one]));
        const cut = { ...model, columns: [...model.columns, inFlowCovers(rows)] };
        const lp = await session.lp();
        const { reducedCostBound } = attractiveFlows(cut, lp, 1e-3, { ownTolls: ownTolls(rows, lp.rowDual) });
        const without = attractiveFlows(cut, lp, 1e-3).reducedCostBound;
        const { missing, complete } = waysBeside(model, 400);
        expect(complete).toBe(true);
        const every = missing.flatMap((spec) => {
          const terms = flowTerms(model.frame, cut.columns, spec);
          return terms ? [{ spec, terms }] : [];
        });
        await addFlows(cut, session, every);
        const all = await session.lp();
        const near = 1e-7 * Math.abs(all.objective);
        expect(lp.objective + reducedCostBound, `seed ${seed}`).toBeGreaterThanOrEqual(all.objective - near);
        if (lp.objective + without < all.objective - near) short++;
      } finally {
        await session.close();
      }
    }
    expect(short).toBeGreaterThan(0);
  });
});
