import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { countryIn, pricedRegion } from '../../../test/support/priced-region.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { soldAbroad } from '../../../test/support/sold-abroad.ts';
import type { Case } from '../../case/index.ts';
import { sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';

describe('the question of one country', () => {
  const drawn = fc.sample(small(false), { numRuns: 30, seed: 46 });

  it('at the builds of the region has the plan of the region: it keeps every rule, and no other is worth more', async () => {
    let told = 0;
    for (const s of drawn) {
      const c = makeCase(settingsOf(s), tablesOf(s));
      const all = await pricedRegion(c);
      if (all.npv === null || all.flows.length === 0) continue;
      for (const country of ['KZ', 'UZ']) {
        const { own, steps, npv, breaches, npvWith } = countryIn(c, all, country);
        if (own.tables.demands.length === 0) continue;
        const about = JSON.stringify([country, s]);
        expect(breaches, about).toEqual([]);
        const near = 1e-6 * Object.values(all.cost).reduce((sum, x) => sum + Math.abs(x), 1);
        expect(Math.abs((await npvWith())! - npv), about).toBeLessThan(near);
        if (steps.length > 0) told++;
      }
    }
    expect(told).toBeGreaterThan(15);
  });

  it('holds what others pay for: the certificate of a site abroad costs the country nothing', async () => {
    const c = makeCase(
      { start: 2026, years: 4, discountRate: 0, holdingRate: 0 },
      {
        ...soldAbroad,
        certificates: [{ scheme: 'c', place: 'city', good: 'fin' }],
      },
    );
    const { own, npv, breaches, npvWith } = countryIn(c, await pricedRegion(c), 'CN');
    expect(own.tables.certificates).toEqual([{ scheme: 'c', place: 'city', good: 'fin', until: 2029, paid: true }]);
    expect(breaches).toEqual([]);
    expect((await npvWith())!).toBeCloseTo(npv, 4);
  });

  it('counts as its own what goods that it sends abroad emit: CO2 counts where they arrive', async () => {
    const { requirements: _, schemes: __, ...rest } = soldAbroad;
    const c = makeCase(
      { start: 2026, years: 1, discountRate: 0, holdingRate: 0 },
      {
        ...rest,
        modes: [{ mode: 'road', co2: 0.1, speed_kmh: 50 }],
        legs: [{ from: 'city', to: 'port', mode: 'road', km: 1000, cost: 0, hours: 0 }],
        targets: [{ target: 'clean', measure: 'co2', max: 5 }],
      },
    );
    const all = await pricedRegion(c);
    expect(sumOf(all.flows, ({ amount }) => amount)).toBeCloseTo(50, 6);
    const { own, breaches } = countryIn(c, all, 'UZ');
    expect(own.tables.targets.map(({ max }) => Number(max))).toEqual([expect.closeTo(5, 6)]);
    expect(breaches).toEqual([]);
  });

  it('has the best plan of all that the country can build', async () => {
    let better = 0;
    for (const s of drawn.slice(0, 14)) {
      if (s.years > 1) continue;
      const c = makeCase(settingsOf(s), tablesOf(s));
      const all = await pricedRegion(c);
      if (all.npv === null || all.flows.length === 0) continue;
      for (const country of ['KZ', 'UZ']) {
        const { own, npvWith } = countryIn(c, all, country);
        if (own.tables.demands.length === 0 || own.tables.candidates.length === 0) continue;
        const { npv } = await bestPlan(own);
        let best = Number.NEGATIVE_INFINITY;
        for (const builds of allBuilds(own))
          best = Math.max(best, (await npvWith({ builds, closings: [], legs: [] })) ?? best);
        const near = 1e-6 * Math.max(1, Math.abs(best));
        expect(Math.abs(npv! - best), JSON.stringify([country, s])).toBeLessThan(near);
        if (best > (await npvWith())! + near) better++;
      }
    }
    expect(better).toBeGreaterThan(0);
  });
});

/** Every choice of up to three builds of each tier at each candidate of a case of one year. */
function allBuilds(c: Case): PlanDocument['builds'][] {
  const year = Number(c.settings.start);
  let sets: PlanDocument['builds'][] = [[]];
  for (const { place, process } of c.tables.candidates)
    for (const { tier } of c.tables.tiers) {
      const build = { place: String(place), process: String(process), tier: String(tier), year };
      sets = sets.flatMap((set) => [set, ...[1, 2, 3].map((count) => [...set, { ...build, count }])]);
    }
  return sets;
}
