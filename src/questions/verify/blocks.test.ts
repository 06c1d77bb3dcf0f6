import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { readCase } from '../../case/index.ts';
import { inLanguage, loadLanguage } from '../../i18n/index.ts';
import { namesOf, rowWords } from './blocks.ts';

describe('a row of the second opinion', () => {
  it('says its rule and what is wrong in the language of the reader, and keeps keys', async () => {
    await loadLanguage('ru');
    const say = (row: string) => inLanguage('ru', () => rowWords(row, new Map()));
    expect(say('npv')).toBe('ЧПС');
    expect(say('certificate eac almaty/valve 2027: not held')).toBe('Сертификат eac almaty/valve 2027 (его нет)');
    expect(say('own funds 2027')).toBe('Собственные средства 2027');
    expect(rowWords('rule of origin plant/CIS/2028 steel', new Map())).toBe('Rule of origin plant/CIS/2028 steel');
  });

  it('calls places, goods and processes by their names', async () => {
    await loadLanguage('zh');
    const { case: c } = readCase(`${root}cases/first-steps`);
    const say = (row: string) => inLanguage('zh', () => rowWords(row, namesOf(c)));
    expect(say('capacity Samarkand/cooking 2029')).toMatch(/撒马尔罕，熬煮与灌装，2029$/);
    expect(say('demand paste/Almaty/2030')).toMatch(/番茄酱，阿拉木图，2030$/);
  });

  it('stays as it is where the catalogue has no word for it', () => {
    expect(rowWords('certificate a b 2027: evidence test', new Map())).toBe('Certificate a b 2027 (evidence test)');
    expect(rowWords('something new: 5', new Map())).toBe('something new: 5');
  });
});
