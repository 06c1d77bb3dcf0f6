import { describe, expect, it } from 'vitest';
import { makeCase, type Tables } from '../../../../test/support/make-case.ts';
import { root } from '../../../../test/support/needs.ts';
import { type Case, readCase } from '../../../case/index.ts';
import { plan } from '../../plan.ts';
import { whyShort } from '../why.ts';

const settings = { start: 2026, years: 3, discountRate: 0, holdingRate: 0 };

/** Ore bought at the mine becomes metal at the mill, which goes to the town. */
const base: Tables = {
  countries: [{ country: 'KZ' }, { country: 'UZ' }],
  places: [
    { place: 'mine', country: 'KZ' },
    { place: 'mill', country: 'KZ' },
    { place: 'town', country: 'UZ' },
  ],
  goods: [
    { good: 'ore', hs: '2603', value: 1, surplus: 'no' },
    { good: 'metal', hs: '7403', value: 10, surplus: 'no' },
  ],
  processes: [{ process: 'smelt', lead: 0, life: 20 }],
  recipes: [
    { process: 'smelt', good: 'ore', quantity: -2 },
    { process: 'smelt', good: 'metal', quantity: 1 },
  ],
  candidates: [{ place: 'mill', process: 'smelt', existing: 1000, build: false }],
  supplies: [{ good: 'ore', place: 'mine', price: 1 }],
  demands: [{ good: 'metal', place: 'town', quantity: 500, price: 100 }],
  legs: [
    { leg: 'up', from: 'mine', to: 'mill', mode: 'rail', km: 10, hours: 1, cost: 1 },
    { leg: 'down', from: 'mill', to: 'town', mode: 'rail', km: 10, hours: 1, cost: 1 },
  ],
};

const oneTier = [{ process: 'smelt', tier: 'one', capacity: 1000, capex: 1000 }];
const tobuild = { place: 'mill', process: 'smelt', max: 1000 };

async function reasons(c: Case, year = 2026) {
  const request = { reforms: [], gap: 1e-9, seconds: 20, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  try {
    const why = await whyShort(solved, document);
    const one = why.find((x) => x.year === year);
    expect(one?.short, 'units short').toBeGreaterThan(0);
    return one!.because;
  } finally {
    await solved.session.close();
  }
}

const of = (changes: Tables, more = {}) => makeCase({ ...settings, ...more }, { ...base, ...changes });

describe('the reason why a demand is not met', () => {
  it('is none where it is met', async () => {
    const c = of({});
    const { document, solved } = await plan(c, {
      asRead: c,
      request: { reforms: [], gap: 1e-9, seconds: 20, solver: 'highs-wasm' },
    });
    expect(await whyShort(solved, document)).toEqual([]);
    await solved.session.close();
  });

  it('is the weeks of a certificate in its first year (10 of 52 weeks of a mill of 500)', async () => {
    const c = of({
      candidates: [{ place: 'mill', process: 'smelt', existing: 500, build: false }],
      schemes: [{ scheme: 'cert', market: 'UZ', weeks: 10 }],
      requirements: [{ market: 'UZ', hs: '7403', scheme: 'cert' }],
    });
    expect(await reasons(c)).toEqual([{ kind: 'schemes', key: 'cert' }]);
  });

  it('is the same of what is delivered short of 2 200 t by a certificate of 10 weeks', async () => {
    const demands = [{ good: 'metal', place: 'town', quantity: 2200, price: 100 }];
    const c = of({
      demands,
      candidates: [{ place: 'mill', process: 'smelt', existing: 2200, build: false }],
      schemes: [{ scheme: 'cert', market: 'UZ', weeks: 10 }],
      requirements: [{ market: 'UZ', hs: '7403', scheme: 'cert' }],
    });
    const request = { reforms: [], gap: 1e-9, seconds: 20, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request });
    expect(await whyShort(solved, document)).toEqual([
      {
        good: 'metal',
        place: 'town',
        year: 2026,
        short: expect.closeTo(2200 * (10 / 52), 6),
        because: [{ kind: 'schemes', key: 'cert' }],
      },
    ]);
    await solved.session.close();
  });

  it('is a certificate that does not pay', async () => {
    const c = of({
      schemes: [{ scheme: 'cert', market: 'UZ', fee: 1e7 }],
      requirements: [{ market: 'UZ', hs: '7403', scheme: 'cert' }],
    });
    expect(await reasons(c)).toEqual([{ kind: 'schemes', key: 'cert', pays: false }]);
  });

  it('is the capacity of a plant', async () => {
    const c = of({ candidates: [{ place: 'mill', process: 'smelt', existing: 300, build: false }] });
    expect(await reasons(c)).toEqual([{ kind: 'candidates', key: 'mill/smelt' }]);
  });

  it('is the capacity of a plant, and that a further one does not pay', async () => {
    const c = of({
      candidates: [{ place: 'mill', process: 'smelt', existing: 300 }],
      tiers: [{ process: 'smelt', tier: 'one', capacity: 1000, capex: 1e9 }],
    });
    expect(await reasons(c)).toEqual([
      { kind: 'candidates', key: 'mill/smelt' },
      { kind: 'candidates', key: 'mill/smelt', pays: false },
    ]);
  });

  it('is that a plant was closed, and not its capacity', async () => {
    const demands = [
      { good: 'metal', place: 'town', quantity: 50, price: 100 },
      { good: 'metal', place: 'town', quantity: 500, price: 100, year: 2026 },
    ];
    const standing = { place: 'mill', process: 'smelt', existing: 1000, build: false };
    const c = of({ demands, candidates: [{ ...standing, existing_fixed_cost: 20_000, closable: true }] });
    expect(await reasons(c, 2027)).toEqual([
      { kind: 'candidates', key: 'mill/smelt', column: 'closable', pays: false },
    ]);
  });

  it('is the lead time of a plant in its first years, and nothing afterwards', async () => {
    const c = of({
      candidates: [tobuild],
      processes: [{ process: 'smelt', lead: 1, life: 20 }],
      tiers: oneTier,
    });
    expect(await reasons(c)).toEqual([{ kind: 'candidates', key: 'mill/smelt', column: 'lead' }]);
  });

  it('is the year from which a plant may stand', async () => {
    const c = of({ candidates: [{ ...tobuild, opens: 2027 }], tiers: oneTier });
    expect(await reasons(c)).toEqual([{ kind: 'candidates', key: 'mill/smelt', column: 'opens' }]);
  });

  it('is a licence that nobody offers, and one that does not pay', async () => {
    const tables = {
      candidates: [{ ...tobuild, owner: 'us' }],
      processes: [{ process: 'smelt', lead: 0, life: 20, technology: 'flash' }],
      tiers: oneTier,
      parties: [{ party: 'us', country: 'KZ' }, { party: 'them' }],
      assets: [{ asset: 'recipe', kind: 'know-how', technology: 'flash', owner: 'them' }],
    };
    expect(await reasons(of(tables))).toEqual([{ kind: 'assets', key: 'recipe' }]);
    const licences = [{ licence: 'dear', asset: 'recipe', offered: true, fee: 1e9, territories: ['KZ'] }];
    expect(await reasons(of({ ...tables, licences }))).toEqual([
      { kind: 'candidates', key: 'mill/smelt', pays: false },
    ]);
    const standing = { ...tables, licences, candidates: [{ ...base.candidates![0], owner: 'us' }] };
    expect(await reasons(of(standing))).toEqual([
      { kind: 'assets', key: 'recipe' },
      { kind: 'licences', key: 'dear', pays: false },
    ]);
  });

  it('is a ban, a barred technology, a quota', async () => {
    const ban = { kind: 'ban', origin: 'KZ', destination: 'UZ', hs: '7403' };
    expect(await reasons(of({ restrictions: [ban] }))).toEqual([{ kind: 'restrictions', key: 'ban/KZ/UZ/7403' }]);
    const quota = { ...ban, kind: 'quota', quantity: 100 };
    expect(await reasons(of({ restrictions: [quota] }))).toEqual([{ kind: 'restrictions', key: 'quota/KZ/UZ/7403' }]);
    const barred = {
      processes: [{ process: 'smelt', lead: 0, life: 20, technology: 'flash' }],
      restrictions: [{ kind: 'ban', destination: 'KZ', technology: 'flash' }],
    };
    expect(await reasons(of(barred))).toEqual([{ kind: 'restrictions', key: 'ban//KZ///flash' }]);
  });

  it('is own funds that run out, none at all, or a facility', async () => {
    const tables = { candidates: [tobuild], tiers: oneTier };
    expect(await reasons(of(tables, { ownFunds: 500 }))).toEqual([{ kind: 'case', key: '' }]);
    expect(await reasons(of(tables, { ownFunds: 0 }))).toEqual([{ kind: 'case', key: '' }]);
    const loan = { facility: 'loan', lender: 'bank', kind: 'loan', amount: 600, rate: 0, tenor: 5 };
    const lent = { ...tables, lenders: [{ lender: 'bank' }], facilities: [loan] };
    expect(await reasons(of(lent, { ownFunds: 0 }))).toEqual([{ kind: 'facilities', key: 'loan' }]);
  });

  it('is a supply', async () => {
    const supplies = [{ good: 'ore', place: 'mine', price: 1, quantity: 600 }];
    expect(await reasons(of({ supplies }))).toEqual([{ kind: 'supplies', key: 'ore/mine' }]);
  });

  it('is the minimum load of a plant that is built for no less', async () => {
    const c = of({
      candidates: [{ ...tobuild, min_load: 0.8 }],
      tiers: oneTier,
    });
    expect(await reasons(c)).toEqual([{ kind: 'candidates', key: 'mill/smelt', column: 'min_load' }]);
  });

  it('is the capacity of a leg, a border, a place', async () => {
    const [up, down] = base.legs!;
    const legs = [up!, { ...down, capacity: 200 }];
    expect(await reasons(of({ legs }))).toEqual([{ kind: 'legs', key: 'down' }]);
    const borders = [{ from_country: 'KZ', to_country: 'UZ', capacity: 200 }];
    expect(await reasons(of({ borders }))).toEqual([{ kind: 'borders', key: 'KZ/UZ' }]);
    const places = base.places!.map((row) => (row.place === 'mill' ? { ...row, capacity: 200 } : row));
    expect(await reasons(of({ places }))).toEqual([{ kind: 'places', key: 'mill' }]);
  });

  it('is that no way leads to the demand, or to what makes the good; that nobody sells an input', async () => {
    const [up, down] = base.legs!;
    expect(await reasons(of({ legs: [up!] }))).toEqual([{ kind: 'places', key: 'town/metal', column: 'route' }]);
    expect(await reasons(of({ legs: [down!] }))).toEqual([{ kind: 'places', key: 'mill/ore', column: 'route' }]);
    expect(await reasons(of({ supplies: [] }))).toEqual([{ kind: 'goods', key: 'ore', column: 'source' }]);
  });

  it('is the price, where what is built could deliver', async () => {
    const demands = [{ good: 'metal', place: 'town', quantity: 500, price: 1 }];
    expect(await reasons(of({ demands }))).toEqual([{ kind: 'demands', key: 'metal/town' }]);
  });

  it('is not the price, where the plan is not the best of what is built', async () => {
    const c = of({ demands: [{ good: 'metal', place: 'town', quantity: 500, price: 1 }] });
    const request = { reforms: [], gap: 1e-9, seconds: 20, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request });
    const why = await whyShort(solved, document, () => 60, {}, false);
    await solved.session.close();
    expect(why.map(({ because }) => because)).toEqual([[], [], []]);
  });

  it('is not told where time is over', async () => {
    const c = of({ legs: [base.legs![0]!] });
    const request = { reforms: [], gap: 1e-9, seconds: 20, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request });
    const why = await whyShort(solved, document, () => 0);
    expect(why).toHaveLength(3);
    expect(why.every(({ because }) => because.length === 0)).toBe(true);
    await solved.session.close();
  });
});

describe('known cases', () => {
  it('tiny-certificate-lost-weeks: the weeks of the certificate', async () => {
    const { case: c } = readCase(`${root}test/cases/tiny-certificate-lost-weeks`);
    expect(await reasons(c, Number(c.settings.start))).toEqual([{ kind: 'schemes', key: 'eac' }]);
  });
});
