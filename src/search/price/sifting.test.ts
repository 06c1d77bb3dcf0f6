import { describe, expect, it } from 'vitest';
import { certificateCase } from '../../../test/support/many-certificates.ts';
import { eachRow, type ProgramArrays } from '../../linear/index.ts';
import { solve } from '../../plan/solve.ts';

/** The most by which a row or a bound is broken. */
function broken(a: ProgramArrays, x: Float64Array): number {
  const activity = new Float64Array(a.numRows);
  let worst = 0;
  for (let j = 0; j < a.numCols; j++) {
    worst = Math.max(worst, a.lower[j]! - x[j]!, x[j]! - a.upper[j]!);
    eachRow(a, j, (row, value) => {
      activity[row]! += value * x[j]!;
    });
  }
  activity.forEach((sum, i) => {
    worst = Math.max(worst, a.rowLower[i]! - sum, sum - a.rowUpper[i]!);
  });
  return worst;
}

/** The same case with certificates that end within the horizon. */
const ending = (c: ReturnType<typeof certificateCase>): typeof c => ({
  ...c,
  tables: { ...c.tables, schemes: c.tables.schemes.map((row) => ({ ...row, renewal: 2 })) },
});

// The truth is the ordinary search of these cases, proven to a millionth.
describe('a search with sifted dependent binaries', () => {
  const sizes = [
    { sites: 3, goods: 3, markets: 3 },
    { sites: 3, goods: 4, markets: 2 },
    { sites: 4, goods: 3, markets: 3 },
  ];
  for (const [tied, ends] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])
    for (const size of ends ? sizes.slice(tied ? 1 : 0, 2) : sizes)
      it(`${tied ? 'tied' : 'apart'}${ends ? ', certificates that end' : ''}, ${size.sites} sites, ${size.goods} goods, ${size.markets} markets: a true bound, a plan that holds`, async () => {
        const whole = certificateCase(true, size, tied);
        const c = ends ? ending(whole) : whole;
        const proven = await solve(c, { gap: 1e-6, seconds: 60 });
        await proven.session.close();
        const truth = proven.objective;
        expect(proven.status).toBe('optimal');
        const slack = 2e-6 * Math.abs(proven.bound);
        for (const gap of [0.05, 0.005, 1e-4]) {
          const found = await solve(c, { gap, seconds: 60, dependent: 0 });
          await found.session.close();
          const { x, objective, bound, model } = found;
          const arrays = model.frame.program.arrays();
          expect(bound).toBeGreaterThanOrEqual(truth - slack);
          expect(objective).toBeLessThanOrEqual(proven.bound + slack);
          expect(broken(arrays, x)).toBeLessThan(1e-4);
          expect(x.every((value, j) => arrays.integer[j] === 0 || Math.abs(value - Math.round(value)) < 1e-5)).toBe(
            true,
          );
        }
      });
});
