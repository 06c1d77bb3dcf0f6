import { beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage, words } from '../../i18n/index.ts';
import { emptyOf } from './frictionless.ts';
import { columnNote } from './meaning.ts';
import { tableNames, tableOf } from './tables.ts';

const columns = tableNames.flatMap((table) => tableOf(table).columns.map((column) => ({ table, column })));

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe.each(['ru', 'zh'] as const)('heads of columns in %s', (language) => {
  it('say what an empty cell means, and the unit, in the reader’s language', () => {
    const { schema, columnNote: note } = inLanguage(language, words);
    const phrases = columns.map(({ column }) => emptyOf(column)).filter((text) => text?.includes(' '));
    expect(phrases.filter((text) => schema?.empty?.[text!] === undefined)).toEqual([]);
    const units = columns.flatMap(({ column }) => column.unit ?? []);
    expect(units.filter((unit) => note.units[unit] === undefined)).toEqual([]);
  });

  it('leave no English word but keys', () => {
    const told = columns.map(({ table, column }) => inLanguage(language, () => columnNote(table, column)));
    expect(told.filter((text) => /\b(the|of|and|per|year|empty|money)\b/.test(text))).toEqual([]);
  });
});
