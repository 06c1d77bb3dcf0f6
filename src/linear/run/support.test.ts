import { describe, expect, it } from 'vitest';
import { keepsAtBound, restOfSupport, widened } from './support.ts';
import type { LpResult, ModelView } from './types.ts';

const numbers = (...values: number[]) => Float64Array.from(values);

function relaxed(x: number[], colDual: number[]): LpResult {
  const [objective, none] = [0, numbers()];
  return {
    status: 'optimal',
    objective,
    bound: 0,
    x: numbers(...x),
    rowDual: none,
    colDual: numbers(...colDual),
    seconds: 0,
    violation: 0,
  };
}

const model = (sense: 'max' | 'min'): ModelView => ({
  sense,
  numCols: 5,
  numRows: 0,
  cost: numbers(0, 0, 0, 0, 0),
  lower: numbers(0, 0, 0, 0, 0),
  upper: numbers(1, 1, 1, 3, 9),
  integer: Uint8Array.from([1, 1, 1, 1, 0]),
});

describe('the support of a relaxation', () => {
  it('leaves out whole numbers at zero, but not those of the start', () => {
    const lp = relaxed([0, 0.3, 1e-8, 0, 0], [5, 0, 1, 2, 3]);
    expect([...restOfSupport(model('min'), lp, undefined)]).toEqual([0, 2, 3]);
    expect([...restOfSupport(model('min'), lp, numbers(1, 0, 0, 0, 0))]).toEqual([2, 3]);
  });

  it('is widened by the least reduced cost until nothing is left out', () => {
    const duals = Array.from({ length: 300 }, (_, j) => (j * 37) % 300);
    const lp = relaxed(
      duals.map(() => 0),
      duals,
    );
    let rest: Int32Array = Int32Array.from(duals.keys());
    let rounds = 0;
    while (rest.length > 0) {
      const next = widened(rest, lp, 300);
      const dearestFreed = Math.max(...[...rest].filter((j) => !next.includes(j)).map((j) => duals[j]!));
      for (const j of next) expect(duals[j]).toBeGreaterThan(dearestFreed);
      expect([...next]).toEqual([...next].sort((a, b) => a - b));
      rest = next;
      rounds++;
    }
    expect(rounds).toBeGreaterThan(2);
    expect(rounds).toBeLessThan(8);
  });
});

describe('fixing by reduced cost', () => {
  it('keeps what costs more than the distance, at either bound, and not what the incumbent moves', () => {
    const lp = relaxed([0, 1, 0, 0, 0], [10, -8, 3, 9, 99]);
    const kept = keepsAtBound(model('min'), lp, numbers(0, 1, 0, 2, 0), 7, 1);
    expect([...kept.within.cols]).toEqual([0, 1]);
    expect([...kept.within.lower]).toEqual([0, 1]);
    expect([...kept.within.upper]).toEqual([0, 1]);
    expect(kept.least).toBe(8);
  });

  it('turns the signs when maximising', () => {
    const lp = relaxed([0, 1, 0, 0.5, 0], [-10, 8, 10, 0, 0]);
    const kept = keepsAtBound(model('max'), lp, numbers(0, 1, 0, 1, 0), 7, -1);
    expect([...kept.within.cols]).toEqual([0, 1]);
    expect([...kept.within.lower]).toEqual([0, 1]);
  });
});
