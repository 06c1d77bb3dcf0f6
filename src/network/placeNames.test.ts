import { describe, expect, it } from 'vitest';
import { findPlace, folded } from './index.ts';
import { rowsOf } from './testing/rows.ts';

const rows = rowsOf({
  places: [
    { place: 'Tashkent', name: 'Tashkent', country: 'UZ', aliases: ['Ташкент', 'Toshkent', '塔什干'] },
    { place: 'Oskemen', name: 'Öskemen', country: 'KZ', aliases: ['Ust-Kamenogorsk'] },
    { place: 'Khorgos', name: 'Khorgos', country: 'KZ' },
    { place: 'Horgos', name: 'Horgos', country: 'CN', aliases: ['Khorgas'] },
    { place: 'Serakhs', name: 'Border', country: 'TM' },
    { place: 'Sarakhs', name: 'Border', country: 'IR' },
  ],
});

describe('findPlace', () => {
  it('finds a key, a name and an alias in any script, case and diacritics apart', () => {
    for (const name of ['Tashkent', 'tashkent', ' TASHKENT ', 'Ташкент', 'ТАШКЕНТ', 'toshkent', '塔什干'])
      expect(findPlace(rows, name)).toEqual({ place: 'Tashkent', suggestions: [] });
    for (const name of ['Öskemen', 'oskemen', 'ÖSKEMEN', 'ust kamenogorsk'])
      expect(findPlace(rows, name).place).toBe('Oskemen');
    expect(findPlace(rows, 'Horgos').place).toBe('Horgos');
  });

  it('suggests the nearest where none is called so, and all where several are', () => {
    expect(findPlace(rows, 'Taskhent')).toEqual({ suggestions: ['Tashkent'] });
    expect(findPlace(rows, 'Khorgoz').suggestions[0]).toBe('Khorgos');
    expect(findPlace(rows, 'Tash')).toEqual({ suggestions: ['Tashkent'] });
    expect(findPlace(rows, 'border').suggestions).toEqual(['Serakhs', 'Sarakhs']);
    expect(findPlace(rows, 'Vladivostok')).toEqual({ suggestions: [] });
    expect(findPlace(rows, '')).toEqual({ suggestions: [] });
    expect(findPlace(rows, '__proto__')).toEqual({ suggestions: [] });
  });

  it('folds apostrophes and letters that do not come apart', () => {
    expect(folded("Oʻzbekiston ko'chasi")).toBe('ozbekiston kochasi');
    expect(folded('Łódź, Iğdır')).toBe('lodz igdir');
  });
});
