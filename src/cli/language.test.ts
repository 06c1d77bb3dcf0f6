import { describe, expect, it } from 'vitest';
import { askedLanguage } from './language.ts';

describe('the language asked for', () => {
  it('is that of --lang, wherever it stands, before that of the system', () => {
    expect(askedLanguage(['check', 'x', '--lang', 'zh'], { LANG: 'ru_RU.UTF-8' })).toBe('zh');
    expect(askedLanguage(['--lang=ru', 'check', 'x'], {})).toBe('ru');
    expect(askedLanguage(['check', 'x'], { LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(askedLanguage(['check', '--', '--lang', 'zh'], {})).toBe('en');
  });
});
