import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { roundings } from './rounding.ts';

/** A place with a demand for a good, and plants of some capacities that may be built for it. */
const demandCase = (want: number, capacities: readonly number[]) =>
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

/** All vectors of `kinds` integers from 0 to `most`. */
const counts = (kinds: number, most: number): number[][] =>
  kinds === 0
    ? [[]]
    : counts(kinds - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, n) => [...rest, n]));

it('rounding cuts are valid for all integral numbers of plants, and tight for some', () => {
  const cases = fc.record({
    want: fc.integer({ min: 5, max: 60 }),
    capacities: fc.uniqueArray(fc.integer({ min: 4, max: 15 }), { minLength: 1, maxLength: 3 }),
  });
  let cuts = 0;
  for (const { want, capacities } of fc.sample(cases, { numRuns: 40, seed: 5 })) {
    const { frame } = assemble(demandCase(want, capacities));
    const capacityOf = new Map(frame.variables.builds.map(({ count, tier }) => [count, tier.capacity]));
    for (const { cols, values, least } of roundings(frame)) {
      cuts++;
      /** Slack of the cut for numbers of plants, with the rest of the demand as shortfall. */
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
