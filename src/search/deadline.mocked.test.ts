import { afterEach, describe, expect, it, vi } from 'vitest';
import { generated } from '../../test/support/generated-case.ts';
import { certificateCase } from '../../test/support/many-certificates.ts';
import { tight } from '../../test/support/sets.ts';
import type * as linear from '../linear/index.ts';
import { solve } from '../plan/assemble.ts';
import { deadline } from './deadline.ts';

/** The seconds that each solve was given, by the name of what was asked for. */
const given = vi.hoisted(() => [] as (readonly [what: string, seconds: number | undefined])[]);
vi.mock('../linear/index.ts', async (original) => {
  const real = await original<typeof linear>();
  type Asked = { readonly seconds?: number } | undefined;
  const noted =
    <A extends unknown[], R>(what: string, work: (...args: A) => R, optionsOf: (args: A) => Asked) =>
    (...args: A): R => {
      given.push([what, optionsOf(args)?.seconds]);
      return work(...args);
    };
  return {
    ...real,
    async open(...args: Parameters<typeof real.open>) {
      const session = await real.open(...args);
      const solving = (['lp', 'mip'] as const).map((name) => [
        name,
        noted(name, session[name] as (options?: Asked) => unknown, ([options]) => options),
      ]);
      return { ...session, ...Object.fromEntries(solving) };
    },
    interchange: noted('interchange', real.interchange, ([, options]) => options),
  };
});

afterEach(() => vi.useRealTimers());

describe('a deadline', () => {
  it('tells what is left, a little where nothing is, and less for what has to end before it', () => {
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
    ['a made-up case', generated(small, 5), {}],
    ['one that is solved as a large one', generated(small, 5), { large: 1 }],
    ['one with tight borders', tight(small, 1), {}],
    ['one with certificates', certificateCase(true, { sites: 5, goods: 3, markets: 4 }), {}],
  ])('is given to every solve of a search: %s', async (_, c, more) => {
    given.length = 0;
    const seconds = 600;
    const solved = await solve(c, { gap: 0.005, seconds, ...more });
    await solved.session.close();
    expect(given.length).toBeGreaterThan(0);
    // None is given more than all: a solve without a limit would be undefined.
    expect(given.filter(([, one]) => !(one !== undefined && one <= seconds))).toEqual([]);
  });
});
