import { afterAll, describe, expect, it } from 'vitest';
import { loadLanguage, useLanguage } from '../src/i18n/index.ts';
import { meant, shownNumber } from '../web/parts/meant.ts';

const names = {
  places: [
    ['Kulob', 'Куляб', '库洛布'],
    ['Osh', 'Ош'],
    ['A', 'Twin'],
    ['B', 'Twin'],
  ],
};
const place = { name: 'place', type: 'text', meaning: '', required: true, key: true, refs: ['places'] };
const price = { name: 'price', type: 'number', meaning: '', required: true, key: false };
afterAll(() => useLanguage('en'));

describe('what a reader means by a text in the grid', () => {
  it('is a row of another table by any of its names, in any script', () => {
    for (const text of ['Куляб', 'куляб', '库洛布', 'Kulob'])
      expect(meant(place, text, names, 'en'), text).toBe('Kulob');
    expect(meant(place, 'Ош;Куляб', names, 'en')).toBe('Osh;Kulob');
  });

  it('stays as it is typed where no row has the name, or two have it', () => {
    expect(meant(place, 'Nowhere', names, 'en')).toBe('Nowhere');
    expect(meant(place, 'Twin', names, 'en')).toBe('Twin');
  });

  it('is a number as the language writes it', () => {
    expect(meant(price, '1 234,5', names, 'ru')).toBe('1234.5');
    expect(meant(price, '−12', names, 'ru')).toBe('-12');
    // In English a comma is a fault, which the checks report.
    expect(meant(price, '90,5', names, 'en')).toBe('90,5');
    expect(meant(price, 'about 5', names, 'ru')).toBe('about 5');
  });
});

describe('a number in the grid', () => {
  it('has thin spaces and the decimal sign of the language', async () => {
    expect(shownNumber('1234567.25')).toBe('1\u202f234\u202f567.25');
    expect(shownNumber('2030')).toBe('2030');
    expect(shownNumber('90,5')).toBe('90,5');
    await loadLanguage('ru');
    await useLanguage('ru');
    expect(shownNumber('-12.5')).toBe('\u221212,5');
  });
});
