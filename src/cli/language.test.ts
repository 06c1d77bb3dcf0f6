import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language asked for', () => {
  it('is that of --lang, wherever it stands, before that of the system', () => {
    expect(languageOf(['check', 'x', '--lang', 'zh'], { LANG: 'ru_RU.UTF-8' })).toBe('zh');
    expect(languageOf(['--lang=ru', 'check', 'x'], {})).toBe('ru');
    expect(languageOf(['check', 'x'], { LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(languageOf(['check', '--', '--lang', 'zh'], {})).toBe('en');
  });
});
