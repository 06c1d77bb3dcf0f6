import { expect, it } from 'vitest';
import type { Size } from '../../../test/support/generated-case.ts';
import { open } from '../../linear/index.ts';
import { flowTerms } from '../../model/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { addCuts } from '../separate/cuts.ts';
import { flowCovers, inFlowCovers, ownTolls } from '../separate/flow-cover.ts';
import { narrow } from '../testing/narrow.ts';
import { nextBestWays } from './next-best.ts';
import { addFlows, attractiveFlows } from './routes.ts';

const size: Size = { sites: 6, goods: 8, markets: 3, years: 2, eligible: 3, near: 3 };
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

it('the bound of route pricing needs the tolls of flow cover cuts on single lanes: without them it can be invalid', async () => {
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
      const rows = new Map(cuts.map((cut, i) => [first + i, cut]));
      const cut = { ...model, columns: [...model.columns, inFlowCovers(rows)] };
      const lp = await session.lp();
      const { reducedCostBound } = attractiveFlows(cut, lp, 1e-3, { ownTolls: ownTolls(rows, lp.rowDual) });
      const without = attractiveFlows(cut, lp, 1e-3).reducedCostBound;
      const { missing, complete } = nextBestWays(model, 400);
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
