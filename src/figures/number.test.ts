import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../i18n/index.ts';
import { decimalsOf, fixed, magnitude, money, moneyRange, moneyUnit, percent, significant } from './number.ts';

const thin = '\u202f';

describe('numbers', () => {
  it('keep three significant digits, thin spaces and a real minus', () => {
    expect(significant(1234567)).toBe(`1${thin}230${thin}000`);
    expect(significant(-3055.7)).toBe(`−3${thin}060`);
    expect(significant(0.012345)).toBe('0.0123');
    expect(significant(-0)).toBe('0');
    // What is rounded to nothing has no sign.
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(significant(Number.NaN)).toBe('–');
  });

  it('keep decimals in a column of one unit', () => {
    expect(fixed(34.5, 1)).toBe('34.5');
    expect(fixed(-2450, 1)).toBe(`−2${thin}450.0`);
  });

  it('say money with its currency in the magnitude that suits', () => {
    expect(money(3_055_700_000, 'USD').replaceAll('\u00a0', ' ')).toBe(`USD 3${thin}060 million`);
    expect(money(812, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 812');
    expect(moneyRange(41e6, 47e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 41–47 million');
    expect(moneyRange(-2e6, 5e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD −2 to 5 million');
    // Both ends have the decimals of the larger one; an end that they would hide keeps its own.
    expect(moneyRange(23.7e6, 38e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 23.7–38.0 million');
    expect(moneyRange(87.2e6, 128e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 87–128 million');
    expect(moneyRange(0, 15.8e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 0–15.8 million');
    expect(moneyRange(0.0123e6, 12.3e6, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 0.0123–12.3 million');
    expect(moneyUnit('USD', 'million', 2026)).toBe('USD million, 2026 prices');
    expect([[0, 0], [0, 12.5], [4e6]].map(decimalsOf)).toEqual([0, 3, 1]);
    expect(magnitude([5, -2.5e7])).toEqual({ factor: 1e6, word: 'million' });
  });

  it('are told as each language tells them', async () => {
    for (const language of languages) await loadLanguage(language);
    const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(thin, ' ');
    const told = () => plain(money(3_055_700_000, 'USD'));
    expect(inLanguage('ru', told)).toBe('3 060 млн долл. США');
    expect(inLanguage('zh', told)).toBe('30.6亿美元');
    expect(inLanguage('ru', () => plain(percent(0.0123)))).toBe('1,2 %');
    expect(inLanguage('zh', () => plain(moneyRange(-2e6, 5e6, 'USD')))).toBe('−200 至 500万美元');
  });

  it('say shares in per cent', () => {
    expect(percent(0.00045)).toBe(`0.045${thin}%`);
    expect(percent(1)).toBe(`100${thin}%`);
  });
});
