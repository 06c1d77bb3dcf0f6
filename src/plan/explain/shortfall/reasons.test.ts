import { describe, expect, it } from 'vitest';
import { makeCase, type Tables } from '../../../../test/support/make-case.ts';
import { withPlan } from '../../../../test/support/plan-case.ts';
import type { Case, RawRow } from '../../../case/index.ts';
import type { Reason } from '../../../model/index.ts';
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

const of = (changes: Tables, more = {}) => makeCase({ ...settings, ...more }, { ...base, ...changes });

type Further = Parameters<typeof whyShort> extends [unknown, unknown, ...infer Rest] ? Rest : never;
const why = (c: Case, ...further: Further) =>
  withPlan(c, ({ document, solved }) => whyShort(solved, document, ...further));

const standing = { place: 'mill', process: 'smelt', existing: 1000, build: false };
const flash = { process: 'smelt', lead: 0, life: 20, technology: 'flash' };
const requirements = [{ market: 'UZ', hs: '7403', scheme: 'cert' }];
const [up, down] = base.legs!;
const wanted = (more: RawRow) => ({ good: 'metal', place: 'town', quantity: 500, price: 100, ...more });
const licensed = {
  candidates: [{ ...tobuild, owner: 'us' }],
  processes: [flash],
  tiers: oneTier,
  parties: [{ party: 'us', country: 'KZ' }, { party: 'them' }],
  assets: [{ asset: 'recipe', kind: 'know-how', technology: 'flash', owner: 'them' }],
};
const licences = [{ licence: 'dear', asset: 'recipe', offered: true, fee: 1e9, territories: ['KZ'] }];
const ban = { kind: 'ban', origin: 'KZ', destination: 'UZ', hs: '7403' };
const built = { candidates: [tobuild], tiers: oneTier };
const loan = { facility: 'loan', lender: 'bank', kind: 'loan', amount: 600, rate: 0, tenor: 5 };
const plant = { kind: 'candidates', key: 'mill/smelt' };

/** Another year than the first, and settings. */
interface More {
  readonly year?: number;
  readonly ownFunds?: number;
}

/** Changes of tables, and the reasons. */
const known: [string, Tables, readonly Reason[], More?][] = [
  [
    'a certificate that does not pay',
    { schemes: [{ scheme: 'cert', market: 'UZ', fee: 1e7 }], requirements },
    [{ kind: 'schemes', key: 'cert', pays: false }],
  ],
  ['the capacity of a plant', { candidates: [{ ...standing, existing: 300 }] }, [plant]],
  [
    'the capacity of a plant, and that a further one does not pay',
    {
      candidates: [{ place: 'mill', process: 'smelt', existing: 300 }],
      tiers: [{ process: 'smelt', tier: 'one', capacity: 1000, capex: 1e9 }],
    },
    [plant, { ...plant, pays: false }],
  ],
  [
    'that a plant was closed, and not its capacity',
    {
      demands: [wanted({ quantity: 50 }), wanted({ year: 2026 })],
      candidates: [{ ...standing, existing_fixed_cost: 20_000, closable: true }],
    },
    [{ ...plant, column: 'closable', pays: false }],
    { year: 2027 },
  ],
  [
    'the lead time of a plant in its first years, and nothing afterwards',
    { ...built, processes: [{ process: 'smelt', lead: 1, life: 20 }] },
    [{ ...plant, column: 'lead' }],
  ],
  [
    'the year from which a plant may stand',
    { ...built, candidates: [{ ...tobuild, opens: 2027 }] },
    [{ ...plant, column: 'opens' }],
  ],
  ['a licence that nobody offers', licensed, [{ kind: 'assets', key: 'recipe' }]],
  ['a licence that does not pay for a plant', { ...licensed, licences }, [{ ...plant, pays: false }]],
  [
    'a licence that does not pay where the plant stands',
    { ...licensed, licences, candidates: [{ ...standing, owner: 'us' }] },
    [
      { kind: 'assets', key: 'recipe' },
      { kind: 'licences', key: 'dear', pays: false },
    ],
  ],
  ['a ban', { restrictions: [ban] }, [{ kind: 'restrictions', key: 'ban/KZ/UZ/7403' }]],
  [
    'a quota',
    { restrictions: [{ ...ban, kind: 'quota', quantity: 100 }] },
    [{ kind: 'restrictions', key: 'quota/KZ/UZ/7403' }],
  ],
  [
    'a barred technology',
    { processes: [flash], restrictions: [{ kind: 'ban', destination: 'KZ', technology: 'flash' }] },
    [{ kind: 'restrictions', key: 'ban//KZ///flash' }],
  ],
  ['own funds that run out', built, [{ kind: 'case', key: '' }], { ownFunds: 500 }],
  ['no own funds', built, [{ kind: 'case', key: '' }], { ownFunds: 0 }],
  [
    'a facility',
    { ...built, lenders: [{ lender: 'bank' }], facilities: [loan] },
    [{ kind: 'facilities', key: 'loan' }],
    { ownFunds: 0 },
  ],
  [
    'a supply',
    { supplies: [{ good: 'ore', place: 'mine', price: 1, quantity: 600 }] },
    [{ kind: 'supplies', key: 'ore/mine' }],
  ],
  [
    'the minimum load of a plant that is built for no less',
    { ...built, candidates: [{ ...tobuild, min_load: 0.8 }] },
    [{ ...plant, column: 'min_load' }],
  ],
  ['the capacity of a leg', { legs: [up!, { ...down, capacity: 200 }] }, [{ kind: 'legs', key: 'down' }]],
  [
    'the capacity of a border',
    { borders: [{ from_country: 'KZ', to_country: 'UZ', capacity: 200 }] },
    [{ kind: 'borders', key: 'KZ/UZ' }],
  ],
  [
    'the capacity of a place',
    { places: base.places!.map((row) => (row.place === 'mill' ? { ...row, capacity: 200 } : row)) },
    [{ kind: 'places', key: 'mill' }],
  ],
  ['that no way leads to the demand', { legs: [up!] }, [{ kind: 'places', key: 'town/metal', column: 'route' }]],
  [
    'that no way leads to what makes the good',
    { legs: [down!] },
    [{ kind: 'places', key: 'mill/ore', column: 'route' }],
  ],
  ['that nobody sells an input', { supplies: [] }, [{ kind: 'goods', key: 'ore', column: 'source' }]],
  [
    'the price, where what is built could deliver',
    { demands: [wanted({ price: 1 })] },
    [{ kind: 'demands', key: 'metal/town' }],
  ],
];

describe('the reason why a demand is not met', () => {
  it.each(known)('is %s', async (_, tables, because, { year = 2026, ...more } = {}) => {
    const found = (await why(of(tables, more))).find((one) => one.year === year);
    expect(found?.short, 'units short').toBeGreaterThan(0);
    expect(found!.because).toEqual(because);
  });

  it('is none where it is met', async () => {
    expect(await why(of({}))).toEqual([]);
  });

  it('is the weeks of a certificate in its first year, of 2 200 t a certificate of 10 weeks', async () => {
    const c = of({
      demands: [wanted({ quantity: 2200 })],
      candidates: [{ ...standing, existing: 2200 }],
      schemes: [{ scheme: 'cert', market: 'UZ', weeks: 10 }],
      requirements,
    });
    const short = expect.closeTo(2200 * (10 / 52), 6);
    expect(await why(c)).toEqual([
      { good: 'metal', place: 'town', year: 2026, short, because: [{ kind: 'schemes', key: 'cert' }] },
    ]);
  });

  it('is not the price, where the plan is not the best of what is built; nothing is told where time is over', async () => {
    const told = [
      await why(of({ demands: [wanted({ price: 1 })] }), () => 60, {}, false),
      await why(of({ legs: [up!] }), () => 0),
    ];
    for (const list of told) expect(list.map(({ because }) => because)).toEqual([[], [], []]);
  });
});
