import { expect, it } from 'vitest';
import { tableNames, tableOf } from '../src/case/index.ts';
import * as english from '../src/i18n/en/index.ts';
import { inLanguage, loadLanguage, words } from '../src/i18n/index.ts';
import { tableGroups } from '../web/parts/table-groups.ts';

it('each table of a case stands in one group of the list, under a name', () => {
  const listed: string[] = Object.values(tableGroups).flat();
  expect(listed.sort()).toEqual([...tableNames, 'case'].sort());
  expect(Object.keys(english.tableWords.names).sort()).toEqual(listed.sort());
});

it('each column has a short name in Russian and in Chinese', async () => {
  const keys = new Set(
    (['case', ...tableNames] as const).flatMap((table) => tableOf(table).columns.map(({ name }) => name)),
  );
  for (const language of ['ru', 'zh'] as const) {
    await loadLanguage(language);
    const named = inLanguage(language, () => words().columns);
    expect(Object.keys(named).sort()).toEqual([...keys].sort());
    expect(Object.values(named).every((name) => name.length > 0 && name.length <= 30)).toBe(true);
  }
});
