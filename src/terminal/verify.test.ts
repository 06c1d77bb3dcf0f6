import { describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { rowWords } from './verify.ts';

describe('a row of the second opinion', () => {
  it('says its rule and what is wrong in the language of the reader, and keeps keys', async () => {
    await loadLanguage('ru');
    const say = (row: string) => inLanguage('ru', () => rowWords(row));
    expect(say('npv')).toBe('ЧПС');
    expect(say('certificate eac almaty/valve 2027: not held')).toBe('Сертификат eac almaty/valve 2027 (его нет)');
    expect(say('own funds 2027')).toBe('Собственные средства 2027');
    expect(rowWords('rule of origin plant/CIS/2028 steel')).toBe('Rule of origin plant/CIS/2028 steel');
  });

  it('stays as it is where the catalogue has no word for it', () => {
    expect(rowWords('certificate a b 2027: evidence test')).toBe('Certificate a b 2027 (evidence test)');
    expect(rowWords('something new: 5')).toBe('something new: 5');
  });
});
