import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { contextOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { answerSentence } from './answer-sentence.ts';
import { gapCell, gapMoney, gapSentence, notBelow } from './gap.ts';
import { keyFacts } from './sections/answer.ts';
import { planText } from './terminal/plan-text.ts';
import { planWorkbook } from './workbook/plan-workbook.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0\s]+/g, ' ');
const about = (gap: number | null, more: number | null, npv = -2e9) => ({
  gap,
  npv,
  currency: 'USD',
  bound: more === null ? null : npv + more,
});

describe('the gap of a plan', () => {
  it('is told in money first, then as a share of the gross cost', () => {
    expect(plain(gapSentence(about(0.0041, 16.34e6)))).toBe(
      'A plan better by at most USD 16.4 million (0.41 % of the gross cost) may exist.',
    );
    expect(plain(gapCell(about(0.0041, 16.34e6)))).toBe('USD 16.4 million (0.41 % of the gross cost)');
    expect(gapSentence(about(0, 0))).toBe('No plan is better.');
    expect(gapSentence(about(null, null))).toMatch(/^How far .* is not known/);
    expect(gapMoney(about(null, null))).toBe('not known');
  });

  it('is the same figure in headline, tile, workbook and terminal, with weak figures too', async () => {
    const given = solarFixture();
    const plan = { ...given.plan, gap: 0.0041, bound: given.plan.npv! + 12.3456e6, restsOn: { assumed: 1 } };
    const input = { ...given, plan };
    const context = contextOf(input);
    const told = 'USD 12.4 million (0.41 % of the gross cost)';
    expect(plain(answerSentence(context))).toContain(`by at most ${told} may exist.`);
    expect(plain(planText(plan, undefined, { case: given.case }))).toContain(`by at most ${told} may exist.`);
    expect(keyFacts(context).map(([, value]) => plain(value))).toContain(told);
    const { sheets } = await readXlsx(await planWorkbook(input));
    const contents = plain(sheets[0]!.rows.flat().join('\n'));
    expect(contents.split(told)).toHaveLength(3);
    expect(contents).not.toMatch(/0\.6 ?%/);
  });

  it('is never told better than it is, nor worse by a hundredth', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (value) => {
        const told = notBelow(value);
        expect(told).toBeGreaterThanOrEqual(value * (1 - 1e-11));
        expect(told).toBeLessThanOrEqual(value * 1.0101);
      }),
    );
  });

  it('is told in each language', async () => {
    for (const language of ['en', 'ru', 'zh'] as const) await loadLanguage(language);
    for (const language of ['en', 'ru', 'zh'] as const)
      expect(inLanguage(language, () => gapSentence(about(0.0041, 16.34e6)))).toMatch(/1\u202f640万|16[.,]4/);
  });
});
