import { describe, expect, it } from 'vitest';
import type { RawRow } from '../case/index.ts';
import { vintageOf } from './build.ts';
import { along, cheapest, network, shortest } from './index.ts';
import { isOpen, legValues, modeRow } from './legs.ts';
import { placesOf, rowsOf } from './testing/rows.ts';

/** Which transfers and borders apply is held by the naive reading of random rows (brute.test.ts). */
const money = { money: 1, hours: 0, p95: 0 };
const leg = (key: string, from: string, to: string, mode: string, more: RawRow = {}): RawRow => ({
  leg: key,
  from,
  to,
  mode,
  km: 100,
  hours: 10,
  cost: 10,
  ...more,
});
const chain = (tables: Parameters<typeof rowsOf>[0], places = ['KZ-a', 'KZ-b', 'KZ-c']) =>
  network(rowsOf({ places: placesOf(...places), ...tables }), 2027, 'container');
const costOf = (net: ReturnType<typeof chain>, from = 'KZ-a', to = 'KZ-c') => {
  const route = cheapest(net, from, [to], money)[0];
  return route && route.carriage + route.borders;
};
const railRoad = [leg('l1', 'KZ-a', 'KZ-b', 'rail'), leg('l2', 'KZ-b', 'KZ-c', 'road')];

describe('modes', () => {
  const modes: RawRow[] = [
    { mode: 'road', rate: 1 },
    { mode: 'road', cargo: 'container', rate: 2 },
    { mode: 'road', country: 'KZ', rate: 3 },
  ];
  const rate = (list: RawRow[], country: string) =>
    modeRow(rowsOf({ modes: list }), 'container')('road', country)?.rate;

  it('apply the row with more key columns filled, then with earlier ones filled', () => {
    expect(rate(modes, 'KZ')).toBe(2);
    expect(rate(modes.slice(0, 1).concat(modes.slice(2)), 'KZ')).toBe(3);
    expect(rate([...modes, { mode: 'road', cargo: 'container', country: 'KZ', rate: 4 }], 'KZ')).toBe(4);
    expect(rate(modes, 'UZ')).toBe(2);
    expect(rate([modes[2]!], 'UZ')).toBeUndefined();
  });

  it('price a leg by the country of its start, in both directions', () => {
    const rows = rowsOf({
      places: placesOf('KZ-a', 'UZ-b'),
      legs: [{ from: 'KZ-a', to: 'UZ-b', mode: 'road', km: 10, hours: 1 }],
      modes: [modes[2]!, { mode: 'road', country: 'UZ', rate: 5 }],
    });
    expect(legValues(rows)(rows.legs[0]!)).toMatchObject({
      key: 'KZ-a-UZ-b-road',
      cost: 30,
      hours_p95: 1,
      missing: [],
    });
    expect(cheapest(network(rows, 2027, 'container'), 'UZ-b', ['KZ-a'], money)[0]?.carriage).toBe(30);
  });

  it('add dues to the cost of a leg, from its own cell or from the mode', () => {
    const rows = rowsOf({
      places: placesOf('KZ-a', 'UZ-b'),
      legs: [
        { from: 'KZ-a', to: 'UZ-b', mode: 'road', km: 10, hours: 1, dues: 4 },
        { leg: 'own', from: 'KZ-a', to: 'UZ-b', mode: 'road', km: 10, hours: 1, cost: 7, dues: 4 },
      ],
      modes: [modes[2]!],
    });
    expect(rows.legs.map((leg) => legValues(rows)(leg).cost)).toEqual([34, 11]);
  });

  it('exclude and report a leg with unknown cost or hours', () => {
    const legs: RawRow[] = [
      { from: 'KZ-a', to: 'KZ-b', mode: 'road', km: 10 },
      { from: 'KZ-b', to: 'KZ-c', mode: 'road', cost: 1, hours: 1 },
    ];
    const net = chain({ legs });
    expect(net.problems).toEqual([{ leg: 'KZ-a-KZ-b-road', missing: ['cost', 'hours'] }]);
    expect(cheapest(net, 'KZ-a', ['KZ-b'], money)).toEqual([undefined]);
    expect(costOf(net, 'KZ-b')).toBe(1);
  });
});

describe('transfers', () => {
  it('load and unload; these do not apply in reverse, and are free without a row', () => {
    const transfers: RawRow[] = [
      { mode: 'rail', to_mode: 'road', cost: 7 },
      { to_mode: 'rail', cost: 1, hours: 5, hours_p95: 8 },
      { mode: 'road', cost: 2, hours: 6 },
    ];
    const net = chain({ legs: railRoad, transfers });
    expect(costOf(net)).toBe(30);
    expect(costOf(net, 'KZ-c', 'KZ-a')).toBe(27);
    const route = along(net, 'KZ-a', ['l1', 'l2'])!;
    expect([route.hours, route.hours_p95, route.carriage, route.borders]).toEqual([31, 34, 30, 0]);
    expect(route.steps.map((x) => [x.what, x.kind ?? x.leg, x.place])).toEqual([
      ['transfer', 'loading', 'KZ-a'],
      ['leg', 'l1', 'KZ-b'],
      ['transfer', 'mode', 'KZ-b'],
      ['leg', 'l2', 'KZ-c'],
      ['transfer', 'unloading', 'KZ-c'],
    ]);
  });

  it('let a leg without a gauge keep the gauge that the goods came on', () => {
    const legs = (last: number) => [
      leg('wide', 'KZ-a', 'KZ-b', 'rail', { gauge: 1520 }),
      leg('any', 'KZ-b', 'KZ-c', 'rail'),
      leg('last', 'KZ-c', 'KZ-d', 'rail', { gauge: last }),
    ];
    const places = ['KZ-a', 'KZ-b', 'KZ-c', 'KZ-d'];
    expect(costOf(chain({ legs: legs(1520) }, places), 'KZ-a', 'KZ-d')).toBe(30);
    expect(costOf(chain({ legs: legs(1435) }, places), 'KZ-a', 'KZ-d')).toBeUndefined();
    // Goods that start on the leg without a gauge can continue on any gauge.
    expect(costOf(chain({ legs: legs(1435) }, places), 'KZ-b', 'KZ-d')).toBe(20);
    const transfers: RawRow[] = [{ mode: 'rail', to_mode: 'rail', gauge: 1435, to_gauge: 1520, cost: 5 }];
    const route = along(chain({ legs: legs(1435), transfers }, places), 'KZ-a', ['wide', 'any', 'last'])!;
    expect([route.carriage, route.borders]).toEqual([30, 5]);
  });

  it('take the gauge of wagons over a train ferry into account', () => {
    const legs = [
      leg('wide', 'KZ-a', 'KZ-b', 'rail', { gauge: 1520 }),
      leg('ferry', 'KZ-b', 'KZ-c', 'ferry'),
      leg('same', 'KZ-c', 'KZ-d', 'rail', { gauge: 1520 }),
      leg('other', 'KZ-c', 'KZ-e', 'rail', { gauge: 1435 }),
    ];
    const transfers: RawRow[] = [
      { mode: 'rail', to_mode: 'ferry', cost: 1 },
      { mode: 'ferry', to_mode: 'rail', gauge: 1520, to_gauge: 1520, cost: 2, both: false },
      { mode: 'ferry', to_mode: 'rail', gauge: 1520, to_gauge: 1435, cost: 20, both: false },
    ];
    const net = chain({ legs, transfers }, ['KZ-a', 'KZ-b', 'KZ-c', 'KZ-d', 'KZ-e']);
    expect(costOf(net, 'KZ-a', 'KZ-d')).toBe(33);
    const other = cheapest(net, 'KZ-a', ['KZ-e'], money)[0]!;
    expect([other.carriage, other.borders]).toEqual([31, 20]);
    // Goods without a gauge match the reverse of the general row, and no row with a gauge.
    expect(costOf(net, 'KZ-b', 'KZ-d')).toBe(21);
  });

  it('have a capacity at each place if the row has no place', () => {
    const transfers: RawRow[] = [
      { mode: 'rail', to_mode: 'road', capacity: 5 },
      { place: 'KZ-b', mode: 'rail', to_mode: 'road', cargo: 'container', capacity: 3 },
    ];
    const legs = [...railRoad, leg('l3', 'KZ-c', 'KZ-d', 'rail')];
    const net = chain({ legs, transfers }, ['KZ-a', 'KZ-b', 'KZ-c', 'KZ-d']);
    const route = along(net, 'KZ-a', ['l1', 'l2', 'l3'])!;
    expect(route.resources.map((i) => net.resources[i])).toEqual([
      {
        kind: 'transfers',
        key: 'KZ-b/rail/road///container',
        row: 'KZ-b/rail/road///container',
        capacity: 3,
        candidate: false,
      },
      { kind: 'transfers', key: '/rail/road@KZ-c', row: '/rail/road', capacity: 5, candidate: false },
    ]);
  });
});

describe('borders', () => {
  const places = ['KZ-a', 'UZ-b', 'UZ-c'];
  const legs = [leg('l1', 'KZ-a', 'UZ-b', 'rail'), leg('l2', 'KZ-a', 'UZ-c', 'rail')];
  const row = { from_country: 'KZ', to_country: 'UZ', cost: 1 };

  it('have a capacity at each crossing if the row has no place', () => {
    const borders: RawRow[] = [
      { ...row, capacity: 8 },
      { ...row, place: 'UZ-c', capacity: 4 },
    ];
    const net = chain({ legs, borders }, places);
    const keys = (to: string) => cheapest(net, 'KZ-a', [to], money)[0]!.resources.map((i) => net.resources[i]!.key);
    expect(keys('UZ-b')).toEqual(['KZ/UZ@KZ-a>UZ-b']);
    expect(keys('UZ-c')).toEqual(['KZ/UZ//UZ-c']);
  });

  it('are a step at the place of their row', () => {
    const at = (place: string) =>
      along(chain({ legs, borders: [{ ...row, place }] }, places), 'KZ-a', ['l1'])!.steps.map((x) => [x.what, x.place]);
    expect(at('KZ-a')[0]).toEqual(['border', 'KZ-a']);
    expect(at('UZ-b')[1]).toEqual(['border', 'UZ-b']);
  });
});

describe('legs', () => {
  it('are open from opens to closes inclusive, for their cargo', () => {
    const legs = [leg('l1', 'KZ-a', 'KZ-b', 'rail', { opens: 2027, closes: 2028, cargo: ['bulk'] })];
    const rows = rowsOf({ places: placesOf('KZ-a', 'KZ-b'), legs });
    expect([2026, 2027, 2028, 2029].map((year) => isOpen(rows.legs[0]!, year))).toEqual([false, true, true, false]);
    const found = (year: number, cargo: string) => cheapest(network(rows, year, cargo), 'KZ-a', ['KZ-b'], money)[0];
    expect(found(2028, 'bulk')?.legs).toEqual(['l1']);
    expect(found(2028, 'container')).toBeUndefined();
    expect(found(2029, 'bulk')).toBeUndefined();
    expect([2026, 2027, 2028, 2029].map((year) => vintageOf(rows, year))).toEqual(['0', '1', '1', '2']);
    expect(network(rows, 2027, 'bulk').graph).toBe(network(rows, 2028, 'bulk').graph);
  });

  it('share their capacity in both directions, and determine the shortest route', () => {
    const legs = [
      leg('l1', 'KZ-a', 'KZ-b', 'rail', { capacity: 9 }),
      leg('l2', 'KZ-b', 'KZ-c', 'rail', { km: 10 }),
      leg('l3', 'KZ-a', 'KZ-c', 'rail', { km: 111 }),
    ];
    const net = chain({ legs });
    const there = cheapest(net, 'KZ-a', ['KZ-b'], money)[0]!.resources;
    expect(cheapest(net, 'KZ-b', ['KZ-a'], money)[0]!.resources).toEqual(there);
    expect(net.resources[there[0]!]).toMatchObject({ kind: 'legs', key: 'l1', capacity: 9 });
    expect(costOf(net)).toBe(10);
    expect(shortest(net, 'KZ-a', 'KZ-c')?.legs).toEqual(['l1', 'l2']);
  });

  it('are closed by leg, mode, place and country', () => {
    const legs = [
      leg('l1', 'KZ-a', 'KZ-c', 'rail', { cost: 1 }),
      leg('l2', 'KZ-a', 'UZ-b', 'road', { cost: 2 }),
      leg('l3', 'UZ-b', 'KZ-c', 'road', { cost: 2 }),
      leg('l4', 'KZ-a', 'KZ-c', 'sea', { cost: 9 }),
    ];
    const net = chain({ legs }, ['KZ-a', 'UZ-b', 'KZ-c']);
    const legsOf = (options: Parameters<typeof cheapest>[4]) =>
      cheapest(net, 'KZ-a', ['KZ-c'], money, options)[0]?.legs.join(' ');
    const rail = new Set(['rail']);
    expect(legsOf({})).toBe('l1');
    expect(legsOf({ withoutLegs: new Set(['l1']) })).toBe('l2 l3');
    expect(legsOf({ withoutModes: rail })).toBe('l2 l3');
    expect(legsOf({ withoutModes: rail, withoutPlaces: new Set(['UZ-b']) })).toBe('l4');
    expect(legsOf({ withoutModes: rail, withoutCountries: new Set(['UZ']) })).toBe('l4');
    expect(legsOf({ withoutPlaces: new Set(['KZ-c']) })).toBeUndefined();
    expect(legsOf({})).toBe('l1');
  });
});
