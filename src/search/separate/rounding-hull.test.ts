import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { roundings } from './rounding.ts';

/** A place that wants so much of a good, and may build plants of some capacities for it. */
const wanting = (want: number, capacities: readonly number[]) =>
  makeCase(
    { start: 2026, years: 1, buildEvery: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: [{ place: 'here', country: 'KZ' }],
      goods: [{ good: 'steel' }],
      demands: [{ good: 'steel', place: 'here', price: 100, quantity: want }],
      processes: [{ process: 'make', lead: 0, life: 1 }],
      recipes: [{ process: 'make', good: 'steel', quantity: 1 }],
      tiers: capacities.map((capacity) => ({
        process: 'make',
        tier: `t${capacity}`,
        capacity,
        capex: 1,
        max_builds: 99,
      })),
      candidates: [{ place: 'here', process: 'make' }],
    },
  );

/** All whole numbers from 0 to `most` of so many kinds. */
const counts = (kinds: number, most: number): number[][] =>
  kinds === 0
    ? [[]]
    : counts(kinds - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, n) => [...rest, n]));

it('rounded needs hold for all whole numbers of plants, and none could ask for more', () => {
  const cases = fc.record({
    want: fc.integer({ min: 5, max: 60 }),
    capacities: fc.uniqueArray(fc.integer({ min: 4, max: 15 }), { minLength: 1, maxLength: 3 }),
  });
  let cuts = 0;
  for (const { want, capacities } of fc.sample(cases, { numRuns: 40, seed: 5 })) {
    const { frame } = assemble(wanting(want, capacities));
    const capacityOf = new Map(frame.variables.builds.map(({ count, tier }) => [count, tier.capacity]));
    for (const { cols, values, least } of roundings(frame)) {
      cuts++;
      /** By how much plants, and what they do not make of the want, are more than the cut asks for. */
      const slack = (plants: readonly number[]) => {
        const made = plants.reduce((sum, n, i) => sum + n * capacities[i]!, 0);
        const of = (col: number) => {
          const capacity = capacityOf.get(col);
          return capacity === undefined ? Math.max(0, want - made) : plants[capacities.indexOf(capacity)]!;
        };
        return cols.reduce((sum, col, k) => sum + values[k]! * of(col), -least);
      };
      const all = counts(capacities.length, Math.ceil(want / Math.min(...capacities))).map(slack);
      expect(Math.min(...all)).toBeCloseTo(0, 8);
    }
  }
  expect(cuts).toBeGreaterThan(40);
});
