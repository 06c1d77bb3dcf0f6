import { describe, expect, it } from 'vitest';
import { storedPlan } from '../../../test/outputs/stored.ts';
import { chain, makeCase } from '../../../test/support/make-case.ts';
import { explainedPlan } from '../../../test/support/plan-case.ts';
import type { Case } from '../../case/index.ts';
import { sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { accountsOf } from '../means.ts';
import { cooperationOf } from './cooperation.ts';

/** Metal comes from a port outside, 300 a tonne; from the second year on a plant in UZ may make it from ore of KZ for a city in KZ. */
const oneplant = (settings: Readonly<Record<string, unknown>> = { bloc: ['KZ', 'UZ'] }): Case =>
  makeCase(
    { start: 2026, years: 2, discountRate: 0, holdingRate: 0, ...settings } as never,
    chain({
      at: { port: 'CN', mine: 'KZ', works: 'UZ', city: 'KZ' },
      of: { metal: ['740311', 200], ore: ['260300', 20] },
      processes: [{ process: 'smelt', lead: 1, life: 10 }],
      runs: { smelt: { ore: -2, metal: 1 } },
      tiers: [{ process: 'smelt', tier: 'one', capacity: 100, capex: 1000, jobs: 50 }],
      candidates: [{ place: 'works', process: 'smelt' }],
      supplies: [
        { good: 'metal', place: 'port', price: 300, quantity: 1000 },
        { good: 'ore', place: 'mine', price: 10, quantity: 1000 },
      ],
      demands: [{ good: 'metal', place: 'city', quantity: 100, price: 400 }],
      ways: {
        'port city': { leg: 'in', km: 1000, hours: 100, cost: 5 },
        'mine works': { leg: 'ore', km: 100, hours: 10, cost: 1 },
        'works city': { leg: 'out', km: 100, hours: 10, cost: 1 },
      },
    }),
  );

const explained = async (c: Case) => (await explainedPlan(c)).document;

const none = { amount_before: 0, value_before: 0 };

describe('cooperation of a bloc', () => {
  it('is trade among the members, where they buy, value added and jobs before and after, computed by hand', async () => {
    const { decision } = await explained(oneplant());
    // In the second of two years 100 t of metal are made from 200 t of ore: half of each a year.
    expect(decision?.cooperation).toEqual({
      among: 'bloc',
      members: ['KZ', 'UZ'],
      trade: { before: 0, after: expect.closeTo(12_000, 6) },
      pairs: [
        { from: 'UZ', to: 'KZ', good: 'metal', ...none, amount_after: 50, value_after: 10_000 },
        { from: 'KZ', to: 'UZ', good: 'ore', ...none, amount_after: 100, value_after: 2000 },
      ],
      opened: ['metal', 'ore'],
      closed: [],
      unvalued: [],
      // Metal of 20 000 in the first year from outside, ore of 4 000 in the second from within.
      outside: { before: 1, after: expect.closeTo(20 / 24, 12) },
      countries: [{ country: 'UZ', valueAdded: { before: 0, after: 8000 }, jobs: { before: 0, after: 25 } }],
    });
  });

  it('counts the trade of the hub where no bloc is named, and of all countries where neither is', async () => {
    const planDocument = await explained(oneplant());
    const region = cooperationOf(planDocument, oneplant({ hub: ['CN', 'KZ'] }))!;
    expect(region).toMatchObject({ among: 'hub', members: ['CN', 'KZ'], trade: { before: 20_000, after: 10_000 } });
    const all = cooperationOf(planDocument, oneplant({}))!;
    expect(all).toMatchObject({ among: 'all', trade: { before: 20_000, after: 22_000 }, opened: ['ore'] });
    expect(all.outside).toBeUndefined();
  });

  it('is absent where building nothing is not known, or one member alone has a place', async () => {
    const { nothing, ...told } = await explained(oneplant());
    expect(cooperationOf({ ...told, nothing: null }, oneplant())).toBeUndefined();
    expect(cooperationOf({ ...told, nothing: { npv: 0, bound: 0 } }, oneplant())).toBeUndefined();
    expect(cooperationOf({ ...told, nothing: nothing! }, oneplant({ bloc: ['UZ', 'AF'] }))).toBeUndefined();
  });

  it('takes a good without a value out of the money and says so, and no rounding of the solver for trade', async () => {
    const planDocument = await explained(oneplant());
    const c = oneplant();
    const bare = {
      ...c,
      tables: {
        ...c.tables,
        goods: [
          { good: 'metal', hs: '740311', value: 200 },
          { good: 'ore', hs: '260300' },
        ],
      },
    };
    const cooperation = cooperationOf(planDocument, bare)!;
    expect(cooperation).toMatchObject({ trade: { before: 0, after: 10_000 }, unvalued: ['ore'] });
    expect(cooperation.pairs.map(({ good, amount_after }) => [good, amount_after])).toEqual([
      ['metal', 50],
      ['ore', 100],
    ]);
    const trace = { good: 'metal', from: 'works', to: 'city', year: 2026, amount: 1e-6 };
    const chain = planDocument.nothing!.chain!;
    const nothing = { ...planDocument.nothing!, chain: { ...chain, flows: [...chain.flows, trace] } };
    expect(cooperationOf({ ...planDocument, nothing }, c)!.opened).toEqual(['metal', 'ore']);
  });

  it.each(['first-steps', 'solar', 'machinery'] as const)(
    'adds up by pair and good to the imports of measures (%s)',
    async (name) => {
      const { document, case: c } = await storedPlan(name);
      // All countries are members: what each imports is all that is traded.
      const { bloc: _, hub: __, ...settings } = c.settings;
      const { trade, pairs } = cooperationOf(document, { ...c, settings })!;
      const end = Number(settings.start) + Number(settings.years);
      const imports = (measures: PlanDocument['measures']) =>
        sumOf([...accountsOf(measures!, document.years, end).values()], (account) => account.imports ?? 0);
      expect(trade.before / imports(document.nothing!.measures)).toBeCloseTo(1, 6);
      expect(trade.after / imports(document.measures)).toBeCloseTo(1, 6);
      const own = cooperationOf(document, c)!;
      for (const one of [own, { trade, pairs }]) {
        expect(sumOf(one.pairs, ({ value_before }) => value_before)).toBeCloseTo(one.trade.before, 3);
        expect(sumOf(one.pairs, ({ value_after }) => value_after)).toBeCloseTo(one.trade.after, 3);
      }
      expect(own.trade.after).toBeLessThanOrEqual(trade.after + 1e-3);
    },
  );
});
