import { beforeAll, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../i18n/index.ts';
import { caseTitle, readCase } from './index.ts';

beforeAll(async () => {
  await Promise.all(languages.map(loadLanguage));
});

it('titles of a case follow the language; without one the title stands, else the name', () => {
  const { case: c } = readCase('first-steps');
  expect(inLanguage('ru', () => caseTitle(c))).toBe('Первые шаги: томатная паста для двух городов');
  expect(inLanguage('en', () => caseTitle(c))).toBe('First steps: tomato paste for two cities');
  const { title_ru: _, title_zh: __, ...settings } = c.settings;
  expect(inLanguage('zh', () => caseTitle({ ...c, settings }))).toBe('First steps: tomato paste for two cities');
  expect(inLanguage('zh', () => caseTitle({ ...c, settings: {}, title: '' }))).toBe('first-steps');
});
