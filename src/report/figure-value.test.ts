import { describe, expect, it } from 'vitest';
import { readCase } from '../case/index.ts';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { figureValues } from './figure-value.ts';

await loadLanguage('zh');

const facts = factsOf(solarFixture().case);
const of = (table: string, key: string, column: string) => figureValues(facts, { table, key, column });
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('values of figures', () => {
  it('have the unit of their column, prices in money per unit of the good', () => {
    expect(plain(of('supplies', 'cell/Xian//spot', 'price').told(42_600))).toBe('42 600 USD per MW');
    expect(plain(inLanguage('zh', () => of('supplies', 'cell/Xian//spot', 'price').told(42_600)))).toBe(
      '42 600 美元/兆瓦',
    );
    expect(plain(of('modes', 'rail//', 'rate').told(0.027))).toBe('0.027 USD per t-km');
    expect(of('case', '', 'discountRate').told(0.08)).toBe('8\u202f%');
  });

  it('name pieces in the plural of amounts, and one of them behind "per"', async () => {
    const wagons = factsOf(readCase('wagons-eurasia').case);
    expect(wagons.good('wheel')).toMatchObject({ unit: 'pieces', per: 'piece' });
    const price = { table: 'supplies', key: 'wheel/Taiyuan', column: 'price' };
    expect(figureValues(wagons, price).told(640)).toBe('640 USD per piece');
    await loadLanguage('ru');
    expect(inLanguage('ru', () => figureValues(wagons, price).told(640))).toContain('за штуку');
    expect(inLanguage('zh', () => figureValues(wagons, price).told(640))).toContain('/件');
  });

  it('are whole years where they are years', () => {
    const opens = of('legs', 'a-b-rail', 'opens');
    expect(opens.told(2030)).toBe('2030');
    expect(opens.between({ low: 2029, high: 2031 })).toBe('2029–2031');
    expect(opens.between(undefined)).toBe('–');
  });
});
