import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf, small, without } from '../../linear/testing/brute.ts';
import { shrunk } from './shrink.ts';

it('a programme shrunk to some columns is worth what the whole is with the others at 0', () => {
  let smaller = 0;
  for (const a of fc.sample(small, { numRuns: 600, seed: 3 })) {
    const columns = [...a.lower.keys()].filter((j) => j % 3 !== 2);
    const part = shrunk(a, columns);
    const expected = bestOf(without(a, new Set([...a.lower.keys()].filter((j) => !columns.includes(j)))));
    const left = part.program.arrays();
    if (left.numRows < a.numRows) smaller++;
    // A row that no column is left in is not in the part: it holds at 0, or nothing does.
    const others = [...a.rowLower.keys()].filter((row) => !part.rows.includes(row));
    const hold = others.every((row) => a.rowLower[row]! <= 0 && a.rowUpper[row]! >= 0);
    expect(hold ? bestOf(left) : Number.NEGATIVE_INFINITY).toBe(expected);
  }
  expect(smaller).toBeGreaterThan(100);
});
