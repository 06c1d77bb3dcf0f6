import { expect, it } from 'vitest';
import { generated } from '../../test/support/generated-case.ts';
import { withPlan } from '../../test/support/plan-case.ts';
import type { PlanOptions } from './plan.ts';

const small = generated({ sites: 4, goods: 6, markets: 3, years: 2, eligible: 3, near: 3 }, 2);
/** One that no second proves. */
const large = generated({ sites: 12, goods: 10, markets: 6, years: 5, eligible: 4, near: 5 }, 2);

/** Why the search for a plan of a case ended. */
const ended = (
  gap: number,
  seconds: number,
  more: Partial<Pick<PlanOptions, 'firstPlan' | 'signal' | 'onProgress'>> = {},
  c = small,
) => withPlan(c, ({ document }) => document.solver.stopped, { gap, seconds, ...more });

it('says what ended the search: its gap, time, the user, or a limit on its work with time left', async () => {
  expect(await ended(0.1, 600)).toBe('gap');
  expect(await ended(1e-9, 1e-6, {}, large)).toBe('time');
  expect(await ended(1e-9, 600, { signal: AbortSignal.abort() })).toBe('interrupted');
  expect(await ended(1e-9, 600, { firstPlan: true })).toBe('limit');
});

it('says that the search ended by a fault, where it fails with a plan found', async () => {
  let plans = 0;
  const onProgress = ({ objective }: { readonly objective?: number }) => {
    if (objective !== undefined && ++plans === 2) throw new Error('out of memory');
  };
  expect(await ended(1e-9, 600, { onProgress }, large)).toBe('fault');
});
