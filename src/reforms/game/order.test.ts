import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../case/index.ts';
import { bestOrder, provenOrder, setsAlong } from './order.ts';

const permutations = (list: readonly number[]): number[][] =>
  list.length === 0 ? [[]] : list.flatMap((x) => permutations(list.filter((y) => y !== x)).map((rest) => [x, ...rest]));

/** Tables of 3 players with low <= high, set by set. */
const tables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 0, 0, 1, 4)), { minLength: 8, maxLength: 8 })
  .map((list) => ({ low: list.map(([x]) => x), high: list.map(([x, more]) => x + more) }));

describe('the proven order', () => {
  it('is best in every game between the bounds, and is found whenever there is one', () => {
    fc.assert(
      fc.property(tables, ({ low, high }) => {
        const orders = permutations([0, 1, 2]);
        // An order beats another in every game where its sets at their lowest beat the other's at their highest.
        const beats = (a: readonly number[], b: readonly number[]) => {
          const [x, y] = [setsAlong(a), setsAlong(b)];
          const own = sumOf(
            x.filter((set) => !y.includes(set)),
            (set) => low[set]!,
          );
          const other = sumOf(
            y.filter((set) => !x.includes(set)),
            (set) => high[set]!,
          );
          return own >= other;
        };
        const best = orders.filter((a) => orders.every((b) => beats(a, b)));
        const found = provenOrder(low, high);
        if (found) expect(best).toContainEqual(found);
        else expect(best).toEqual([]);
      }),
    );
  });

  it('is the best order itself where the worths are known', () => {
    const worth = [0, 5, 3, 9, 1, 6, 4, 10];
    expect(provenOrder(worth, worth)).toEqual(bestOrder(worth));
  });

  it('is none where a worth has no bound', () => {
    const open = Number.POSITIVE_INFINITY;
    expect(provenOrder([0, 1, 1, 2], [0, open, open, 2])).toBeNull();
  });
});
