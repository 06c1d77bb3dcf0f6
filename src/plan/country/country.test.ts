import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { soldAbroad } from '../../../test/support/sold-abroad.ts';
import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { deadline } from '../../search/index.ts';
import { plan } from '../plan.ts';
import { countryCase } from './case.ts';
import { partOf, worthOf } from './part.ts';
import { regionWith } from './region.ts';
import { tradeOf } from './trade.ts';

const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };

/** The best plan of a case, with what goods are worth at their places. */
async function region(c: Case): Promise<PlanDocument> {
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  if (document.npv === null) return document;
  return regionWith(c, { request }, document, { asRead: c, deadline: deadline(60) });
}

describe('the question of one country', () => {
  const drawn = fc.sample(small(false), { numRuns: 30, seed: 46 });

  it('at the builds of the region has the plan of the region: it keeps every rule, and no other is worth more', async () => {
    let told = 0;
    for (const s of drawn) {
      const c = makeCase(settingsOf(s), tablesOf(s));
      const all = await region(c);
      if (all.npv === null || all.flows.length === 0) continue;
      for (const country of ['KZ', 'UZ']) {
        const { case: own, steps } = countryCase(c, all, [country]);
        if (own.tables.demands.length === 0) continue;
        const about = JSON.stringify([country, s]);
        const { npv: today, breaches } = worthOf(partOf(all, own, steps, tradeOf(c, [country]).isAbroad), own);
        expect(breaches, about).toEqual([]);
        const { npv } = await regionWith(own, { request }, all, { asRead: own, deadline: deadline(60) });
        const near = 1e-6 * Object.values(all.cost).reduce((sum, x) => sum + Math.abs(x), 1);
        expect(Math.abs(npv! - today), about).toBeLessThan(near);
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
    const all = await region(c);
    const { case: own, steps } = countryCase(c, all, ['CN']);
    expect(own.tables.certificates).toEqual([{ scheme: 'c', place: 'city', good: 'fin', until: 2029, paid: true }]);
    const part = worthOf(partOf(all, own, steps, tradeOf(c, ['CN']).isAbroad), own);
    expect(part.breaches).toEqual([]);
    const { npv } = await regionWith(own, { request }, all, { asRead: own, deadline: deadline(60) });
    expect(npv!).toBeCloseTo(part.npv, 4);
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
    const all = await region(c);
    expect(all.flows.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(50, 6);
    const { case: own, steps } = countryCase(c, all, ['UZ']);
    expect(own.tables.targets.map(({ max }) => Number(max))).toEqual([expect.closeTo(5, 6)]);
    expect(worthOf(partOf(all, own, steps, tradeOf(c, ['UZ']).isAbroad), own).breaches).toEqual([]);
  });

  it('leaves of a border in each year what others leave in that year', async () => {
    const sold = (good: string, amounts: readonly number[]) =>
      amounts.map((quantity, i) => ({ good, place: 'port', year: 2026 + i, quantity, price: 100 }));
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
      {
        countries: [{ country: 'KZ' }, { country: 'UZ' }, { country: 'CN' }],
        places: [
          { place: 'far', country: 'KZ' },
          { place: 'city', country: 'UZ' },
          { place: 'port', country: 'CN' },
        ],
        goods: ['theirs', 'ours'].map((good) => ({ good, hs: '850110', value: 100 })),
        supplies: [
          { good: 'theirs', place: 'far', price: 1 },
          { good: 'ours', place: 'city', price: 1 },
        ],
        demands: [...sold('theirs', [80, 20]), ...sold('ours', [20, 80])],
        legs: [
          { from: 'far', to: 'city', mode: 'road', cost: 0, hours: 0 },
          { from: 'city', to: 'port', mode: 'road', cost: 0, hours: 0 },
        ],
        borders: [{ from_country: 'UZ', to_country: 'CN', capacity: 100 }],
      },
    );
    const all = await region(c);
    const { case: own } = countryCase(c, all, ['UZ']);
    const left = own.tables.borders.map(({ year, capacity }) => [year, Math.round(Number(capacity))]);
    expect(left).toEqual([
      [undefined, 100],
      [2026, 20],
      [2027, 80],
    ]);
  });

  it('has no more of a supply abroad than its stock leaves over the years', async () => {
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
      {
        countries: [{ country: 'KZ' }, { country: 'UZ' }],
        places: [
          { place: 'mine', country: 'KZ' },
          { place: 'city', country: 'UZ' },
        ],
        goods: [{ good: 'ore', hs: '260300', value: 10 }],
        supplies: [
          { good: 'ore', place: 'mine', step: 'a', quantity: 50, stock: 60, price: 1 },
          { good: 'ore', place: 'mine', step: 'b', quantity: 50, price: 5 },
          { good: 'ore', place: 'mine', step: 'c', quantity: 50, stock: 30, price: 9 },
        ],
        demands: [{ good: 'ore', place: 'city', quantity: 40, price: 100 }],
        legs: [{ from: 'mine', to: 'city', mode: 'road', cost: 0, hours: 0 }],
      },
    );
    const all = await region(c);
    const { case: own, steps } = countryCase(c, all, ['UZ']);
    const offered = (step: string) => own.tables.supplies.filter((row) => row.step === step);
    expect(offered('a')).toEqual([]);
    expect(offered('c').map(({ quantity, stock }) => [quantity, stock])).toEqual([
      [50, 30],
      [50, 30],
    ]);
    const { npv } = await regionWith(own, { request }, all, { asRead: own, deadline: deadline(60) });
    expect(npv!).toBeCloseTo(worthOf(partOf(all, own, steps, tradeOf(c, ['UZ']).isAbroad), own).npv, 4);
  });

  it('gets no more than a site abroad may send in the first year of its certificate', async () => {
    // The site sells 50 a year at home, which a quarter more of would cross; weeks of 39 leave it a quarter of 80, which it sends already.
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
      {
        ...soldAbroad,
        candidates: [{ place: 'city', process: 'make', existing: 80, build: false }],
        demands: [
          { good: 'fin', place: 'port', quantity: 70, price: 1000 },
          { good: 'fin', place: 'city', quantity: 50, price: 10 },
        ],
        schemes: [{ scheme: 'c', market: 'CN', fee: 100, weeks: 39 }],
      },
    );
    const all = await region(c);
    const sent = (year: number) => all.flows.find(({ to, year: in_ }) => to === 'port' && in_ === year)!.amount;
    expect([sent(2026), sent(2027)]).toEqual([expect.closeTo(20, 6), expect.closeTo(70, 6)]);
    const { case: own, steps } = countryCase(c, all, ['CN']);
    const more = steps.filter(({ side, step }) => side === 'sells' && step === 'more');
    expect(more.map(({ year, quantity }) => [year, quantity])).toEqual([[2027, expect.closeTo(2.5, 6)]]);
    const { npv } = await regionWith(own, { request }, all, { asRead: own, deadline: deadline(60) });
    expect(npv!).toBeCloseTo(worthOf(partOf(all, own, steps, tradeOf(c, ['CN']).isAbroad), own).npv, 2);
  });

  it('leaves of a quota what others leave in their fullest year, and no less than the country uses in its own', async () => {
    const sold = (good: string, amounts: readonly number[]) =>
      amounts.map((quantity, i) => ({ good, place: 'port', year: 2026 + i, quantity, price: 100 }));
    const quotaOf = async (ours: readonly number[]) => {
      const c = makeCase(
        { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
        {
          countries: [{ country: 'KZ' }, { country: 'UZ' }, { country: 'CN' }],
          places: [
            { place: 'far', country: 'KZ' },
            { place: 'city', country: 'UZ' },
            { place: 'port', country: 'CN' },
          ],
          goods: ['theirs', 'ours'].map((good) => ({ good, hs: '850110', value: 100 })),
          supplies: [
            { good: 'theirs', place: 'far', price: 1 },
            { good: 'ours', place: 'city', price: 1 },
          ],
          demands: [...sold('theirs', [80, 20]), ...sold('ours', ours)],
          legs: [
            { from: 'far', to: 'city', mode: 'road', cost: 0, hours: 0 },
            { from: 'city', to: 'port', mode: 'road', cost: 0, hours: 0 },
          ],
          restrictions: [{ kind: 'quota', destination: 'CN', hs: '85', quantity: 100 }],
        },
      );
      const all = await region(c);
      const { case: own, held } = countryCase(c, all, ['UZ']);
      return {
        left: Number(own.tables.restrictions[0]!.quantity),
        row: held.find(({ table }) => table === 'restrictions'),
      };
    };
    const { left, row } = await quotaOf([5, 10]);
    expect(left).toBeCloseTo(20, 6);
    expect(row).toEqual({ table: 'restrictions', key: 'quota//CN/85', used: expect.closeTo(80, 6) });
    expect((await quotaOf([20, 80])).left).toBeCloseTo(80, 6);
  });

  it('has own funds that others leave in their dearest year, and no less than it spends in its own', async () => {
    const { requirements: _, schemes: __, ...rest } = soldAbroad;
    const plant = (place: string, opens: number) => ({ place, process: 'make', opens });
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0, ownFunds: 100 },
      {
        ...rest,
        places: [
          { place: 'city', country: 'UZ' },
          { place: 'port', country: 'CN' },
        ],
        tiers: [{ process: 'make', tier: 'a', capacity: 10, capex: 100, max_builds: 1 }],
        candidates: [plant('city', 2026), plant('port', 2027)],
        demands: ['city', 'port'].map((place) => ({ good: 'fin', place, quantity: 10, price: 1000 })),
        legs: [],
      },
    );
    const all = await region(c);
    expect(all.builds.map(({ place, year }) => [place, year])).toEqual([
      ['city', 2026],
      ['port', 2027],
    ]);
    const { case: own, steps } = countryCase(c, all, ['UZ']);
    expect(Number(own.settings.ownFunds)).toBeCloseTo(100, 5);
    expect(worthOf(partOf(all, own, steps, tradeOf(c, ['UZ']).isAbroad), own).breaches).toEqual([]);
  });

  it('has the best plan of all that the country can build', async () => {
    let better = 0;
    for (const s of drawn.slice(0, 14)) {
      if (s.years > 1) continue;
      const c = makeCase(settingsOf(s), tablesOf(s));
      const all = await region(c);
      if (all.npv === null || all.flows.length === 0) continue;
      for (const country of ['KZ', 'UZ']) {
        const { case: own } = countryCase(c, all, [country]);
        if (own.tables.demands.length === 0 || own.tables.candidates.length === 0) continue;
        const { document, solved } = await plan(own, { asRead: own, request });
        await solved.session.close();
        let best = Number.NEGATIVE_INFINITY;
        for (const builds of allBuilds(own)) {
          const given = { builds, closings: [], legs: [] };
          const { npv } = await regionWith(own, { request }, given, { asRead: own, deadline: deadline(60) });
          best = Math.max(best, npv ?? best);
        }
        const near = 1e-6 * Math.max(1, Math.abs(best));
        expect(Math.abs(document.npv! - best), JSON.stringify([country, s])).toBeLessThan(near);
        const today = await regionWith(own, { request }, all, { asRead: own, deadline: deadline(60) });
        if (best > today.npv! + near) better++;
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
