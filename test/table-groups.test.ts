import { expect, it } from 'vitest';
import { tableNames } from '../src/case/index.ts';
import { english } from '../src/i18n/en/index.ts';
import { tableGroups } from '../web/parts/table-groups.ts';

it('each table of a case stands in one group of the list, under a name', () => {
  const listed: string[] = Object.values(tableGroups).flat();
  expect(listed.sort()).toEqual([...tableNames, 'case'].sort());
  expect(Object.keys(english.tableWords.names).sort()).toEqual(listed.sort());
});
