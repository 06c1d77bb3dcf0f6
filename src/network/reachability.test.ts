import { describe, expect, it } from 'vitest';
import { reachability } from './index.ts';
import { placesOf, rowsOf } from './testing/rows.ts';

const leg = { from: 'KZ-a', to: 'KZ-b', mode: 'road', km: 1, hours: 1, cost: 1 };

describe('reachability', () => {
  const rows = rowsOf({
    places: placesOf('KZ-a', 'KZ-b', 'KZ-c'),
    goods: [
      { good: 'sand', cargo: 'bulk' },
      { good: 'glass', cargo: 'container' },
      { good: 'power', cargo: 'none' },
      { good: 'gold' },
    ],
    legs: [
      { ...leg, cargo: ['bulk'] },
      { ...leg, leg: 'l2', from: 'KZ-b', to: 'KZ-c', oneway: true },
      { ...leg, leg: 'l3', from: 'KZ-a', to: 'KZ-c', opens: 2030 },
    ],
    recipes: [
      { process: 'melt', good: 'sand', quantity: -1 },
      { process: 'melt', good: 'power', quantity: -1 },
      { process: 'melt', good: 'glass', quantity: 1 },
    ],
    candidates: [{ place: 'KZ-b', process: 'melt' }],
    supplies: [
      { good: 'sand', place: 'KZ-a', quantity: 5, price: 1 },
      { good: 'power', place: 'KZ-a', quantity: 5, price: 1 },
      { good: 'glass', place: 'KZ-c', quantity: 5, price: 1, year: 2031 },
    ],
    demands: [
      { good: 'glass', place: 'KZ-c', quantity: 1 },
      { good: 'glass', place: 'KZ-a', quantity: 1 },
      { good: 'gold', place: 'KZ-a', quantity: 1 },
      { good: 'sand', place: 'KZ-c', quantity: 1, year: 2028 },
    ],
  });

  it('lists demands and inputs that no route reaches', () => {
    expect(reachability(rows, 2027)).toEqual([
      { good: 'glass', place: 'KZ-a', kind: 'demand', nowhere: false },
      { good: 'gold', place: 'KZ-a', kind: 'demand', nowhere: true },
      { good: 'power', place: 'KZ-b', kind: 'input', nowhere: false },
    ]);
  });

  it('depends on the years of legs and supplies', () => {
    const places = (year: number) =>
      reachability(rows, year)
        .filter((x) => x.good === 'glass')
        .map((x) => x.place);
    expect(places(2029)).toEqual(['KZ-a']);
    expect(places(2030)).toEqual([]);
    expect(places(2031)).toEqual([]);
  });
});
