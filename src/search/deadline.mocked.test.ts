import { afterEach, describe, expect, it, vi } from 'vitest';
import { generated } from '../../test/support/generated-case.ts';
import { certificateCase } from '../../test/support/many-certificates.ts';
import { tight } from '../../test/support/sets.ts';
import type * as linear from '../linear/index.ts';
import { deadline } from './deadline.ts';
import { solveAndClose } from './testing/solve.ts';

/** The time limit of each solve, with the name of the solving function. */
const limits = vi.hoisted(() => [] as (readonly [name: string, seconds: number | undefined])[]);
vi.mock('../linear/index.ts', async (original) => {
  const real = await original<typeof linear>();
  type Options = { readonly seconds?: number } | undefined;
  const recorded =
    <A extends unknown[], R>(name: string, work: (...args: A) => R, optionsOf: (args: A) => Options) =>
    (...args: A): R => {
      limits.push([name, optionsOf(args)?.seconds]);
      return work(...args);
    };
  return {
    ...real,
    async open(...args: Parameters<typeof real.open>) {
      const session = await real.open(...args);
      const solving = (['lp', 'mip'] as const).map((name) => [
        name,
        recorded(name, session[name] as (options?: Options) => unknown, ([options]) => options),
      ]);
      return { ...session, ...Object.fromEntries(solving) };
    },
    interchange: recorded('interchange', real.interchange, ([, options]) => options),
  };
});

afterEach(() => vi.useRealTimers());

describe('a deadline', () => {
  it('returns the remaining time, a little after the end, and less for an earlier deadline', () => {
    vi.useFakeTimers({ now: 0, toFake: ['performance'] });
    const whole = deadline(60);
    const before = whole.before(() => 10);
    expect([whole.left(), before.left()]).toEqual([60, 50]);
    vi.advanceTimersByTime(55_000);
    expect([whole.left(), whole.over, before.over]).toEqual([5, false, true]);
    expect(before.left()).toBeGreaterThan(0);
    expect(before.left()).toBeLessThan(1);
  });

  const small = { sites: 5, goods: 6, markets: 3, years: 3, eligible: 3, near: 3 };
  it.each([
    ['a generated case', generated(small, 5), {}],
    ['a case that is solved as a large one', generated(small, 5), { large: 1 }],
    ['a case with tight borders', tight(small, 1), {}],
    ['a case with certificates', certificateCase(true, { sites: 5, goods: 3, markets: 4 }), {}],
  ])('limits every solve of a search: %s', async (_, c, more) => {
    limits.length = 0;
    const seconds = 600;
    await solveAndClose(c, { gap: 0.005, seconds, ...more });
    expect(limits.length).toBeGreaterThan(0);
    // The limit of a solve without one would be undefined.
    expect(limits.filter(([, limit]) => !(limit !== undefined && limit <= seconds))).toEqual([]);
  });
});
