import { afterEach, expect, it, vi } from 'vitest';
import { generated } from '../../../test/support/generated-case.ts';
import type * as linear from '../../linear/index.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { openMaster } from '../master/master.ts';
import { searchContext } from '../options.ts';
import { ways } from '../price/ways.ts';
import { exchange } from './one-period.ts';
import { onePeriod as effort } from './parameters.ts';

/** The time limit of each exchange. An exchange takes ten seconds of the mocked clock, and finds no plan. */
const limits = vi.hoisted(() => [] as number[]);
vi.mock('../../linear/index.ts', async (original) => ({
  ...(await original<typeof linear>()),
  interchange: async (_: unknown, { seconds }: { readonly seconds: number }) => {
    limits.push(seconds);
    vi.advanceTimersByTime(10_000);
  },
}));

afterEach(() => vi.useRealTimers());

it('exchanges from the relaxation get their share of the time, and return undefined if they find no plan', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['performance'] });
  const left = () => 100 - performance.now() / 1000;
  const options = searchContext({ gap: 1e-3, seconds: 100, ways: ways() });
  const model = assemble(generated({ sites: 3, goods: 5, markets: 2, years: 6, eligible: 3, near: 2 }, 2), options);
  const session = await open(model.frame.program);
  const master = await openMaster(model, session, options, left);
  const lp = await master.relax({ first: true });
  const plan = await exchange.find({ master, options, lp, left });
  expect(limits).toEqual([100 * effort.time]);
  expect(plan).toBeUndefined();
  await session.close();
});
