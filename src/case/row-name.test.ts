import { describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { readCase } from './read/read.ts';
import { rowName } from './row-name.ts';
import { tableNames } from './schema/tables.ts';

await loadLanguage('ru');

const { case: solar } = readCase('solar-central-asia');
const tables = solar!.tables;
const name = (table: Parameters<typeof rowName>[1], key: string) => rowName(tables, table, key);

describe('the name of a row', () => {
  it('is that which the case gives, in the language of the reader', () => {
    expect(name('tiers', 'cell/L')).toBe('large plant');
    expect(inLanguage('ru', () => name('tiers', 'cell/L'))).toBe('крупный завод');
    expect(name('facilities', 'Commercial-KZ')).toBe('Loan of banks of Kazakhstan in tenge');
  });

  it('is given to a step once, for every place of the good', () => {
    expect(name('supplies', 'power/Tokmok//contract')).toBe(name('supplies', 'power/Yangiyul//contract'));
    expect(name('supplies', 'power/Tokmok//more')).toBe('beyond the contracted connection');
    expect(name('supplies', 'power/Tokmok//')).toBe('');
  });

  it('says what the row is made of where the case gives none', () => {
    const bare = (...of: (keyof typeof tables)[]) =>
      Object.fromEntries(
        tableNames.map((table) => [
          table,
          of.includes(table)
            ? tables[table].map(({ name: _, name_ru: __, name_zh: ___, ...row }) => row)
            : tables[table],
        ]),
      ) as typeof tables;
    const without = bare('tiers', 'supplies', 'licences', 'facilities');
    expect(rowName(without, 'tiers', 'cell/L')).toBe('size L');
    expect(rowName(without, 'supplies', 'power/Tokmok//more')).toBe('step more');
    expect(rowName(without, 'licences', 'enkor-own')).toBe('Process know-how of TOPCon cells (enkor-own)');
    expect(rowName(without, 'facilities', 'NDB-line')).toBe('New Development Bank, loan');
    expect(inLanguage('ru', () => rowName(without, 'facilities', 'NDB-line'))).toBe('Новый банк развития, кредит');
    expect(rowName(bare('processes'), 'processes', 'mg_silicon')).toBe('Mg silicon');
  });
});
