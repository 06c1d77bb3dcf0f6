import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { searchContext } from '../options.ts';
import { rootNode, tolerance } from '../parameters.ts';
import { nextBestWays } from '../price/next-best.ts';
import { ways } from '../price/ways.ts';
import { broken, loadsOf } from '../separate/capacities.ts';
import { caseOf, congested } from '../testing/congested.ts';
import { repair } from './repair.ts';
import { completePlans, wholeNumbers } from './start.ts';

/** More simple paths than a lane of eight places and sixteen legs can have. */
const EVERY = 5000;

it('repair keeps the builds of a plan, and its objective is that of these builds with all ways and all shared capacities', async () => {
  let repaired = 0;
  for (const network of fc.sample(congested, { numRuns: 10, seed: 7 })) {
    const c = caseOf(network, {}, true);
    const context = searchContext({ gap: 1e-6, seconds: 60, ways: ways() });
    const model = assemble(c, context);
    const session = await open(model.frame.program);
    const plan = await session.mip({ gap: 1e-6 });
    const builds = wholeNumbers(model, session, plan.x);
    const over = broken(model, plan.x, new Set()).length;
    await repair(model, session, context, plan.x, { left: () => 60 });
    const x = context.incumbent.within(model)!;
    for (const { load, capacity } of loadsOf(model, x))
      expect(load).toBeLessThanOrEqual(capacity * (1 + tolerance.row));
    expect(wholeNumbers(model, session, x)).toEqual(builds);
    await session.close();
    const binding = new Set(network.legs.map((_, i) => `legs l${i}`));
    const every = assemble(c, { binding, extra: nextBestWays(assemble(c), EVERY).missing });
    const all = await open(every.frame.program);
    const best = (await completePlans(every, all, [builds]))!;
    await all.close();
    const rough = rootNode.rough * every.grossCost(best.x) + 1e-6;
    expect(context.incumbent.objective).toBeLessThanOrEqual(best.objective + 1e-6 * Math.abs(best.objective));
    expect(context.incumbent.objective).toBeGreaterThanOrEqual(best.objective - rough);
    repaired += Math.min(1, over);
  }
  expect(repaired).toBeGreaterThanOrEqual(3);
});
