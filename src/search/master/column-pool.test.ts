import { expect, it } from 'vitest';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { alternativePaths } from '../price/alternatives.ts';
import { attractiveFlows } from '../price/routes.ts';
import { bindRows, broken, inSolution } from '../separate/capacities.ts';
import { narrow } from '../testing/narrow.ts';
import { columnPool } from './column-pool.ts';

const size = { sites: 6, goods: 7, markets: 4, years: 2, eligible: 3, near: 3 };

it('flows in the pool are worth nothing to the relaxation, are priced as if not there, and count when they are woken', async () => {
  const { c } = narrow(size, 3, 0.1);
  const binding = new Set<string>();
  const model = assemble(c, { binding });
  const session = await open(model.frame.program);
  try {
    const free = await session.lp();
    const over = broken(model, free.x, binding);
    expect(over.length).toBeGreaterThan(0);
    expect(broken(model, free.x, binding, 0.1).length).toBeGreaterThan(over.length);
    const round = alternativePaths(model, over, inSolution(free.x)).joining;
    expect(round.length).toBeGreaterThan(0);
    await bindRows(model, session, binding, over);
    const bound = await session.lp();
    const sleeping = columnPool(model, session);
    await sleeping.add(round);
    const still = await session.lp();
    expect(still.objective).toBeCloseTo(bound.objective, 2);
    const { reducedCostBound } = attractiveFlows(model, still, 1e-3, { pooled: sleeping.cols });
    expect(reducedCostBound).toBeGreaterThan(0);
    await sleeping.wake();
    const woken = await session.lp();
    expect(woken.objective).toBeGreaterThan(bound.objective * (1 - 1e-9));
    expect(woken.objective).toBeLessThanOrEqual(still.objective + reducedCostBound + 1e-6 * Math.abs(reducedCostBound));
    expect(woken.objective - still.objective).toBeGreaterThan(1);
  } finally {
    await session.close();
  }
});
