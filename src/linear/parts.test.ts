import { describe, expect, it } from 'vitest';
import { partOf, tied } from './parts.ts';
import { type ProgramArrays, program } from './program.ts';
import { openForTest } from './testing/open.ts';

const partsOf = (a: ProgramArrays) => tied(a).map((cols) => partOf(a, cols));

/** Plants of three goods without common rows, a column without rows, and a row without columns. */
function independent() {
  const p = program('max');
  p.offset = 7;
  const goods = [3, 5, 8].map((need, g) => {
    const build = p.column(() => `build ${g}`, -2, 0, 9, true);
    const sell = p.column(() => `sell ${g}`, 1 + g, 0, need);
    const row = p.row(() => `capacity ${g}`, Number.NEGATIVE_INFINITY, 0);
    p.add(row, sell, 1);
    p.add(row, build, -2);
    return [build, sell];
  });
  p.column(() => 'alone', 1, 0, 4);
  p.row(() => 'empty', -1, 1);
  return { p, goods };
}

describe('the parts of a program', () => {
  it('are its connected components, with all columns', () => {
    const { p, goods } = independent();
    const parts = partsOf(p.arrays());
    expect(parts.map(({ cols }) => [...cols])).toEqual([...goods, [6]]);
    expect(parts.map(({ program }) => program.numRows)).toEqual([1, 1, 1, 0]);
  });

  it('have optima that add up to the optimum of the program', async () => {
    const { p } = independent();
    const best = async (program: Parameters<typeof openForTest>[0]) =>
      (await (await openForTest(program)).mip()).objective;
    const whole = await best(p);
    let sum = p.offset;
    for (const part of partsOf(p.arrays())) sum += await best(part.program);
    expect(sum).toBeCloseTo(whole, 9);
  });

  it('are joined by a common row', () => {
    const { p, goods } = independent();
    const row = p.row(() => 'budget', Number.NEGATIVE_INFINITY, 9);
    for (const [build] of goods) p.add(row, build!, 1);
    expect(partsOf(p.arrays()).map(({ cols }) => cols.length)).toEqual([6, 1]);
  });
});
