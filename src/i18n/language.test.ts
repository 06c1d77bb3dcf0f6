import { describe, expect, it } from 'vitest';
import { inLanguage, language, languages, loadLanguage, systemLanguage, words } from './index.ts';

describe('the language that is spoken', () => {
  it('is English until another is asked for, and again afterwards', async () => {
    await loadLanguage('ru');
    const counts = () => words().command.counts({ errors: 2, warnings: 5 });
    expect(counts()).toBe('2 errors, 5 warnings');
    expect(inLanguage('ru', counts)).toBe('2 ошибки, 5 предупреждений');
    expect(() =>
      inLanguage('ru', () => {
        throw new Error('in between');
      }),
    ).toThrow('in between');
    expect(language()).toBe('en');
  });

  it('has maps that can be asked, beside records that inherit nothing', async () => {
    await loadLanguage('zh');
    for (const code of ['en', 'zh'] as const)
      inLanguage(code, () => {
        expect(words().workbook.get('no such line')).toBeUndefined();
        expect('constructor' in words().command).toBe(false);
      });
  });

  it('comes from the system, and is English where the system speaks another', () => {
    expect(systemLanguage({ LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(systemLanguage({ LANG: 'ru_RU.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh');
    expect(systemLanguage({ LANG: 'fr_FR.UTF-8' })).toBe('en');
    expect(systemLanguage({ LANG: 'C.UTF-8' })).toBe('en');
    expect(systemLanguage({})).toBe('en');
  });

  it('leaves the labels of workbooks a map in every language', async () => {
    for (const language of languages) {
      await loadLanguage(language);
      inLanguage(language, () => {
        expect(words().workbook.get('no label of a workbook')).toBeUndefined();
        expect(words().workbook.size > 0).toBe(language !== 'en');
      });
    }
  });
});
