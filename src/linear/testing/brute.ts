import fc from 'fast-check';
import { eachRow, type ProgramArrays, program } from '../program.ts';

/** Small programmes with integer columns from 0 to at most 2, so that brute force can visit all solutions. */
export const small: fc.Arbitrary<ProgramArrays> = fc
  .record({
    cols: fc.array(fc.record({ cost: fc.integer({ min: -4, max: 4 }), upper: fc.integer({ min: 0, max: 2 }) }), {
      minLength: 2,
      maxLength: 5,
    }),
    rows: fc.array(
      fc.record({
        values: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 }),
        lower: fc.option(fc.integer({ min: -2, max: 1 }), { nil: Number.NEGATIVE_INFINITY }),
        room: fc.option(fc.integer({ min: 0, max: 3 }), { nil: Number.POSITIVE_INFINITY }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ cols, rows }) => {
    const p = program('max');
    cols.forEach(({ cost, upper }, j) => {
      p.column(`x${j}`, cost, 0, upper, true);
    });
    rows.forEach(({ values, lower, room }, i) => {
      const row = p.row(`r${i}`, lower, Number.isFinite(lower) ? lower + room : room);
      for (let j = 0; j < p.numCols; j++) p.add(row, j, values[j]!);
    });
    return p.arrays();
  });

/** The optimum by brute force; minus infinity if the programme is infeasible. */
export function bestOf(a: ProgramArrays): number {
  const x = new Float64Array(a.numCols);
  const holds = () => {
    const sums = new Float64Array(a.numRows);
    for (let j = 0; j < a.numCols; j++)
      eachRow(a, j, (row, value) => {
        sums[row]! += value * x[j]!;
      });
    return sums.every((sum, row) => sum >= a.rowLower[row]! && sum <= a.rowUpper[row]!);
  };
  const from = (j: number): number => {
    if (j === a.numCols) return holds() ? x.reduce((sum, value, k) => sum + value * a.cost[k]!, a.offset) : -Infinity;
    let best = Number.NEGATIVE_INFINITY;
    for (x[j] = a.lower[j]!; x[j]! <= a.upper[j]!; x[j]!++) best = Math.max(best, from(j + 1));
    return best;
  };
  return from(0);
}

/** The programme with some columns fixed at 0. */
export const without = (a: ProgramArrays, zero: ReadonlySet<number>): ProgramArrays => ({
  ...a,
  upper: a.upper.map((side, j) => (zero.has(j) ? 0 : side)),
});
