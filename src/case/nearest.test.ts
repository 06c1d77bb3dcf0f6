import { expect, it } from 'vitest';
import { distance, nearest, nearestKeys } from './nearest.ts';

it('counts inserted, deleted, replaced and swapped letters', () => {
  expect(distance('valeu', 'value', 3)).toBe(1);
  expect(distance('kitten', 'sitting', 3)).toBe(3);
  expect(distance('kitten', 'sitting', 2)).toBe(3);
  expect(distance('', 'ab', 3)).toBe(2);
});

it('finds the nearest word, whatever its case and accents, and none where none is near', () => {
  expect(nearest('Almatý', ['tashkent', 'almaty'])).toBe('almaty');
  expect(nearest('x', ['tashkent', 'almaty'])).toBeUndefined();
  expect(nearest('tariff', ['tariffs', 'tiers'])).toBe('tariffs');
});

it('offers the keys nearest to one with wildcards, by the parts that are given', () => {
  const keys = ['UZ/KZ/rail', 'KZ/CN/road', 'RU/KZ', 'KG/TJ/sea', 'KZ/CN/rail'];
  expect(nearestKeys('KZ/*/raik', keys)).toEqual(['KZ/CN/rail', 'UZ/KZ/rail', 'KZ/CN/road']);
  expect(nearestKeys('x', [])).toEqual([]);
});
