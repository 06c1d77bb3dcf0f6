import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage, onPage, words } from './index.ts';

/** What no page says: an option, a command, a file of a case. */
const program = /(^|[\s(«“`‘（，。：；])--[a-z]|`chorsu\b|datapackage\.json|\b[a-z_]+\.csv\b/;

const told = () => {
  const { plan, reforms, options, stress, standards, lending, compare, planning } = words();
  return [
    plan.notFound({ seconds: 30 }),
    plan.omittedLate({ parts: ['a'] }),
    compare.caseMissing({ plan: 'A', source: 'lesson' }),
    lending.instead({ targets: ['a'], npv: '1', sites: [], command: 'chorsu plan x --without-target a' }),
    lending.withoutCovenants({ npv: '1', bound: '2', sites: [], command: 'chorsu plan x --seconds 9' }),
    planning.noPlan({ status: 'a' }),
    planning.noPlanCut({ status: 'a', cuts: [] }),
    reforms.openGain({ names: ['a'] }),
    reforms.openSign({ names: ['a'] }),
    reforms.covenants,
    reforms.widest({ amount: '1' }),
    reforms.noBound,
    reforms.notFoundWith({ reforms: 'a' }),
    reforms.notFoundWithout,
    reforms.noPlanWith({ reforms: 'a' }),
    reforms.noPlanWithout,
    reforms.sampleTooMany({ most: 3 }),
    options.noPlan({ source: 'lesson' }),
    options.noGain,
    options.wideSlack({ slack: '1', share: '2', gain: '3' }),
    options.listOf.undecided({ count: 1, sites: ['a'], more: 0 }),
    stress.notSolved,
    stress.noFuture,
    stress.tooFew({ enough: 200 }),
    standards.noPlanWith({ set: 'a' }),
    standards.noPlanInTime({ set: 'a' }),
  ];
};

describe('what is to be done', () => {
  it('is told by the option on a terminal, and in words on a page, in each language', async () => {
    await Promise.all(languages.map(loadLanguage));
    for (const language of languages)
      inLanguage(language, () => {
        const [terminal, page] = [told(), onPage(told)];
        for (const [i, text] of terminal.entries()) {
          expect(text, text).toMatch(program);
          expect(page[i], text).not.toMatch(program);
          expect(page[i]!.length).toBeGreaterThan(5);
        }
      });
  });

  it('is told on a terminal again after a page was made, also where it failed', () => {
    expect(() =>
      onPage(() => {
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(words().reforms.noBound).toMatch(program);
  });
});
