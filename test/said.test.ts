import { describe, expect, it } from 'vitest';
import { readCase } from '../src/case/index.ts';
import { inLanguage, loadLanguage } from '../src/i18n/index.ts';
import { contextOf } from '../src/model/index.ts';
import { planWhole } from '../src/questions/plan/ask.ts';
import { answerSentence } from '../src/report/answer-sentence.ts';
import { planReport, planText } from '../src/report/index.ts';

/** The terminal, the first sentences and the report of the plan of a small case. */
async function told(name: string) {
  const { document, explained, case: c } = await planWhole(readCase(`test/cases/${name}`).case, { seconds: 20 });
  const about = { plan: document, case: c, ...(explained ? { explained } : {}) };
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const words = (page: string) => plain(page.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' '));
  return {
    document,
    screen: () => plain(planText(document, explained, { case: c })),
    answer: () => answerSentence(contextOf(about)),
    page: () => words(planReport(about)),
  };
}

describe('what is said of a plan', () => {
  it('does not call nothing built what builds legs, and names them', async () => {
    const { screen, answer, page } = await told('tiny-candidate-leg');
    expect(screen()).toContain('No plant is built. Legs built: Tashkent–Almaty, rail (2026).');
    expect(answer()).toContain('The plan builds no plant, but 1 leg for transport.');
    expect(page()).toContain('Legs are built, and no plant');
    for (const text of [screen(), answer(), page()])
      expect(/.{60}(Nothing is built|builds nothing).{20}/.exec(text)).toBeNull();
  });

  it('names a plant that is closed, as the reason for what is not delivered too', async () => {
    const { document, screen } = await told('tiny-closable-plant');
    expect(document.why![0]!.because).toEqual([
      { kind: 'candidates', key: 'tashkent/make', column: 'closable', pays: false },
    ]);
    expect(screen()).toContain('Plants closed: Tashkent, Make (2027).');
    expect(screen()).toContain('More could be delivered with Tashkent, Make kept open');
    expect(screen()).not.toMatch(/further build|the capacity of Tashkent/);
  });

  it('tells no year of a limit that holds for all years together', async () => {
    for (const name of ['tiny-choice-max', 'min-sector', 'min-legbuilds']) {
      const { screen, page } = await told(name);
      expect(screen()).toMatch(/would save USD [\d. a-z]+\./);
      for (const text of [screen(), page()]) expect(/.{60}\(0\).{9}/.exec(text)).toBeNull();
    }
  });

  it('calls no plant worth building that would lose, and says how many goods have no room', async () => {
    const { screen } = await told('tiny-existing-fixed-cost');
    expect(screen()).toContain('Of the further plants that were tried, Make at Tashkent comes nearest to paying.');
    expect(screen()).not.toMatch(/(?<!Nothing is )worth building/);
    expect(screen()).toMatch(/Delivered 2026 Not met/);
    const { screen: large } = await told('egypt');
    expect(large()).toContain('4 of 9 are shown');
  });

  it('calls no grant a loan, and no default what was asked for', async () => {
    const { screen, page } = await told('min-grant');
    expect(screen()).toContain('givers of grants and subsidies lose USD 5 000.');
    expect(page()).toContain('no gap was asked for');
    expect(page()).not.toContain('gap of at most');
    expect(page()).toContain('Figures of 2027.');
  });

  it('names bans and quotas by goods and countries, and one year as one', async () => {
    const { screen, answer } = await told('min-zonequota');
    expect(screen()).toContain('The reason is the quota on Fin from KZ into RU.');
    expect(screen()).toContain('The quota on Fin from KZ into RU is used up.');
    expect(answer()).toContain('in 2027 is worth');
    await loadLanguage('ru');
    await loadLanguage('zh');
    expect(inLanguage('ru', answer)).toContain('в 2027 г.');
    expect(inLanguage('zh', screen)).toContain('的配额');
  });
});
