import { describe, expect, it } from 'vitest';
import { partOf, tied } from './parts.ts';
import { type ProgramArrays, program } from './program.ts';
import { open } from './run/session.ts';

const partsOf = (a: ProgramArrays) => tied(a).map((cols) => partOf(a, cols));

/** Plants of three goods that share nothing, with a column that stands alone and one row without columns. */
function apart() {
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

describe('the parts of a program that nothing ties together', () => {
  it('are as many as there are, and together all columns', () => {
    const { p, goods } = apart();
    const parts = partsOf(p.arrays());
    expect(parts.map(({ cols }) => [...cols])).toEqual([...goods, [6]]);
    expect(parts.map(({ program }) => program.numRows)).toEqual([1, 1, 1, 0]);
  });

  it('have optima that add up to that of the whole', async () => {
    const { p } = apart();
    const best = async (one: Parameters<typeof open>[0]) => {
      const session = await open(one);
      const { objective } = await session.mip();
      await session.close();
      return objective;
    };
    const whole = await best(p);
    let sum = p.offset;
    for (const part of partsOf(p.arrays())) sum += await best(part.program);
    expect(sum).toBeCloseTo(whole, 9);
  });

  it('are one where a row ties all', () => {
    const { p, goods } = apart();
    const row = p.row(() => 'budget', Number.NEGATIVE_INFINITY, 9);
    for (const [build] of goods) p.add(row, build!, 1);
    expect(partsOf(p.arrays()).map(({ cols }) => cols.length)).toEqual([6, 1]);
  });
});
