import type { Highs } from 'highs';
import * as highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import { program } from '../../../program.ts';
import { dataOf } from '../../../scaled.ts';
import { partCost } from './part-cost.ts';

const highs = await (highsModule as unknown as { default(): Promise<Highs> }).default();

/** A need of 10: up to 4 at a cost of 1, up to 4 at 3, the rest at 7. The cost is 4 + 12 + 14. */
function need() {
  const p = program('min');
  const row = p.row('need', 10, Number.POSITIVE_INFINITY);
  for (const [name, cost, room] of [
    ['near', 1, 4],
    ['far', 3, 4],
    ['short', 7, Number.POSITIVE_INFINITY],
  ] as const) {
    const col = p.column(name, cost, 0, Number.POSITIVE_INFINITY);
    p.add(row, col, 1);
    if (room < Number.POSITIVE_INFINITY) p.add(p.row(`room of ${name}`, Number.NEGATIVE_INFINITY, room), col, 1);
  }
  return dataOf(p.arrays());
}

/** A change that lowers the need. */
const less = (amount: number) => new Map([[0, amount]]);

describe('the cost of a part', () => {
  it('has a lower bound from the duals of all solves', () => {
    const part = partCost(highs, need());
    expect(part.begin(undefined)).toBe(true);
    expect(part.value).toBeCloseTo(30, 9);
    // The last unit costs 7; below a need of 8 a unit saves only 3, and then 1.
    expect(part.atLeast(less(5))).toBeCloseTo(-35, 9);
    const solve = part.attempt(less(5), part.atLeast(less(5)), Number.POSITIVE_INFINITY);
    expect(solve!.cost).toBeCloseTo(7, 9);
    part.undo(less(5));
    expect(part.value).toBeCloseTo(30, 9);
    expect(part.atLeast(less(5))).toBeCloseTo(-23, 9);
    expect(part.atLeast(less(6))).toBeCloseTo(-26, 9);
    expect(part.atLeast(less(1))).toBeCloseTo(-7, 9);
  });

  it('has cuts that follow the current bounds', () => {
    const part = partCost(highs, need());
    part.begin(undefined);
    const solve = part.attempt(less(5), part.atLeast(less(5)), Number.POSITIVE_INFINITY)!;
    part.keep(less(5), solve);
    expect(part.value).toBeCloseTo(7, 9);
    // The current duals say 3 a unit, but a cut remembers that a need of 10 costs 30.
    part.attempt(less(-5), part.atLeast(less(-5)), Number.POSITIVE_INFINITY);
    part.undo(less(-5));
    expect(part.atPrices(less(-5))).toBeCloseTo(15, 9);
    expect(part.atLeast(less(-5))).toBeCloseTo(23, 9);
    expect(Array.from(part.columns())).toEqual([4, 1, 0].map((v) => expect.closeTo(v, 9)));
  });

  it('is not computed above the cutoff, but the solve adds a cut', () => {
    const part = partCost(highs, need());
    part.begin(less(5));
    expect(part.value).toBeCloseTo(7, 9);
    expect(part.attempt(less(-5), part.atLeast(less(-5)), 5)).toBeUndefined();
    part.undo(less(-5));
    expect(part.atLeast(less(-5))).toBeGreaterThanOrEqual(15);
    expect(part.atLeast(less(-5))).toBeLessThanOrEqual(23 + 1e-9);
    expect(part.error).toBeGreaterThanOrEqual(-1e-9);
  });
});
