import { expect, it } from 'vitest';
import { extend, program } from './index.ts';
import { openForTest } from './testing/open.ts';

it('extend adds the new rows and columns of a program to its session, also new coefficients of old columns', async () => {
  const p = program('max');
  const x = p.column('x', 1, 0, 10);
  const y = p.column('y', 2, 0, 10);
  p.add(p.row('sum', 0, 12), x, 1);
  const session = await openForTest(p);
  expect((await session.lp()).objective).toBeCloseTo(30, 9);
  const cap = p.row('cap', 0, 4);
  const z = p.column('z', 3, 0, 5);
  p.add(cap, y, 1);
  p.add(cap, z, 1);
  await extend(session, p);
  await extend(session, p);
  expect(session.model.numRows).toBe(2);
  expect(session.model.numCols).toBe(3);
  const { objective, x: found } = await session.lp();
  expect(objective).toBeCloseTo(22, 9);
  expect([...found].map((value) => Math.round(value))).toEqual([10, 0, 4]);
});
