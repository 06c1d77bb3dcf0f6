import { describe, expect, it } from 'vitest';
import { checkCase } from '../plan/index.ts';
import { openCase } from './index.ts';
import { keysByName, plainName } from './row-names.ts';

const { case: c } = await openCase('first-steps');

describe('a place by its name', () => {
  it('is known in any script, whatever the case of its letters', () => {
    const keys = keysByName(c, ['places']);
    const row = c.tables.places.find(({ name_ru, name_zh }) => name_ru !== undefined && name_zh !== undefined)!;
    for (const name of [row.place, row.name_ru, row.name_zh, String(row.name_ru).toUpperCase()])
      expect(keys.get(plainName(String(name))), String(name)).toBe(row.place);
  });

  it('is what a fault suggests where a table names it so', () => {
    const row = c.tables.places.find(({ name_ru }) => name_ru !== undefined)!;
    const [first, ...rest] = c.tables.demands;
    const tables = { ...c.tables, demands: [{ ...first!, place: String(row.name_ru) }, ...rest] };
    const issue = checkCase({ case: { ...c, tables } }).find(
      ({ code, table }) => code === 'reference' && table === 'demands',
    );
    expect(issue?.params?.nearest).toBe(row.place);
  });
});
