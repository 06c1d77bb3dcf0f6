import { describe, expect, it } from 'vitest';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { corridor, corridorPlan } from './verify/corridor.ts';
import { type Alter, altered, changed, each, named, planned, rate, stated } from './verify/planted.ts';

const c = corridor();
const sound = await corridorPlan();

type Flow = PlanDocument['flows'][number];

const uses = (leg: string) => (x: Flow) => x.legs.includes(leg);
const flow = (d: PlanDocument, good: string, from: string, to: string, year: number) =>
  d.flows.find((x) => x.good === good && x.from === from && x.to === to && x.year === year)!;
const reroute = (from: string, to: string, year: number, legs: string[]) => (d: PlanDocument) => {
  flow(d, 'panel', from, to, year).legs = legs;
};

const ways: [string, Alter, RegExp][] = [
  ['a closed border used', reroute('plant', 'city', 2027, ['track']), /KZ\/UZ is closed to track in 2027$/],
  ['a leg used after it closes', reroute('plant', 'city', 2029, ['track']), /track is not open in 2029$/],
  [
    'a leg used before it opens',
    reroute('mine', 'city', 2027, ['in', 'on', 'south', 'mile']),
    /mile is not open in 2027$/,
  ],
  ['legs that do not meet', reroute('mine', 'city', 2027, ['in', 'south']), /south does not lead on from dryport$/],
  ['a way that ends elsewhere', reroute('plant', 'moscow', 2029, ['south']), /ends at city, not at moscow$/],
  ['no way at all', reroute('plant', 'moscow', 2029, []), /ends at plant, not at moscow$/],
  ['a leg that is not there', reroute('plant', 'moscow', 2029, ['tunnel']), /no leg tunnel$/],
  [
    'a oneway leg against its direction',
    (d) => {
      const one = flow(d, 'panel', 'plant', 'moscow', 2029);
      [one.from, one.to, one.legs] = ['moscow', 'plant', ['north']];
    },
    /north does not lead on from moscow$/,
  ],
  [
    'cargo that a leg does not take',
    (d) => {
      const one = flow(d, 'ore', 'mine', 'plant', 2028);
      one.legs = ['lorry', 'south'];
    },
    /lorry does not take bulk$/,
  ],
  ['a candidate leg used and not built', reroute('mine', 'city', 2027, ['in', 'short']), /short is not built$/],
  ['a leg used before it is commissioned', (d) => (d.legs[0]!.year = 2029), /express is not built$/],
  ['a leg built before its lead time', (d) => (d.legs[0]!.year = 2027), /^leg express 2027: lead$/],
  ['a leg built twice at a time', (d) => d.legs.push({ leg: 'express', year: 2030 }), /^leg express 2030: once/],
  ['a leg built that is there', (d) => d.legs.push({ leg: 'north', year: 2028 }), /^leg north 2028: nothing/],
  [
    'labour sent away',
    (d) => {
      const one = flow(d, 'labour', 'plant', 'plant', 2028);
      [one.to, one.legs] = ['city', ['south']];
    },
    /: cannot be moved$/,
  ],
  [
    'the origin of where it passed',
    (d) => (flow(d, 'ore', 'mine', 'plant', 2028).origin = 'KZ'),
    /^origin ore\/mine\/2028\/KZ$/,
  ],
  ['hours without the border', (d) => (flow(d, 'ore', 'mine', 'plant', 2028).hours -= 24), /: hours$/],
  ['late arrival without the transfer', (d) => (flow(d, 'ore', 'mine', 'plant', 2028).hours_p95 -= 40), /: hours_p95$/],
  [
    'a negative flow',
    (d) => (flow(d, 'ore', 'mine', 'plant', 2028).amount *= -1),
    /^flow ore mine plant 2028: negative$/,
  ],
];

const costs: [string, Alter, RegExp][] = [
  ['a transfer counted twice', stated('borders', each(uses('on'), 4)), /^borders$/],
  ['the less specific border row', stated('borders', each(uses('in'), -2)), /^borders$/],
  [
    'a change of gauge under carriage',
    (d) => {
      stated('carriage', each(uses('on'), 4))(d);
      stated('borders', each(uses('on'), -4))(d);
    },
    /^carriage$/,
  ],
  ['handling at a place forgotten', stated('carriage', each(uses('in'), -2)), /^carriage$/],
  ['loading forgotten', stated('carriage', each(uses('in'), -1)), /^carriage$/],
  [
    'the rate of another cargo',
    stated(
      'carriage',
      each(uses('on'), (x) => (x.good === 'ore' ? 3 : 0)),
    ),
    /^carriage$/,
  ],
  ['a fixed cost of a leg forgotten', stated('carriage', { 2028: -150 }), /^carriage$/],
  ['capex of a leg forgotten', stated('capital', { 2027: -2000 }), /^capital$/],
  ['residual of a leg forgotten', stated('residual', { 2031: -1000 }), /^residual$/],
  [
    'the safety stock forgotten',
    stated(
      'time',
      each(
        (x) => x.good === 'ore',
        (x) => -(100 * rate * 1.65 * (x.hours_p95 - x.hours)) / 8760,
      ),
    ),
    /^time$/,
  ],
];

describe('second opinion on moving', () => {
  it('agrees with a sound plan that builds a leg', () => {
    expect(verify(sound, c)).toMatchObject({ ok: true, differences: [] });
    expect(sound.legs).toEqual([{ leg: 'express', year: 2028 }]);
  });

  it.each([...ways, ...costs])('finds %s', (_, alter, expected) => {
    expect(named(altered(sound, alter), c)).toContainEqual(expect.stringMatching(expected));
  });

  it.each([
    ['a leg', 'legs', 'in', 'capacity of leg in 2028'],
    [
      'a transfer',
      'transfers',
      'dryport/rail/rail/1435/1520',
      'capacity of transfer dryport/rail/rail/1435/1520 at dryport 2028',
    ],
    ['a border', 'borders', 'CN/KZ/rail/dryport', 'capacity of border CN/KZ/rail/dryport 2028'],
    ['a border without a place', 'borders', 'KZ/UZ', 'capacity of border KZ/UZ on south 2028'],
    ['a place', 'places', 'dryport', 'capacity of place dryport 2028'],
  ] as const)('finds the capacity of %s exceeded', (_, table, key, row) => {
    expect(named(sound, changed(c, table, key, 'capacity', '100'))).toContain(row);
    expect(named(sound, changed(c, table, key, 'capacity', '700'))).toEqual([]);
  });

  it('agrees where the capex of a leg is spent over two years', async () => {
    const slow = changed(c, 'legs', 'express', 'lead', '2');
    const plan = await planned(slow);
    expect(plan.legs).toMatchObject([{ leg: 'express', year: 2029 }]);
    expect(verify(plan, slow).differences).toEqual([]);
  });

  it('finds a break of gauge without a transfer', () => {
    const without = {
      ...c,
      tables: { ...c.tables, transfers: c.tables.transfers.filter((x) => x.place !== 'dryport') },
    };
    expect(named(sound, without)).toContainEqual(
      'flow ore mine plant 2028: no transfer at dryport from rail 1435 to rail 1520',
    );
  });
});
