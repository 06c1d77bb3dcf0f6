import { describe, expect, it } from 'vitest';
import type { Size } from '../../../test/support/generated-case.ts';
import type { LpResult } from '../../linear/index.ts';
import type { FlowSpec } from '../../model/index.ts';
import { assemble } from '../../plan/assemble.ts';
import type { Assembled } from '../problem.ts';
import { flowSetsOf } from '../separate/single-node-flow.ts';
import { narrow } from '../testing/narrow.ts';
import { relaxationOf } from '../testing/relaxation.ts';
import { lanesOfPeriod } from './lanes.ts';
import { nextBestWays } from './next-best.ts';
import { type Attractive, attractiveFlows } from './routes.ts';

const size: Size = { sites: 5, goods: 7, markets: 3, years: 1, eligible: 3, near: 3 };
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

const relaxed = (model: Assembled): Promise<LpResult> => relaxationOf(model.frame.program);

/** Sum over the users of a good of largest gain x need: the bound without the limit on the total need. */
function unraised({ frame }: Assembled, lp: LpResult, { found }: Attractive): number {
  const users = new Map<string, number>();
  for (const { spec, terms } of found) {
    let gain = -frame.periods[spec.period]!.period.weight * terms.costs.reduce((sum, [, cost]) => sum + cost, 0);
    for (const [row, value] of terms.coefficients) gain -= value * (lp.rowDual[row] ?? 0);
    const key = JSON.stringify([spec.good, spec.to, spec.period]);
    users.set(key, Math.max(gain, users.get(key) ?? 0));
  }
  return [...users].reduce((sum, [key, gain]) => {
    const [good, to, period] = JSON.parse(key) as [string, string, number];
    return sum + gain * frame.needs[period]!.at(good, to);
  }, 0);
}

describe('the bound on the gain of missing routes', () => {
  it('is valid in each round of pricing, and lower than the sum of the largest gains of all users', async () => {
    let [gaining, reducedCostBound, before] = [0, 0, 0];
    for (const seed of SEEDS) {
      const { c, binding } = narrow(size, seed, seed % 2 === 0 ? 0.1 : 0.25);
      const { missing, complete } = nextBestWays(assemble(c, { binding }), 400);
      expect(complete).toBe(true);
      const whole = await relaxed(assemble(c, { binding, extra: missing }));
      const near = 1e-9 * Math.abs(whole.objective);
      const extra: FlowSpec[] = [];
      for (let round = 0; round < 3; round++) {
        const model = assemble(c, { binding, extra });
        const lp = await relaxed(model);
        const attractive = attractiveFlows(model, lp, 1e-3);
        const most = unraised(model, lp, attractive);
        expect(lp.objective + attractive.reducedCostBound, `seed ${seed}`).toBeGreaterThanOrEqual(
          whole.objective - near,
        );
        expect(attractive.reducedCostBound).toBeLessThanOrEqual(most + near);
        if (attractive.found.length > 0) gaining++;
        reducedCostBound += attractive.reducedCostBound;
        before += most;
        extra.push(...attractive.found.map(({ spec }) => spec));
      }
    }
    expect(gaining).toBeGreaterThan(15);
    expect(reducedCostBound).toBeLessThan(before);
  });

  it('uses indices of lanes that follow new flows', () => {
    const { c } = narrow(size, 1, 0.1);
    const model = assemble(c);
    const lanes = () => [flowSetsOf(model), model.frame.periods.map((_, p) => lanesOfPeriod(model, p))];
    const fresh = () => {
      const other = { ...model, flows: [...model.flows] };
      return [flowSetsOf(other), model.frame.periods.map((_, p) => lanesOfPeriod(other, p))];
    };
    expect(lanes()).toEqual(fresh());
    const { missing } = nextBestWays(model, 3);
    missing.forEach((spec, i) => {
      model.flows.push({ ...spec, col: model.frame.program.numCols + i });
    });
    expect(missing.length).toBeGreaterThan(0);
    expect(lanes()).toEqual(fresh());
  });
});
