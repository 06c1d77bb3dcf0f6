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

const dutiesOf = async (...tables: Tables[]) =>
  (await planned(makeCase(settings, Object.assign({}, base, ...tables)))).cost.duties ?? 0;

describe('origin of what is bought', () => {
  it('is the place, or what the supply says: Chinese frames of a trader in Tashkent have no preference', async () => {
    expect(await dutiesOf(trader({}))).toBe(0);
    // 10 x 100 x 20 %.
    expect(await dutiesOf(trader({ origin: 'CN' }))).toBeCloseTo(200, 6);
    expect(await dutiesOf(trader({ origin: 'KZ' }))).toBe(0);
  });

  it('is told in the plan, and goods of two origins at a place are kept apart', async () => {
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

  it('bears rows of its own: a duty on Chinese goods meets them wherever they were bought', async () => {
    const surcharge = { tariffs: [...base.tariffs!, { origin: 'CN', destination: 'EAEU', hs: '7610', rate: 0.3 }] };
    expect(await dutiesOf(trader({ origin: 'CN' }), surcharge)).toBeCloseTo(300, 6);
    expect(await dutiesOf(trader({}), surcharge)).toBe(0);
  });

  it('counts in the regional value: cells of a Russian trader made in China are not regional', async () => {
    const rvc = asking({ regional_value: 0.5 });
    expect(await dutiesOf(made('profile', 'almaty'), rvc)).toBe(0);
    // 60 of 100 come from outside, more than half.
    expect(await dutiesOf(made('profile', 'almaty', { origin: 'CN' }), rvc)).toBeCloseTo(200, 6);
  });
});

describe('rules of origin', () => {
  it('a change of tariff heading is earned from another heading, not by repacking within one', async () => {
    const cth = asking({ rule: 'CTH' });
    expect(await dutiesOf(made('profile', 'urumqi'), cth)).toBe(0);
    expect(await dutiesOf(made('blank', 'urumqi'), cth)).toBeCloseTo(200, 6);
    expect(await dutiesOf(made('blank', 'almaty'), cth)).toBe(0);
    // Without a rule what is last made in a member is of that member.
    expect(await dutiesOf(made('blank', 'urumqi'))).toBe(0);
  });

  it('a change of subheading is earned within a heading', async () => {
    expect(await dutiesOf(made('blank', 'urumqi'), asking({ rule: 'CTSH' }))).toBe(0);
  });

  it('wholly obtained goods have nothing from outside', async () => {
    const whole = asking({ rule: 'wholly obtained' });
    expect(await dutiesOf(made('profile', 'urumqi'), whole)).toBeCloseTo(200, 6);
    expect(await dutiesOf(made('profile', 'almaty'), whole)).toBe(0);
  });

  it('without cumulation inputs of other members are from outside', async () => {
    const alone = { cumulation: false };
    expect(await dutiesOf(made('blank', 'almaty'), asking({ rule: 'CTH' }, alone))).toBeCloseTo(200, 6);
    expect(await dutiesOf(made('profile', 'almaty'), asking({ regional_value: 0.5 }, alone))).toBeCloseTo(200, 6);
  });

  it('hold for the part of the output that has such inputs', async () => {
    const two: Tables = {
      ...made('blank', 'urumqi'),
      ...tablesIn('supplies: good,place,price,quantity | blank,urumqi,60, | blank,almaty,65,3'),
    };
    // 3 are made of what Almaty sells at 5 more and save 20 each.
    expect(await dutiesOf(two, asking({ rule: 'CTH' }))).toBeCloseTo(7 * 20, 6);
  });
});

describe('direct transport', () => {
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

  it('is lost where goods are unloaded outside the members, and kept on a way that is not', async () => {
    expect(await dutiesOf(ways)).toBe(0);
    const document = await planned(makeCase(settings, { ...base, ...ways, ...asking({}, { direct: true }) }));
    // By Almaty: 12 of carriage instead of a duty of 20.
    expect([document.cost.duties ?? 0, document.cost.carriage]).toEqual([0, 120]);
    const dear = { ...ways, legs: ways.legs!.map((leg) => (leg.cost === 12 ? { ...leg, cost: 30 } : leg)) };
    expect(await dutiesOf(dear, asking({}, { direct: true }))).toBeCloseTo(200, 6);
  });

  it('is kept in transit without unloading', async () => {
    const through = { ...ways, legs: ways.legs!.map((leg) => ({ ...leg, mode: 'rail' })), transfers: [] };
    expect(await dutiesOf(through, asking({}, { direct: true }))).toBe(0);
  });
});

describe('additional duties', () => {
  const dumping = { origin: 'CN', destination: 'EAEU', hs: '76', kind: 'additional', rate: 0.22 };

  it('come on top of the duty that counts, whatever row that is', async () => {
    const tariffs = [...base.tariffs!, dumping];
    // 20 % by the longer row, and 22 % on top.
    expect(await dutiesOf(trader({ origin: 'CN' }), { tariffs })).toBeCloseTo(420, 6);
    expect(await dutiesOf(trader({}), { tariffs })).toBe(0);
  });

  it('are not wiped out by a preference', async () => {
    const tariffs = [...base.tariffs!, { ...dumping, origin: 'UZ', rate: 0, specific: 3 }];
    expect(await dutiesOf(trader({}), { tariffs })).toBeCloseTo(30, 6);
  });
});

describe('free zones', () => {
  it('have no agreement with their own country', async () => {
    const zone: Tables = {
      ...trader({}),
      ...tablesIn('places: place,country,zone | tashkent,RU,SEZ | moscow,RU,'),
      legs: [base.legs![0]!],
    };
    expect(await dutiesOf(zone)).toBeCloseTo(200, 6);
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
      ...{ good: 'frame', from: 'tashkent', to: 'moscow', origin: 'UZ', years: [2026] },
      ...{ rate: 0.05, specific: 0, known: true, row: '/EAEU/7610/cis', additional: 'UZ/EAEU/76' },
      ...{ agreement: 'cis', rule: 'CTH', regional_value: 0.3, proof: 'ST-1' },
      without: { rate: 0.25, specific: 0, known: true, row: '/EAEU/7610' },
    });
  });
});

describe('patterns of free zones', () => {
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

  it('relieve inputs, export under the agreement of their country, and pay at their exit into it', async () => {
    // Tashkent: 20 % of 60 on 10 parts. The zone: nothing on parts, nothing into Kazakhstan, 20 % of 100 into Uzbekistan.
    expect(await dutiesOf(zone('tashkent', 'almaty'))).toBeCloseTo(120, 6);
    expect(await dutiesOf(zone('navoi', 'almaty'))).toBe(0);
    expect(await dutiesOf(zone('navoi', 'tashkent'))).toBeCloseTo(200, 6);
  });

  it('may pay at their exit on the inputs alone, by a row of their own', async () => {
    const inputs = { origin: 'FEZ-navoi', destination: 'UZ', rate: 0.12 };
    expect(await dutiesOf(zone('navoi', 'tashkent', [inputs]))).toBeCloseTo(120, 6);
  });
});

describe('the customs value', () => {
  it('is the value of the good and its whole way, not the price that is paid', async () => {
    const cheap = { supplies: [{ good: 'frame', place: 'tashkent', price: 10, origin: 'CN' }] };
    expect(await dutiesOf(cheap)).toBeCloseTo(200, 6);
    const way = { ...trader({ origin: 'CN' }), legs: [{ ...base.legs![0]!, cost: 5 }] };
    expect(await dutiesOf(way)).toBeCloseTo(0.2 * 10 * 105, 6);
  });
});
