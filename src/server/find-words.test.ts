import { describe, expect, it } from 'vitest';
import { fitOf, partsOf, plainText } from './find-words.ts';

const text = ` ${plainText('Price of Cotton yarn at Urumqi; цена: Хлопчатобумажная пряжа, Урумчи; 价格 棉纱 乌鲁木齐')}`;
const found = (asked: string) => fitOf(text, partsOf(asked)) > 0;

describe('a search by words', () => {
  it('finds a text by its words in each language, in any order and case', () => {
    for (const asked of [
      'yarn price Urumqi',
      'цена пряжи Урумчи',
      'ПРЯЖА урумчи',
      '棉纱价格'.slice(0, 2),
      '乌鲁木齐 价格',
      'yar',
    ])
      expect(found(asked), asked).toBe(true);
  });

  it('finds nothing where a word is missing, or nothing is asked', () => {
    for (const asked of ['yarn Tashkent', 'сталь', '钢', '', ' / ']) expect(found(asked), asked).toBe(false);
  });

  it('prefers the text that says less beside', () => {
    expect(fitOf(' yarn', ['yarn'])).toBeGreaterThan(fitOf(' yarn price', ['yarn']));
  });
});
