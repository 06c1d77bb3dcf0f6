import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutColumns } from './reduce.ts';
import { bestOf, small, without } from './testing/brute.ts';
import { openForTest } from './testing/open.ts';
import { generatedProgram } from './testing/random.ts';

describe('a program without some columns', () => {
  it('has the optimum with these columns at 0, and lacks the columns that depend on them', async () => {
    const p = generatedProgram({ sites: 4, goods: 5, markets: 2, years: 2, eligible: 2, near: 2 }, 8);
    // No plant at two of the four sites.
    const zero = Array.from({ length: p.numCols }, (_, j) => j).filter((j) => /^build s[01]\//.test(p.colName(j)));
    const small = withoutColumns(p.arrays(), zero);
    const whole = await openForTest(p);
    const none = zero.map(() => 0);
    const expected = await whole.mip({
      absoluteGap: 1e-3,
      seconds: 30,
      within: { cols: zero, lower: none, upper: none },
    });
    const s = await openForTest(small.program);
    const r = await s.mip({ absoluteGap: 1e-3, seconds: 30 });
    expect(r.objective / expected.objective).toBeCloseTo(1, 9);
    expect(small.program.numCols).toBeLessThan(p.numCols - zero.length);
    expect([...small.cols].some((j) => zero.includes(j))).toBe(false);
    const x = small.whole(r.x);
    const value = x.reduce((sum, v, j) => sum + v * p.cost(j), p.offset);
    expect(value / expected.objective).toBeCloseTo(1, 9);
  });

  it('lacks rows without bounds', () => {
    const p = generatedProgram({ sites: 3, goods: 4, markets: 2, years: 2, eligible: 2, near: 2 }, 3);
    const a = p.arrays();
    const rowLower = a.rowLower.map((side, i) => (i % 2 === 0 ? Number.NEGATIVE_INFINITY : side));
    const rowUpper = a.rowUpper.map((side, i) => (i % 2 === 0 ? Number.POSITIVE_INFINITY : side));
    const { program, cols } = withoutColumns({ ...a, rowLower, rowUpper }, []);
    const small = program.arrays();
    expect(small.numRows).toBeLessThanOrEqual(Math.floor(a.numRows / 2));
    expect(small.numRows).toBeGreaterThan(0);
    expect(Math.min(...small.indices)).toBe(0);
    expect(Math.max(...small.indices)).toBe(small.numRows - 1);
    cols.forEach((j, k) => {
      const bounded = [...a.values.subarray(a.starts[j], a.starts[j + 1])].filter(
        (_, i) => a.indices[a.starts[j]! + i]! % 2,
      );
      expect([...small.values.subarray(small.starts[k], small.starts[k + 1])]).toEqual(bounded);
    });
  });

  it('has the optimum of brute force, for random rows', () => {
    let smaller = 0;
    for (const a of fc.sample(small, { numRuns: 600, seed: 4 })) {
      const zero = new Set([...a.lower.keys()].filter((j) => j % 3 === 2));
      const left = withoutColumns(a, zero).program.arrays();
      expect(bestOf(left)).toBe(bestOf(without(a, zero)));
      if (left.numCols < a.numCols - zero.size) smaller++;
    }
    expect(smaller).toBeGreaterThan(50);
  });
});
