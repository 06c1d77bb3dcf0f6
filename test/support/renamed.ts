import { type Case, keyColumns, type RawRow, type TableName, tableNames, wholeTables } from '../../src/case/index.ts';

/** Words that every object of the language inherits: as keys of a case they are words like any other. */
export const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
  '__defineGetter__',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
  '__lookupGetter__',
  '__defineSetter__',
];

/** Columns whose words are no keys of the case, or are known to the program. */
const plain =
  /^(name|name_ru|name_zh|note|title|publisher|url|country|hs|column|table|op|measure|kind|quality|currency)$/;
/** Words besides the tables' keys that are the user's own. */
const others = ['technology', 'cargo', 'zone', 'unit', 'sector', 'group'];
const known = new Set(['t', 'none', 'container', 'bulk', 'liquid']);

/**
 * The case with its keys, and other words of its own, renamed to inherited ones: the first of each kind, in each table anew.
 * Tables whose keys must differ from one another take turns.
 */
export function renamed(c: Case): Case {
  const names = new Map<string, string>();
  const rename = (words: readonly unknown[], skip: number) => {
    const own = [...new Set(words)].filter((word) => typeof word === 'string' && word !== '' && !known.has(word));
    own.forEach((word, i) => {
      if (!names.has(word as string)) names.set(word as string, inherited[i + skip] ?? `word ${i + skip}`);
    });
  };
  for (const table of tableNames) {
    const own = keyColumns(table).filter(
      ({ name, refs, type, form = 'name', choices }) =>
        !refs && type === 'text' && form === 'name' && !choices && !plain.test(name),
    );
    rename(
      own.flatMap(({ name }) => columnOf(c, table, name)),
      turns[table] ?? 0,
    );
  }
  for (const column of others)
    for (const table of tableNames) rename(columnOf(c, table, column), table === 'countries' ? 6 : 0);
  const word = (text: string): string =>
    names.get(text) ??
    text
      .split('/')
      .map((part) => names.get(part) ?? part)
      .join('/');
  const row = (given: RawRow): RawRow =>
    Object.fromEntries(
      Object.entries(given).map(([column, cell]) => {
        if (plain.test(column) || typeof cell === 'number' || typeof cell === 'boolean') return [column, cell];
        return [column, typeof cell === 'string' ? word(cell) : cell.map(word)];
      }),
    );
  const tables = wholeTables(c.tables);
  for (const table of tableNames) tables[table] = tables[table].map(row);
  return { ...c, tables };
}

/** Tables that share their keys with others begin with another word. */
const turns: Partial<Record<TableName, number>> = { evidence: 6, shocks: 4, scenarios: 8 };

const columnOf = (c: Case, table: TableName, column: string): unknown[] => c.tables[table].map((row) => row[column]);
