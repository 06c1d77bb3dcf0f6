import { expect, it } from 'vitest';
import { openCase, templateFolder, templateNames } from '../index.ts';
import { headingOf, headings } from './headings.ts';

it('each heading has a short text in each language', () => {
  const all = [...headings().values()];
  expect(all.length).toBeGreaterThan(600);
  for (const { hs, name, name_ru, name_zh } of all) {
    expect(hs).toMatch(/^(\d{4}|\d{6})$/);
    for (const text of [name, name_ru, name_zh])
      expect(text.length > 0 && text.length <= 64, `${hs} ${text}`).toBe(true);
    expect(name_ru).toMatch(/[а-яё]/i);
    expect(name_zh).toMatch(/\p{Script=Han}/u);
  }
});

it('a code has the text of its longest beginning', () => {
  expect(headingOf('854143')?.name).toBe('Solar modules');
  expect(headingOf('5205990000')?.name_ru).toBe('Пряжа хлопчатобумажная, 85 % хлопка и более');
  expect(headingOf('52')).toBeUndefined();
});

it('every code that a picker offers has a text, and every good of a template', async () => {
  const { tables } = (await openCase('eurasia')).case;
  const papers = (await openCase('papers')).case.tables.requirements;
  const goods = await Promise.all(
    templateNames().map(async (name) => (await openCase(templateFolder(name))).own.tables.goods),
  );
  const codes = [...tables.tariffs, ...papers, ...goods.flat()].map(({ hs }) => String(hs ?? ''));
  expect(codes.filter((hs) => hs.length >= 4 && !headingOf(hs))).toEqual([]);
});
