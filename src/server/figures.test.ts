import { beforeAll, expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { languages, loadLanguage } from '../i18n/index.ts';
import { figureIndex, findFigures } from './figures.ts';

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

it('begins with figures of the case, not with ranges that its network states for duties on goods that it has not', async () => {
  const { case: c } = await openCase('cases/templates/textiles');
  const codes = c.tables.goods.map(({ hs }) => String(hs));
  const duties = c.tables.uncertainty.filter(({ table }) => table === 'tariffs').map(({ key }) => String(key));
  expect(duties.filter((key) => !codes.some((code) => key.includes(code))).length).toBeGreaterThan(0);
  const begin = findFigures(figureIndex(c), '').slice(0, 6);
  expect(begin).toHaveLength(6);
  for (const { table, key } of begin) expect(table, key).toMatch(/^(supplies|demands|tiers|processes|recipes)$/);
});
