import { describe, expect, it } from 'vitest';
import { folded, placeFinder } from './index.ts';
import { rowsOf } from './testing/rows.ts';

const rows = rowsOf({
  places: [
    { place: 'Tashkent', name: 'Tashkent', country: 'UZ', aliases: ['Ташкент', 'Toshkent', '塔什干'] },
    { place: 'Oskemen', name: 'Öskemen', country: 'KZ', aliases: ['Ust-Kamenogorsk'] },
    { place: 'Khorgos', name: 'Khorgos', name_ru: 'Хоргос', name_zh: '霍尔果斯', country: 'KZ' },
    { place: 'Horgos', name: 'Horgos', country: 'CN', aliases: ['Khorgas'] },
    { place: 'Serakhs', name: 'Border', country: 'TM' },
    { place: 'Sarakhs', name: 'Border', country: 'IR' },
  ],
});

describe('a finder of places', () => {
  const find = placeFinder(rows);

  it('finds a key, a name and an alias in any script, ignoring case and diacritics', () => {
    for (const name of ['Tashkent', 'tashkent', ' TASHKENT ', 'Ташкент', 'ТАШКЕНТ', 'toshkent', '塔什干'])
      expect(find(name)).toEqual({ place: 'Tashkent', suggestions: [] });
    for (const name of ['Öskemen', 'oskemen', 'ÖSKEMEN', 'ust kamenogorsk']) expect(find(name).place).toBe('Oskemen');
    expect(find('Horgos').place).toBe('Horgos');
    for (const name of ['хоргос', '霍尔果斯']) expect(find(name).place).toBe('Khorgos');
  });

  it('suggests the most similar places without a match, and all of several matches', () => {
    expect(find('Taskhent')).toEqual({ suggestions: ['Tashkent'] });
    expect(find('Khorgoz').suggestions[0]).toBe('Khorgos');
    expect(find('Tash')).toEqual({ suggestions: ['Tashkent'] });
    expect(find('border').suggestions).toEqual(['Serakhs', 'Sarakhs']);
    expect(find('Vladivostok')).toEqual({ suggestions: [] });
    expect(find('')).toEqual({ suggestions: [] });
    expect(find('__proto__')).toEqual({ suggestions: [] });
  });

  it('finds a Cyrillic name in Latin letters, and a Latin one in Cyrillic', () => {
    const also = placeFinder(
      rowsOf({
        places: [
          { place: 'Kulob', name: 'Kulob', name_ru: 'Куляб', country: 'TJ' },
          { place: 'Serakhs', name: 'Serakhs', country: 'TM' },
        ],
      }),
    );
    for (const name of ['Kulyab', 'Куляб', 'Кулоб', 'kulob']) expect(also(name).place).toBe('Kulob');
    expect(also('Серахс').place).toBe('Serakhs');
    expect(also('Кулябб').suggestions).toEqual(['Kulob']);
  });

  it('folds apostrophes, and letters without a decomposition', () => {
    expect(folded("Oʻzbekiston ko'chasi")).toBe('ozbekiston kochasi');
    expect(folded('Łódź, Iğdır')).toBe('lodz igdir');
  });
});
