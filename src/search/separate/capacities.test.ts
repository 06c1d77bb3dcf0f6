import { expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { broken, loadsOf } from './capacities.ts';

/** Two goods of 2 t and 0.5 t a unit, which share a leg of 100 t. */
const c = makeCase(
  { start: 2026, years: 1, buildEvery: 1, holdingRate: 0 },
  {
    countries: [{ country: 'KZ' }],
    places: ['mine', 'town'].map((place) => ({ place, country: 'KZ' })),
    goods: [
      { good: 'press', mass: 2 },
      { good: 'pump', mass: 0.5 },
    ],
    supplies: ['press', 'pump'].map((good) => ({ good, place: 'mine', price: 10, quantity: 100 })),
    demands: ['press', 'pump'].map((good) => ({ good, place: 'town', price: 200, quantity: 100 })),
    modes: [{ mode: 'rail' }],
    legs: [{ leg: 'line', from: 'mine', to: 'town', mode: 'rail', km: 1, hours: 1, cost: 1, capacity: 100 }],
  },
);

it('the load of a shared capacity is the tonnes of all goods, and it is violated above the capacity', () => {
  const model = assemble(c);
  const x = new Float64Array(model.frame.program.numCols);
  const carry = (press: number, pump: number) => {
    for (const { good, col } of model.flows) x[col] = good === 'press' ? press : pump;
  };
  carry(30, 60);
  expect(loadsOf(model, x)).toEqual([{ key: 'legs line', capacity: 100, load: 90 }]);
  expect(broken(model, x, new Set())).toEqual([]);
  expect(broken(model, x, new Set(), 0.8)).toEqual(['legs line']);
  carry(30, 81);
  expect(broken(model, x, new Set())).toEqual(['legs line']);
  expect(broken(model, x, new Set(['legs line']))).toEqual([]);
});
