import { describe, expect, it } from 'vitest';
import type { Case, RawRow } from '../src/case/index.ts';
import type { PlanDocument } from '../src/plan/index.ts';
import type { Tables } from './support/make-case.ts';
import { tablesIn } from './support/make-case.ts';
import { market } from './support/market.ts';
import { planned } from './support/plan-case.ts';
import { extended, named } from './verify/planted.ts';

/** The market with more places: a free zone in KZ, a town of RU in the same customs zone as KZ, and a second town in UZ. */
const world = (tables: Tables, settings: RawRow = {}): Case =>
  market(
    {
      ...tablesIn(`
        countries: country,zone | UZ, | KZ,EAEU | RU,EAEU
        places: place,country,zone | city,UZ, | second,UZ, | town,KZ, | park,KZ,FEZ | north,RU,
        legs: leg,from,to,mode,km,hours,cost | road,city,town,road,1,0,0 | rail,city,town,rail,1,0,1
          inner,city,second,road,1,0,0 | gate,town,park,road,1,0,0 | up,town,north,road,1,0,0
        borders: from_country,to_country | UZ,KZ | KZ,UZ | KZ,RU
      `),
      tariffs: ['KZ', 'UZ', 'EAEU', 'FEZ'].map((destination) => ({ destination, rate: 0 })),
      ...tables,
    },
    settings,
  );
/** A demand at a place, supplied from the city by default. */
const lane = (to: string, from = 'city'): Tables => ({
  supplies: [{ good: 'widget', place: from, price: 0, quantity: 100 }],
  demands: [{ good: 'widget', place: to, quantity: 100, price: 100 }],
});
const arrives = (d: PlanDocument, to: string, year = 2027) =>
  d.flows.filter((x) => x.to === to && x.from !== to && x.year === year).reduce((sum, x) => sum + x.amount, 0);
describe('a ban', () => {
  it.each([
    ['from a country to a country', { origin: 'UZ', destination: 'KZ' }, 'city', 'town', 0],
    ['from another country', { origin: 'RU', destination: 'KZ' }, 'city', 'town', 100],
    ['to another country', { origin: 'UZ', destination: 'RU' }, 'city', 'town', 100],
    ['to a zone', { destination: 'EAEU' }, 'city', 'town', 0],
    ['to a zone, from within it', { destination: 'EAEU' }, 'town', 'north', 100],
    ['to a country of a zone, from the same zone', { destination: 'RU' }, 'town', 'north', 100],
    ['from a zone, into itself', { origin: 'EAEU' }, 'town', 'north', 100],
    ['from a country of a zone, to the same zone', { origin: 'KZ' }, 'town', 'north', 100],
    ['from a country of a zone to another of it by name', { origin: 'KZ', destination: 'RU' }, 'town', 'north', 0],
    ['from a country, within it', { origin: 'UZ' }, 'city', 'second', 100],
    ['from a country, out of it', { origin: 'UZ' }, 'city', 'town', 0],
    ['of every crossing', {}, 'city', 'town', 0],
    ['of every crossing, inside a zone', {}, 'town', 'north', 100],
    ['of every crossing, into a free zone', {}, 'town', 'park', 0],
    ['to a country, into its free zone', { destination: 'KZ' }, 'city', 'park', 100],
    ['to a free zone', { destination: 'FEZ' }, 'city', 'park', 0],
    ['to a free zone, into its country', { destination: 'FEZ' }, 'city', 'town', 100],
    ['of the goods', { origin: 'UZ', hs: '8501' }, 'city', 'town', 0],
    ['of other goods', { origin: 'UZ', hs: '8502' }, 'city', 'town', 100],
    ['before the year', { origin: 'UZ', until: 2026 }, 'city', 'town', 100],
    ['after the year', { origin: 'UZ', from: 2028 }, 'city', 'town', 100],
    ['in the year', { origin: 'UZ', from: 2027, until: 2027 }, 'city', 'town', 0],
  ])('%s', async (_, row, from, to, amount) => {
    const open = world(lane(to, from));
    const barred = extended(open, 'restrictions', { kind: 'ban', ...row });
    expect(arrives(await planned(barred), to)).toBeCloseTo(amount, 6);
    // The second opinion judges a plan that was made without the ban.
    expect(named(await planned(open), barred).some((one) => one.startsWith('ban'))).toBe(amount === 0);
  });

  it('of one mode leaves the other: 100 tonnes by rail for 1 each', async () => {
    const document = await planned(world({ restrictions: [{ kind: 'ban', origin: 'UZ', mode: 'road' }] }));
    expect(document.npv).toBeCloseTo(9900, 6);
  });

  it('is for what is sent: what is sold where it is bought is not', async () => {
    const document = await planned(world({ ...lane('town', 'town'), restrictions: [{ kind: 'ban' }] }));
    expect(arrives(document, 'town')).toBe(0);
    expect(document.npv).toBeCloseTo(10_000, 6);
  });
});

describe('a technology that is barred', () => {
  const makers = (row: RawRow): Case =>
    world({
      supplies: [],
      demands: ['town', 'city'].map((place) => ({ good: 'widget', place, quantity: 100, price: 100 })),
      legs: [],
      ...tablesIn('processes: process,technology,variable_cost | make,melt, | cut,saw,10'),
      recipes: ['make', 'cut'].map((process) => ({ process, good: 'widget', quantity: 1 })),
      candidates: ['town', 'city'].flatMap((place) =>
        ['make', 'cut'].map((process) => ({ place, process, existing: 100, build: false })),
      ),
      restrictions: [{ kind: 'ban', technology: 'melt', ...row }],
    });
  const runs = async (row: RawRow) =>
    (await planned(makers(row))).activity.map((x) => `${x.place} ${x.process}`).sort();

  it.each([
    ['everywhere, where no destination is named', {}, ['city cut', 'town cut']],
    ['in its destination alone', { destination: 'KZ' }, ['city make', 'town cut']],
    ['in the zone of its destination', { destination: 'EAEU' }, ['city make', 'town cut']],
    ['not in other years', { from: 2028 }, ['city make', 'town make']],
    ['not where the row is no ban', { kind: 'quota', quantity: 1 }, ['city make', 'town make']],
  ])('does not run %s', async (_, row, expected) => {
    expect(await runs(row)).toEqual(expected);
  });
});

describe('a quota and a permit', () => {
  it('a quota holds over all that it fits, in each year', async () => {
    const c = world(
      {
        supplies: ['city', 'second'].map((place) => ({ good: 'widget', place, price: 0, quantity: 60 })),
        restrictions: [{ kind: 'quota', origin: 'UZ', destination: 'KZ', quantity: 70 }],
        legs: ['city', 'second'].map((from) => ({
          leg: from,
          from,
          to: 'town',
          mode: 'road',
          km: 1,
          hours: 0,
          cost: 0,
        })),
      },
      { years: 2 },
    );
    const document = await planned(c);
    expect([arrives(document, 'town', 2027), arrives(document, 'town', 2028)]).toEqual(
      [70, 70].map((x) => expect.closeTo(x, 6)),
    );
  });

  it('a permit is paid once in each year with a shipment, on however many ways', async () => {
    const c = world(
      {
        demands: [2027, 2029].map((year) => ({ good: 'widget', place: 'town', year, quantity: 100, price: 100 })),
        legs: ['road', 'rail'].map((mode) => ({
          leg: mode,
          from: 'city',
          to: 'town',
          mode,
          km: 1,
          hours: 0,
          cost: 0,
          capacity: 50,
        })),
        restrictions: [{ kind: 'permit', origin: 'UZ', destination: 'KZ', cost: 300 }],
      },
      { years: 3 },
    );
    expect((await planned(c)).cost.duties).toBeCloseTo(600, 6);
  });

  it('a permit that costs more than the year earns is not taken', async () => {
    const document = await planned(world({ restrictions: [{ kind: 'permit', destination: 'KZ', cost: 10_001 }] }));
    expect(document.cost.duties ?? 0).toBe(0);
    expect(document.npv).toBeCloseTo(0, 6);
  });

  it.each([
    ['the country that it names', 'KZ', 'town', 'KZ'],
    ['the first country of the zone that it names', 'EAEU', 'north', 'KZ'],
    ['the country of the free zone that it names', 'FEZ', 'park', 'KZ'],
    ['the first country, where it names none', '', 'town', 'UZ'],
  ])('a permit counts in %s', async (_, destination, to, country) => {
    const row = { kind: 'permit', origin: 'UZ', destination, cost: 300 };
    const document = await planned(world({ ...lane(to), restrictions: [row] }));
    const duties = document.costs.filter((x) => x.heading === 'duties');
    expect(duties.map((x) => [x.country, x.amount])).toEqual([[country, expect.closeTo(300, 6)]]);
  });
});

describe('the duty of several rows', () => {
  const row = (rate: number, more: RawRow = {}): RawRow => ({ destination: 'KZ', rate, ...more });

  /** 100 widgets of HS 850110 with a CIF value of 10 each, from UZ to KZ of the zone EAEU: a rate of 10 % comes to 100. */
  it.each([
    ['is that of the longest HS code', [row(0.1, { hs: '8501' }), row(0.3, { hs: '85', origin: 'UZ' })], 100],
    ['is that of the origin that is named', [row(0.1, { origin: 'UZ' }), row(0.3)], 100],
    [
      'is that of the origin before that of the country',
      [row(0.1, { origin: 'UZ', destination: 'EAEU' }), row(0.3)],
      100,
    ],
    ['is that of the country before that of its zone', [row(0.3, { destination: 'EAEU' }), row(0.1)], 100],
    ['is that of the country before that of the year', [row(0.1), row(0.3, { destination: 'EAEU', year: 2027 })], 100],
    ['is that of the year before others', [row(0.3), row(0.1, { year: 2027 })], 100],
    ['is that of no other year', [row(0.1), row(0.3, { year: 2028 })], 100],
    ['is that of no other origin', [row(0.1), row(0.3, { origin: 'RU' })], 100],
    ['adds an additional one', [row(0.1), row(0.3, { kind: 'additional' })], 400],
    ['adds an amount each', [row(0.1, { specific: 2 })], 300],
    ['is nothing where no row is of the goods', [row(0.3, { hs: '84' })], 0],
  ])('%s', async (_, tariffs, sum) => {
    expect((await planned(world({ tariffs }))).cost.duties ?? 0).toBeCloseTo(sum, 6);
  });
});
