import { expect, it } from 'vitest';
import { modelOf } from '../model.ts';
import { program } from '../program.ts';
import { wholeAt } from './fixed.ts';

it('fixes integer columns at their rounded values, within the bounds of the model', () => {
  const p = program('max');
  p.column('required build', -5, 1, 1, true);
  p.column('forbidden build', 1, 0, 0, true);
  p.column('build', 1, 0, 4, true);
  p.column('flow', 1, 0, 9);
  p.column('new build', 1, 2, 3, true);
  const { cols, lower, upper } = wholeAt(modelOf(p.arrays()), [0, 1, 2.6, 5]);
  expect(Array.from(cols)).toEqual([0, 1, 2, 4]);
  expect(Array.from(lower)).toEqual([1, 0, 3, 2]);
  expect(Array.from(upper)).toEqual(Array.from(lower));
});
