import { describe, expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import { contextOf, factsOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import type { PlanDocument } from '../plan/index.ts';
import { notKnownLines } from './not-known.ts';
import { firstLines } from './sections/first-lines.ts';

const c = makeCase(
  { start: 2027, years: 2 },
  {
    countries: [
      { country: 'UZ', name: 'Uzbekistan' },
      { country: 'KZ', name: 'Kazakhstan', zone: 'EAEU' },
    ],
    places: [
      { place: 'Tashkent', country: 'UZ' },
      { place: 'Almaty', country: 'KZ' },
    ],
    goods: [
      { good: 'paste', name: 'Tomato paste', hs: '200290' },
      { good: 'glass', name: 'Glass', hs: '700719' },
    ],
    requirements: [{ market: 'EAEU', hs: '7007' }],
  },
);
const flow = (good: string, from: string, to: string) => ({ good, from, to, year: 2027, amount: 1, origin: 'UZ' });
const told = (...flows: readonly unknown[]) =>
  notKnownLines({ flows, duties: [] } as never as PlanDocument, factsOf(c));

describe('what the case does not say', () => {
  it('is told of a market into which the plan sends goods', () => {
    expect(told(flow('paste', 'Tashkent', 'Almaty'), flow('glass', 'Tashkent', 'Almaty'))).toEqual([
      'What a market requires is not known, no certificate counted: Tomato paste to EAEU.',
    ]);
  });

  it('is not told of a market that asks nothing, or that no good of the plan enters', () => {
    expect(told(flow('glass', 'Tashkent', 'Almaty'), flow('paste', 'Tashkent', 'Tashkent'))).toEqual([]);
  });

  it('stands on the first page', () => {
    const { plan, ...rest } = solarFixture();
    const [one] = plan.flows;
    const duty = { good: one!.good, from: one!.from, to: one!.to, known: false, years: [2027] };
    const lines = firstLines(contextOf({ ...rest, plan: { ...plan, duties: [duty] } as never })).more;
    expect(lines.join('\n')).toMatch(/Duty not known, counted as 0: .* to /);
  });
});
