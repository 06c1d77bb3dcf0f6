import { describe, expect, it } from 'vitest';
import type { RawRow } from '../case/index.ts';
import { matrix, network, weightsOf } from './index.ts';
import { placesOf, rowsOf } from './testing/rows.ts';

const leg = (from: string, to: string, mode: string, hours: number, cost: number, km: number): RawRow => {
  return { leg: `${from}-${to}-${mode}`, from, to, mode, hours, cost, km };
};
/** Three places in a row with a transfer in the middle, a slow direct road, a border, and a place without legs. */
const rows = rowsOf({
  places: placesOf('KZ-a', 'KZ-b', 'UZ-c', 'UZ-d'),
  goods: [{ good: 'module', value: 87600, mass: 2 }],
  legs: [
    leg('KZ-a', 'KZ-b', 'rail', 10, 5, 100),
    leg('KZ-b', 'UZ-c', 'road', 4, 9, 60),
    leg('KZ-a', 'UZ-c', 'road', 300, 1, 170),
  ],
  transfers: [{ place: 'KZ-b', mode: 'rail', to_mode: 'road', hours: 6, cost: 2, hours_p95: 9 }],
  borders: [{ from_country: 'KZ', to_country: 'UZ', hours: 20, hours_p95: 50, cost: 3 }],
});
const net = network(rows, 2027, 'container');
const places = ['KZ-a', 'KZ-b', 'UZ-c', 'UZ-d'];

describe('the matrix of all pairs', () => {
  const money = { money: 1, hours: 0, p95: 0 };
  const table = matrix(net, places, money);
  const at = (from: string, to: string) => places.indexOf(from) * places.length + places.indexOf(to);

  it('has the figures of the cheapest route of each pair in the row of its start', () => {
    const figures = (from: string, to: string) => {
      const i = at(from, to);
      return [table.cost[i], table.hours[i], table.hours_p95[i], table.km[i]];
    };
    expect(figures('KZ-a', 'KZ-b')).toEqual([5, 10, 10, 100]);
    expect(figures('KZ-b', 'UZ-c')).toEqual([12, 24, 54, 60]);
    // The long road costs 1 and 3 at the border, the two legs 5 + 2 + 9 + 3.
    expect(figures('KZ-a', 'UZ-c')).toEqual([4, 320, 350, 170]);
  });

  it('is 0 from a place to itself, and infinite without a route', () => {
    for (const place of places) expect(table.cost[at(place, place)]).toBe(0);
    for (const place of places.slice(0, 3)) {
      expect(table.cost[at(place, 'UZ-d')]).toBe(Infinity);
      expect(table.cost[at('UZ-d', place)]).toBe(Infinity);
    }
    expect([...matrix(net, ['KZ-a', 'nowhere'], money).cost]).toEqual([0, Infinity, Infinity, Infinity]);
  });

  it('weighs time by the value of a good', () => {
    const weighted = matrix(net, places, weightsOf(rows, rows.goods[0]!));
    // 300 hours at 43 800 a tonne cost more than the two legs with the transfer.
    expect([
      weighted.cost[at('KZ-a', 'UZ-c')],
      weighted.hours[at('KZ-a', 'UZ-c')],
      weighted.hours_p95[at('KZ-a', 'UZ-c')],
    ]).toEqual([19, 40, 73]);
  });
});

describe('the weights of a good', () => {
  it('have the holding cost of an hour, and a share of it for lateness', () => {
    const settings = { ...rows.settings, holdingRate: 0.1, safetyFactor: 0.25 };
    const weights = (good: RawRow) => weightsOf({ ...rows, settings }, rowsOf({ goods: [good] }).goods[0]!);
    // 87 600 for 2 t are 43 800 a tonne: 4 380 a year, 0.5 an hour.
    expect(weights({ good: 'module', value: 87600, mass: 2 })).toEqual({ money: 1, hours: 0.5, p95: 0.125 });
    expect(weights({ good: 'power', value: 100, mass: 0 })).toEqual({ money: 1, hours: 0, p95: 0 });
  });
});
