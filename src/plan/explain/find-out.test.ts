import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/index.ts';
import type { Uncertain } from '../uncertain.ts';
import { figureId, type Line } from './alternative.ts';
import { worthOfKnowing } from './find-out.ts';

const price: Figure = {
  table: 'supplies',
  key: 'cell/Xian',
  column: 'price',
  value: 40,
  quality: 'assumed',
  slope: new Map(),
};
const group = { members: [price], value: 40 };
const shape: Uncertain = {
  table: 'supplies',
  key: 'cell/Xian',
  column: 'price',
  mode: 40,
  low: 30,
  high: 50,
  shape: 'uniform',
  whole: false,
  group: 'cell',
};
const line = (npv: number, slope: number): Line => ({
  npv,
  slopes: new Map([[figureId(price), slope]]),
  processes: new Set(),
});

describe('the expected value of knowing a figure', () => {
  it('is what choosing after it gains (two plans of equal mean, slopes -2 and 0: a quarter of 2 x 10)', () => {
    // Uniform on 30 to 50: the better of 100 - 2 (p - 40) and 100 gains 2 x 10 / 4 on average.
    expect(worthOfKnowing(group, shape, [line(100, -2), line(100, 0)])).toBeCloseTo(5, 2);
  });

  it('is nothing where one plan is the best over the whole range', () => {
    expect(worthOfKnowing(group, shape, [line(100, -2), line(50, 0)])).toBe(0);
    expect(worthOfKnowing(group, shape, [line(100, -2)])).toBe(0);
  });
});
