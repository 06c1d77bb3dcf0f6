import { describe, expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import { soldAbroad } from '../../test/support/sold-abroad.ts';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import type { CountryQuestion, RegionMoved } from '../plan/index.ts';
import { countryLines } from './country-words.ts';

const facts = factsOf(
  makeCase({ start: 2026, years: 1 }, { ...soldAbroad, schemes: [{ scheme: 'c', market: 'CN', name: 'Mark' }] }),
);
const M = 1e6;
const asked: CountryQuestion = {
  countries: ['UZ'],
  pricesFrom: 'all',
  caseHash: '',
  widening: 0.25,
  steps: [],
  held: [],
  today: { npv: 100 * M },
  gain: { low: 2 * M, high: 7 * M },
};
const region = (alone: number, book: number): RegionMoved => ({
  together: 500 * M,
  alone: alone * M,
  payments: [],
  trade: [],
  books: [{ country: 'UZ', together: 100 * M, alone: book * M }],
});
const told = (country: Partial<CountryQuestion>, within?: number): string =>
  countryLines(
    {
      npv: 102 * M,
      currency: 'USD',
      cost: { inputs: 1000 * M },
      country: { ...asked, ...country },
      ...(within === undefined ? {} : { boundWithinLimits: within * M }),
    },
    facts,
  )
    .join(' ')
    .replace(/\s/g, ' ');

describe('what a country is told that it gains alone', () => {
  it('holds at fixed prices, and whether it lasts is not known before the region is solved', () => {
    expect(told({})).toMatch(
      /worth USD 2–7 million more .* This gain holds only while .* not known whether the gain lasts/,
    );
  });

  it('is said to turn into a loss where it does once flows follow', () => {
    const text = told({ region: region(498, 98) });
    expect(text).toContain('the gain has turned into a loss: it has USD 2 million less than together');
    expect(text).not.toContain('not known whether the gain lasts');
    expect(told({ region: region(498, 103) })).toContain('it has USD 3 million more than together');
    // What gains nothing alone does not turn.
    expect(told({ gain: { low: 0, high: 7 * M }, region: region(498, 98) })).not.toContain('turned');
  });

  it('is gone where it builds as in the plan of all, whose flows are the best that were found', () => {
    const same = region(500, 100);
    expect(told({ region: same })).toContain('the gain is gone');
    expect(told({ gain: { low: 0, high: 7 * M }, region: same })).toContain('so the region does not move');
  });

  it('is none that was found where its least is zero; within the limits on debt it may be ruled out', () => {
    const open = { gain: { low: 0, high: 7 * M } };
    expect(told(open)).toContain('no plan was found that is worth more to it');
    expect(told(open)).toContain('up to USD 7 million more is not ruled out.');
    expect(told(open)).not.toContain('With the same limits');
    expect(told(open, 100)).toContain('With the same limits on debt it is ruled out.');
    expect(told({}, 103)).toContain('With the same limits on debt it is worth at most USD 3 million more.');
    expect(told({ gain: { low: 0, high: 0 } })).toContain('no other plan is worth more to it');
  });

  it('is no more than rounding where no bound was found', () => {
    expect(told({ gain: null })).toContain('worth USD 2 million more than its part');
    expect(told({ gain: null, today: { npv: 102 * M - 1e-6 } })).toContain('is worth no more than its part');
  });

  it('is none where the search ended before it came to the part of the plan of all', () => {
    const behind = { today: { npv: 150 * M } };
    expect(told({ ...behind, gain: null })).toMatch(/worth USD 48 million less than its part .* Give it more time/);
    expect(told({ ...behind, gain: { low: 0, high: 7 * M } })).toMatch(
      /not ruled out\. The plan that was found is worth USD 48 million less/,
    );
  });

  it('asks nobody for what is rounding', () => {
    const pays = (amount: number) =>
      told({ region: { ...region(498, 102), payments: [{ from: 'CN', to: 'UZ', amount }] } });
    expect(pays(1e-8)).toContain('Nobody has to be paid');
    expect(pays(2 * M)).toContain('CN to UZ: USD 2 million');
  });

  it('is not certain where something is decided otherwise as a whole', () => {
    const otherwise = [{ kind: 'certificate' as const, scheme: 'c', place: 'city', good: 'fin' }];
    expect(told({ otherwise })).toMatch(/decides otherwise on Mark \(.*\)\. .* So the gain is not certain\./);
    expect(told({ otherwise, gain: { low: 0, high: 7 * M } })).not.toContain('decides otherwise');
  });

  it('is told in each language', async () => {
    for (const language of ['ru', 'zh'] as const) {
      await loadLanguage(language);
      const text = inLanguage(language, () => told({ region: region(498, 98) }));
      expect(text).not.toMatch(/gain|loss|prices/);
    }
  });
});
