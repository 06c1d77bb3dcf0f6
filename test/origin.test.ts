import { describe, expect, it } from 'vitest';
import type { RawRow } from '../src/case/index.ts';
import { checkCase } from '../src/plan/index.ts';
import { chain, makeCase, type Tables, tablesIn } from './support/make-case.ts';
import { planned } from './support/plan-case.ts';

const settings = { start: 2026, years: 1, discountRate: 0, holdingRate: 0 };

/**
 * Tashkent (UZ) sells 10 frames a year to Moscow (EAEU) at 150. The general duty on them is 20 % of their value of 100, under
 * the agreement `cis` of UZ, RU and KZ nothing. Moving costs nothing.
 */
const free = { cost: 0, hours: 0 };
const base: Tables = {
  ...chain({
    at: { tashkent: 'UZ', urumqi: 'CN', moscow: 'RU', almaty: 'KZ' },
    of: { frame: ['761090', 100], profile: ['760429', 60], blank: ['761010', 60] },
    ways: { 'tashkent moscow': free, 'urumqi tashkent': free, 'almaty tashkent': free },
  }),
  ...tablesIn(`
    countries: country,zone | UZ, | CN, | RU,EAEU | KZ,EAEU
    demands: good,place,quantity,price | frame,moscow,10,150
    tariffs: destination,hs,rate,agreement | EAEU,7610,0.2, | EAEU,7610,0,cis | UZ,,0,
    agreements: agreement,members | cis,UZ;RU;KZ
  `),
};

const trader = (more: RawRow) => ({ supplies: [{ good: 'frame', place: 'tashkent', price: 100, ...more }] });

/** Tashkent makes a frame of one unit of `input`, which is bought in a place at 60. */
const made = (input: string, place: string, more: RawRow = {}): Tables => ({
  supplies: [{ good: input, place, price: 60, ...more }],
  processes: [{ process: 'assemble' }],
  recipes: [
    { process: 'assemble', good: input, quantity: -1 },
    { process: 'assemble', good: 'frame', quantity: 1 },
  ],
  candidates: [{ place: 'tashkent', process: 'assemble', existing: 100, build: false }],
});

const asking = (more: RawRow, agreement: RawRow = {}): Tables => ({
  tariffs: [base.tariffs![0]!, { ...base.tariffs![1], ...more }, base.tariffs![2]!],
  agreements: [{ ...base.agreements![0]!, ...agreement }],
});

const CTH = asking({ rule: 'CTH' });
const whole = asking({ rule: 'wholly obtained' });
const direct = asking({}, { direct: true });
const own = made('profile', 'almaty');
const foreign = made('profile', 'urumqi');
const chinese = trader({ origin: 'CN' });
const further = (row: RawRow): Tables => ({ tariffs: [...base.tariffs!, row] });
const surcharge = further({ origin: 'CN', destination: 'EAEU', hs: '7610', rate: 0.3 });
const dumping = { origin: 'CN', destination: 'EAEU', hs: '76', kind: 'additional', rate: 0.22 };

const ways: Tables = {
  ...trader({}),
  places: [...base.places!, { place: 'mashhad', country: 'IR' }],
  countries: [...base.countries!, { country: 'IR' }],
  ...tablesIn(`
    legs: from,to,mode,cost,hours | tashkent,mashhad,rail,0,0 | mashhad,moscow,road,0,0
      tashkent,almaty,rail,12,0 | almaty,moscow,road,0,0
    transfers: mode,to_mode | rail,road
  `),
};
const legs = (change: (leg: RawRow) => RawRow): Tables => ({ ...ways, legs: ways.legs!.map(change) });

/** Parts worth 60 from China become a frame worth 100, in Tashkent or in a zone of its country; sold in Tashkent or Almaty. */
const zone = (maker: string, market: string, exit: RawRow[] = []): Tables => ({
  ...tablesIn(`
    countries: country | UZ | CN | KZ
    places: place,country,zone | tashkent,UZ, | navoi,UZ,FEZ-navoi | urumqi,CN, | almaty,KZ,
  `),
  legs: ['navoi', 'urumqi', 'almaty'].map((to) => ({ from: 'tashkent', to, mode: 'rail', cost: 0, hours: 0 })),
  ...made('profile', 'urumqi'),
  candidates: [{ place: maker, process: 'assemble', existing: 100, build: false }],
  demands: [{ good: 'frame', place: market, quantity: 10, price: 500 }],
  tariffs: [
    { destination: 'UZ', rate: 0.2 },
    { destination: 'FEZ-navoi', rate: 0 },
    { destination: 'KZ', rate: 0.1 },
    { destination: 'KZ', agreement: 'cis', rate: 0 },
    { destination: 'UZ', agreement: 'cis', rate: 0 },
    ...exit,
  ],
  agreements: [{ agreement: 'cis', members: ['UZ', 'KZ'] }],
});
const inputs = { origin: 'FEZ-navoi', destination: 'UZ', rate: 0.12 };

/** Three are made of what Almaty sells at 5 more. */
const mixed = {
  ...made('blank', 'urumqi'),
  ...tablesIn('supplies: good,place,price,quantity | blank,urumqi,60, | blank,almaty,65,3'),
};
const special: Tables = {
  ...trader({}),
  ...tablesIn('places: place,country,zone | tashkent,RU,SEZ | moscow,RU,'),
  legs: [base.legs![0]!],
};

/** What ten frames pay: 10 x 100 x 20 % where they have no preference. */
describe('duties', () => {
  it.each<[string, Tables[], number]>([
    ['are nothing where frames of the place have a preference', [trader({})], 0],
    ['are those of the origin that the supply says: frames from China', [chinese], 200],
    ['are nothing where the supply is of another member', [trader({ origin: 'KZ' })], 0],
    ['have rows of an origin, which meet its goods wherever they were bought', [chinese, surcharge], 300],
    ['have rows of an origin, which meet no others', [trader({}), surcharge], 0],
    ['leave free what has enough value from members', [own, asking({ regional_value: 0.5 })], 0],
    [
      'count what a trader of a member has from outside: 60 of 100',
      [made('profile', 'almaty', { origin: 'CN' }), asking({ regional_value: 0.5 })],
      200,
    ],
    ['leave free what changes its tariff heading', [foreign, CTH], 0],
    ['meet what is repacked within a heading', [made('blank', 'urumqi'), CTH], 200],
    ['leave free what is repacked of parts of members', [made('blank', 'almaty'), CTH], 0],
    ['leave free what is last made in a member, without a rule', [made('blank', 'urumqi')], 0],
    ['leave free what changes its subheading within a heading', [made('blank', 'urumqi'), asking({ rule: 'CTSH' })], 0],
    ['meet what is not wholly obtained', [foreign, whole], 200],
    ['leave free what is wholly obtained', [own, whole], 0],
    [
      'take inputs of other members for outside without cumulation, by a rule',
      [made('blank', 'almaty'), asking({ rule: 'CTH' }, { cumulation: false })],
      200,
    ],
    [
      'take inputs of other members for outside without cumulation, by value',
      [own, asking({ regional_value: 0.5 }, { cumulation: false })],
      200,
    ],
    ['meet the part of the output that has inputs from outside: 7 of 10', [mixed, CTH], 140],
    ['leave free what passes another country, where nothing says that it may not', [ways], 0],
    [
      'meet what is unloaded outside of the members',
      [legs((x) => (x.cost === 12 ? { ...x, cost: 30 } : x)), direct],
      200,
    ],
    [
      'leave free what passes in transit without unloading',
      [{ ...legs((x) => ({ ...x, mode: 'rail' })), transfers: [] }, direct],
      0,
    ],
    ['have additional ones on top of the row that counts: 20 + 22 %', [chinese, further(dumping)], 420],
    ['have additional ones of an origin alone', [trader({}), further(dumping)], 0],
    [
      'have additional ones that no preference wipes out',
      [trader({}), further({ ...dumping, origin: 'UZ', rate: 0, specific: 3 })],
      30,
    ],
    ['meet a free zone in its own country, with which it has no agreement', [special], 200],
    ['are paid on inputs outside of a zone: 20 % of 60 on 10 parts', [zone('tashkent', 'almaty')], 120],
    ['are not paid in a zone, nor at its exit to a member', [zone('navoi', 'almaty')], 0],
    ['are paid at the exit of a zone into its country: 20 % of 100', [zone('navoi', 'tashkent')], 200],
    ['may be paid at that exit on the inputs alone, by a row', [zone('navoi', 'tashkent', [inputs])], 120],
    ['are of the value of the good, not of the price that is paid', [trader({ origin: 'CN', price: 10 })], 200],
    ['are of its whole way too', [chinese, { legs: [{ ...base.legs![0]!, cost: 5 }] }], 210],
  ])('%s', async (_, tables, due) => {
    const document = await planned(makeCase(settings, Object.assign({}, base, ...tables)));
    expect(document.cost.duties ?? 0).toBeCloseTo(due, 6);
  });

  it('keep goods of two origins at a place apart, and the plan tells which is which', async () => {
    const both: Tables = tablesIn(`
      supplies: good,place,step,price,quantity,origin | frame,tashkent,own,105,4, | frame,tashkent,china,100,,CN
    `);
    const document = await planned(makeCase(settings, { ...base, ...both }));
    const sent = document.flows.map(({ origin, amount }) => [origin, amount]).sort();
    expect(sent).toEqual([
      ['CN', 6],
      ['UZ', 4],
    ]);
    // 4 x (150 - 105) + 6 x (150 - 100 - 20).
    expect(document.npv).toBeCloseTo(4 * 45 + 6 * 30, 6);
  });

  it('are saved by a longer way on which nothing is unloaded outside: 12 of carriage instead of a duty of 20', async () => {
    const document = await planned(makeCase(settings, { ...base, ...ways, ...direct }));
    expect([document.cost.duties ?? 0, document.cost.carriage]).toEqual([0, 120]);
  });
});

describe('a duty that no row gives', () => {
  const lacking: Tables = { ...trader({ origin: 'CN' }), tariffs: [base.tariffs![1]!, base.tariffs![2]!] };

  it('is 0 in a plan, which says that it is not known', async () => {
    const document = await planned(makeCase(settings, { ...base, ...lacking }));
    expect(document.duties).toEqual([
      {
        good: 'frame',
        from: 'tashkent',
        to: 'moscow',
        origin: 'CN',
        years: [2026],
        rate: 0,
        specific: 0,
        known: false,
      },
    ]);
  });

  it('is named by check, with good, origin and zone', () => {
    const named = (tables: Tables) =>
      checkCase({ case: makeCase(settings, { ...base, ...tables }) }).flatMap(({ code, value, params }) =>
        code === 'duty-unknown' ? [[value, params?.from, params?.other, params?.expected]] : [],
      );
    expect(named(lacking)).toEqual([['frame', 'CN', 'EAEU', '76']]);
    expect(named({ ...lacking, ...trader({}) })).toEqual([]);
    // No leg leads to Moscow.
    expect(named({ ...lacking, legs: base.legs!.slice(1) })).toEqual([]);
  });

  it('is no preference lost: of a lane the plan tells preference, what it asks, and what is due without it', async () => {
    const asked = { ...asking({ rule: 'CTH', regional_value: 0.3 }, { proof: 'ST-1' }), ...made('profile', 'urumqi') };
    const tables = {
      ...asked,
      tariffs: [...asked.tariffs!, { origin: 'UZ', destination: 'EAEU', hs: '76', kind: 'additional', rate: 0.05 }],
    };
    const document = await planned(makeCase(settings, { ...base, ...tables }));
    expect(document.duties!.find(({ good }) => good === 'frame')).toEqual({
      good: 'frame',
      from: 'tashkent',
      to: 'moscow',
      origin: 'UZ',
      years: [2026],
      rate: 0.05,
      specific: 0,
      known: true,
      row: '/EAEU/7610/cis',
      additional: 'UZ/EAEU/76',
      agreement: 'cis',
      rule: 'CTH',
      regional_value: 0.3,
      proof: 'ST-1',
      without: { rate: 0.25, specific: 0, known: true, row: '/EAEU/7610' },
    });
  });
});
