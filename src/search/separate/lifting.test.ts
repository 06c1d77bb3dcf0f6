import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifted } from './lifting.ts';

const amount = fc.integer({ min: 1, max: 40 });

describe('lifted bounds on the flow of a lane', () => {
  it('are valid for all builds, and tight for some', () => {
    const amounts = fc.record({
      most: fc.oneof(amount, fc.constant(Number.POSITIVE_INFINITY)),
      makes: fc.array(amount, { maxLength: 3 }),
      uses: fc.array(amount, { maxLength: 3 }),
      wanted: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(amounts, ({ most, makes, uses, wanted }) => {
        const plants = [...makes, ...uses];
        const bounds = lifted({ most, makes, uses, wanted });
        for (const { constant, values } of bounds) {
          expect(values).toHaveLength(plants.length);
          let slack = Number.POSITIVE_INFINITY;
          for (let set = 0; set < 1 << plants.length; set++) {
            const sum = (list: readonly number[], from: number) =>
              list.reduce((all, value, i) => ((set >> (from + i)) & 1 ? all + value : all), 0);
            const made = makes.length > 0 ? sum(makes, 0) : Number.POSITIVE_INFINITY;
            const carried = Math.min(most, made, wanted + sum(uses, makes.length));
            slack = Math.min(slack, constant + sum(values, 0) - carried);
          }
          expect(slack).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('include the bound in which one user is lifted over the other', () => {
    const bounds = lifted({ most: Number.POSITIVE_INFINITY, makes: [100], uses: [30, 60], wanted: 0 });
    expect(bounds).toContainEqual({ constant: 0, values: [30, 0, 60] });
    expect(bounds).toContainEqual({ constant: 0, values: [90, 0, 0] });
  });
});
