import { describe, expect, it } from 'vitest';
import { modelOf } from '../model.ts';
import { program } from '../program.ts';
import { follow, noWorse, resultOf } from './follow.ts';
import { objectiveTo } from './translate.ts';
import type { MipProgress } from './types.ts';

/** Two integer columns with objectives 3 and 1, at most 5 each. */
function twoColumns() {
  const p = program('max');
  p.column('a', 3, 0, 5, true);
  p.column('b', 1, 0, 5, true);
  return modelOf(p.arrays());
}

const scaled = (m: ReturnType<typeof twoColumns>, ...x: number[]) => Float64Array.from(x, (v, j) => v / m.colScale[j]!);

describe('the outcome of a solve', () => {
  it('contains the events before a failure of the solve, which are reported as progress', async () => {
    const m = twoColumns();
    const progress: MipProgress[] = [];
    const followed = await follow(m, { onProgress: (x) => progress.push(x) }, async (tell) => {
      tell({ x: scaled(m, 2, 1), bound: objectiveTo(m, 20) });
      tell({ bound: objectiveTo(m, 18) });
      tell({ bound: objectiveTo(m, 19) });
      throw new Error('the thread is gone');
    });
    expect(followed).toMatchObject({ raw: { status: 0 }, cancelled: false, error: 'the thread is gone' });
    expect(followed.bound).toBeCloseTo(18, 9);
    expect(followed.incumbent).toEqual(scaled(m, 2, 1));
    expect(progress.map((x) => [x.objective, x.bound])).toEqual([
      [7, 20],
      [7, 18],
      [7, 18],
    ]);
  });

  it('has a bound that allows for its solution, and the worst objective without a solution', async () => {
    const m = twoColumns();
    const followed = await follow(m, {}, async () => ({ status: 7 }));
    expect(followed.bound).toBe(Infinity);
    const x = Float64Array.of(2, 1);
    expect(resultOf(m, { status: 'feasible', x, bound: 6 })).toMatchObject({ objective: 7, bound: 7, violation: 0 });
    const none = resultOf(m, { status: 'stopped', x: new Float64Array(), bound: followed.bound });
    expect(none).toMatchObject({ objective: -Infinity, bound: Infinity, violation: 0 });
    expect(noWorse({ ...m, sense: 'min' }, 8, 7)).toBe(7);
  });
});
