import { describe, expect, it } from 'vitest';
import { program } from '../../linear/index.ts';
import { periodsOf } from './periods.ts';

/** A plant that may be built in year 1 or 2 and produces in two years; a row of `stock` ties the years. */
function twoYears(stock = false) {
  const p = program('max');
  const builds = [1, 2].map((year) => p.column(`build ${year}`, -10, 0, 1, true));
  const makes = [1, 2].map((year) => p.column(`makes ${year}`, 3 * year, 0, 8));
  for (const year of [1, 2]) {
    const row = p.row(`capacity ${year}`, Number.NEGATIVE_INFINITY, 0);
    p.add(row, makes[year - 1]!, 1);
    for (const build of builds.slice(0, year)) p.add(row, build, -5);
  }
  if (stock) {
    const row = p.row('stock', Number.NEGATIVE_INFINITY, 9);
    for (const col of makes) p.add(row, col, 1);
  }
  return p;
}
const chains = [{ cols: [0, 1], process: 'b' }];

describe('the periods of a programme', () => {
  it('have costs scaled up to those of all periods, and for each plant the year in which the relaxation builds most of it', () => {
    const [last, first] = periodsOf(twoYears().arrays(), chains, { x: Float64Array.of(0, 0.8, 2, 4) });
    // The years earn 6 and 24, so the factor of year 2 is 30/24, and that of year 1 is 5.
    expect([...last!.cols]).toEqual([1, 3]);
    expect([...last!.program.arrays().cost]).toEqual([-10, 6 * 1.25]);
    expect([...first!.cols]).toEqual([0, 2]);
    expect([...first!.program.arrays().cost]).toEqual([-10, 3 * 5]);
    expect(last!.program.arrays().numRows).toBe(1);
  });

  it('are not separated if a row ties them', () => {
    expect(periodsOf(twoYears(true).arrays(), chains, { x: Float64Array.of(0, 0.8, 2, 4) })).toEqual([]);
  });
});
