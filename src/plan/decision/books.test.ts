import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { explainedPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import type { Case } from '../../case/index.ts';
import { sumOf } from '../../case/index.ts';
import type { Counterfactual, PlanDocument } from '../../model/index.ts';
import { lanesOf } from '../lanes.ts';
import { decisionOf } from './index.ts';

async function decided(c: Case): Promise<PlanDocument> {
  const { document } = await explainedPlan(c);
  return { ...document, decision: decisionOf(document, c, [], lanesOf(c))! };
}

/** Sheet costs 300 in a port outside; a city pays 400 and duty of a third; from the second year a plant in the city's country may make it for 100. */
const made = (rate: number): Case =>
  makeCase({ start: 2026, years: 2, discountRate: 0, holdingRate: 0 } as never, {
    countries: [{ country: 'CN' }, { country: 'KZ' }],
    places: [
      { place: 'port', country: 'CN' },
      { place: 'city', country: 'KZ' },
    ],
    goods: [{ good: 'sheet', hs: '720810', value: 300 }],
    processes: [{ process: 'roll', lead: 1, life: 1, variable_cost: 100 }],
    recipes: [{ process: 'roll', good: 'sheet', quantity: 1 }],
    tiers: [{ process: 'roll', tier: 'one', capacity: 100, capex: 5000, jobs: 1 }],
    candidates: [{ place: 'city', process: 'roll' }],
    supplies: [{ good: 'sheet', place: 'port', price: 300, quantity: 1000 }],
    demands: [{ good: 'sheet', place: 'city', quantity: 100, firm: true }],
    legs: [{ leg: 'in', from: 'port', to: 'city', mode: 'rail', km: 1000, hours: 0, cost: 0 }],
    tariffs: [{ hs: '7208', destination: 'KZ', rate }],
  });

describe('the books of a decision', () => {
  it('say who gains and who loses, computed by hand', async () => {
    const { decision, nothing, npv } = await decided(made(1 / 3));
    // In one year of two, 100 t are made for 100 x 100 + 5 000 in place of 100 x 300 and 100 x 100 of duty.
    expect(npv! - nothing!.npv).toBeCloseTo(25_000, 6);
    expect(decision!.bridge).toEqual({
      // Sold at import parity, 400: 40 000 less 15 000.
      owners: [{ place: 'city', process: 'roll', country: 'KZ', npv: expect.closeTo(25_000, 6) }],
      buyers: expect.closeTo(0, 6),
      treasuries: [{ country: 'KZ', npv: expect.closeTo(-10_000, 6) }],
      lenders: 0,
      licensors: 0,
      grants: 0,
      gain: expect.closeTo(25_000, 6),
      withoutTransfers: expect.closeTo(15_000, 6),
    });
  });

  it('give the duty rate below which a protected plant does not pay, and the deadlines of actions', async () => {
    const { decision, stages } = await decided({
      ...made(1),
      tables: { ...made(1).tables, processes: [{ process: 'roll', lead: 1, life: 1, variable_cost: 300 }] },
    });
    // 300 + 50 of capital a tonne against 300 x (1 + rate): even at a sixth.
    const [leaving] = stages![0]!.leaves.filter(({ table }) => table === 'tariffs');
    expect(leaving).toMatchObject({ column: 'rate', value: 1, usual: true, within: true });
    expect(leaving!.about).toBeCloseTo(1 / 6, 6);
    expect(decision!.actions).toEqual([
      { kind: 'build', year: 2027, begin: 2026, place: 'city', process: 'roll', cost: 5000 },
    ]);
  });

  it('price a target, and give each change one row', async () => {
    const c = made(1 / 3);
    // No job may be made, so that the plant is not built.
    const targets = [{ target: 'no jobs', measure: 'jobs', max: 0 }];
    const { decision, npv, targetPrices } = await decided({ ...c, tables: { ...c.tables, targets } });
    expect(npv).toBeCloseTo(-80_000, 4);
    expect(targetPrices).toEqual([
      { target: 'no jobs', low: expect.closeTo(25_000, 3), high: expect.closeTo(25_000, 3) },
    ]);
    const row = decision!.counterfactuals!.find(({ id }) => id === 'without target no jobs')!;
    expect(row.gain!.high).toBeCloseTo(-25_000, 3);
  });

  it('add up in random cases: the bridge to the gain, duties to those of the two plans, no two rows for one change', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const c = makeCase(settingsOf(s), tablesOf(s));
        const { decision, nothing, npv, cost } = await decided(c);
        if (!nothing || !decision?.bridge) return;
        const { bridge, counterfactuals = [] } = decision;
        const scale = 1e-6 * Math.max(1, Math.abs(npv!), Math.abs(nothing.npv));
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(scale);
        const sum = (list: readonly { npv: number }[]) => sumOf(list, (one) => one.npv);
        near(bridge.gain, npv! - nothing.npv);
        near(sum(bridge.owners) + bridge.buyers, bridge.gain);
        near(sum(bridge.treasuries), (cost.duties ?? 0) - (nothing.cost!.duties ?? 0));
        near(bridge.lenders + bridge.grants, (cost.finance ?? 0) - (nothing.cost!.finance ?? 0));
        const ids = counterfactuals.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const high = (counterfactual: Counterfactual | undefined) =>
          counterfactual?.gain?.high ?? Number.POSITIVE_INFINITY;
        const stage = (process: string) =>
          counterfactuals.find(({ change }) => change.kind === 'stage' && change.process === process);
        for (const counterfactual of counterfactuals)
          if (counterfactual.change.kind === 'site' && counterfactual.gain)
            expect(counterfactual.gain.low).toBeLessThanOrEqual(high(stage(counterfactual.change.process)) + scale);
      }),
      { numRuns: 8, seed: 41 },
    );
  });
});
