import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { contextOf, factsOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { sectionOf } from '../../view/index.ts';
import { planText } from '../index.ts';
import { hereSentence, notBuiltSentence, whySentence } from '../reason-words.ts';
import { reasonLines } from '../why-lines.ts';
import { whySection } from './why.ts';

const { case: c } = solarFixture();
const facts = factsOf(c);
const short = { good: 'module', place: 'Mary', year: 2031, short: 12 };
const told = (because: Parameters<typeof whySentence>[0]['because']) => whySentence({ ...short, because }, facts);

describe('why a demand is not met, in words', () => {
  it('is not a route where nothing was found', async () => {
    expect(told([])).toMatch(/The reason was not found\.$/);
    for (const language of languages) {
      await loadLanguage(language);
      const text = inLanguage(language, () => told([]));
      expect(text).not.toMatch(/route|маршрут|路线/);
    }
  });

  it('says what of a row it is, and what the plan does without', () => {
    const scheme = String(c.tables.schemes[0]!.scheme);
    expect(told([{ kind: 'schemes', key: scheme }])).toMatch(/The reason is the weeks that the certificate/);
    expect(told([{ kind: 'places', key: 'Mary/module', column: 'route' }])).toMatch(/lack of a route for .* to Mary/);
    const [row] = c.tables.candidates;
    const key = `${row!.place}/${row!.process}`;
    const both = told([
      { kind: 'candidates', key },
      { kind: 'candidates', key, pays: false },
    ]);
    expect(both).toMatch(/The reason is the capacity of .*\. More could be delivered with a further build of .*, but/);
    expect(told([{ kind: 'candidates', key, column: 'lead' }])).toMatch(/the time that it takes to build/);
    expect(told([{ kind: 'case', key: '' }])).toMatch(/the limit of Own funds/);
  });
});

describe('a place that nothing leads to', () => {
  const fixture = solarFixture();
  const [row] = c.tables.candidates;
  const site = { place: String(row!.place), process: String(row!.process) };
  const plan = { ...fixture.plan, cutOff: [site] };

  it('is named on the first page, in the section of reasons and on a terminal', () => {
    const name = facts.placeName(site.place);
    const said = `Nothing leads to ${name}. A plant there would stand idle: `;
    expect(sectionOf(whySection(contextOf({ ...fixture, plan }))!).html).toContain(said);
    expect(planText(plan, undefined, { case: c }).replace(/\s+/g, ' ')).toContain(said);
  });

  it('is the reason why a stage is not built, and no loss', () => {
    const none = { process: site.process, place: null, loses: null, decides: null };
    expect(notBuiltSentence({ ...none, cutOff: true }, facts, plan)).toMatch(/ is not built: nothing leads to /);
    expect(notBuiltSentence(none, facts, plan)).toMatch(/no plan that keeps to the request can build it/);
    const idle = { ...none, place: site.place, loses: { low: 9.3e6, high: 9.7e6 }, decides: 'capital' as const };
    expect(notBuiltSentence({ ...idle, idle: true }, facts, plan)).toMatch(/does not run it, and loses/);
  });
});

describe('why a site stands where it does, in words', () => {
  const [row] = c.tables.candidates;
  const one = { place: String(row!.place), process: String(row!.process), decides: 'capital' as const };
  const next = { place: null, loses: { low: 1e6, high: 2e6 } };

  it('says that it can be built nowhere else only where that is so', () => {
    expect(hereSentence({ ...one, next }, facts, 'USD')).toMatch(
      /the best plan that was found without it makes no more elsewhere/,
    );
    expect(hereSentence({ ...one, next, only: true }, facts, 'USD')).toMatch(/it can be built nowhere else/);
  });
});

describe('what is lost without a stage, in words', () => {
  it('names the stages that were not tried, where the others stand', () => {
    const { plan } = solarFixture();
    const [first, other] = [...new Set(plan.builds.map(({ process }) => process))];
    const stages = [{ process: first!, without: { low: 1e6, high: 2e6 }, leaves: [] }];
    const [line] = reasonLines({ ...plan, stages, notTried: [other!] }, facts).filter((text) =>
      /^Without a stage/.test(text),
    );
    expect(line).toMatch(new RegExp(`Not tried: ${facts.processName(other!)}\\.$`));
    expect(reasonLines({ ...plan, stages, notTried: [] }, facts).join(' ')).not.toContain('Not tried');
  });
});
