import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { sumOf } from '../../case/index.ts';
import { deadline } from '../../search/index.ts';
import { booksByCountry } from './books.ts';
import { paymentsOf } from './moved.ts';
import { regionWith } from './region.ts';

describe('what each country has of a plan', () => {
  it('adds up to the NPV', async () => {
    let trading = 0;
    for (const s of fc.sample(small(false), { numRuns: 12, seed: 7 })) {
      const c = makeCase(settingsOf(s), tablesOf(s));
      const document = await bestPlan(c);
      if (document.npv === null || document.flows.length === 0) continue;
      const priced = await regionWith(c, document, document, { asRead: c, deadline: deadline(60) });
      const books = booksByCountry(priced, c);
      const sum = sumOf(books.values());
      expect(Math.abs(sum - priced.npv!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(priced.npv!)));
      if (books.size > 1) trading++;
    }
    expect(trading).toBeGreaterThan(2);
  });
});

describe('who must pay whom', () => {
  const book = (country: string, together: number, alone: number) => ({ country, together, alone });

  it('is each who loses, in proportion, and together they pay what is gained', () => {
    const books = [book('UZ', 10, 16), book('KZ', 20, 11), book('KG', 5, 2), book('TJ', 1, 2)];
    expect(paymentsOf(books, ['UZ'])).toEqual([
      { from: 'KZ', to: 'UZ', amount: 4.5 },
      { from: 'KG', to: 'UZ', amount: 1.5 },
    ]);
  });

  it('is nobody where the country gains nothing, or the others lose less than it gains', () => {
    expect(paymentsOf([book('UZ', 10, 9), book('KZ', 20, 11)], ['UZ'])).toEqual([]);
    expect(paymentsOf([book('UZ', 10, 16), book('KZ', 20, 18)], ['UZ'])).toEqual([]);
    // One loses more than is gained, all others together do not: the region gains.
    expect(paymentsOf([book('UZ', 10, 16), book('KZ', 20, 13), book('KG', 5, 8)], ['UZ'])).toEqual([]);
  });

  it('divides among countries that ask together by what each gains', () => {
    const books = [book('UZ', 0, 3), book('TJ', 0, 1), book('KZ', 8, 0)];
    expect(paymentsOf(books, ['UZ', 'TJ'])).toEqual([
      { from: 'KZ', to: 'UZ', amount: 3 },
      { from: 'KZ', to: 'TJ', amount: 1 },
    ]);
  });
});
