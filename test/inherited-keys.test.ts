import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Case,
  describeIssue,
  filesOf,
  keyColumns,
  openCase,
  type RawRow,
  readCase,
  type TableName,
  tableNames,
  wholeTables,
} from '../src/case/index.ts';
import { inLanguage, languages, loadLanguage } from '../src/i18n/index.ts';
import { checkCase } from '../src/plan/index.ts';
import { planText, planWhole, routes, standards } from '../src/questions/index.ts';
import { planFiles } from '../src/report/index.ts';
import { inFolder } from './format/tiny.ts';
import { whole } from './support/malformed/whole.ts';

/** Property names that every JavaScript object inherits; as keys of a case they must work like any other. */
const inherited = [
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

/** Columns whose values are not keys, or have a meaning for the program. */
const plain =
  /^(name|name_ru|name_zh|note|title|publisher|url|country|hs|column|table|op|measure|kind|quality|currency)$/;
/** Words of the user's own besides the keys of tables. */
const others = ['technology', 'cargo', 'zone', 'unit', 'sector', 'group'];
const known = new Set(['t', 'none', 'container', 'bulk', 'liquid']);

/**
 * The case with its keys, and other words of its own, renamed to inherited ones: the first of each kind, in each table anew.
 * Tables whose keys must differ from one another take turns.
 */
function renamed(c: Case): Case {
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

/** Tables whose keys must differ from those of others start with another word. */
const turns: Partial<Record<TableName, number>> = { evidence: 6, shocks: 4, scenarios: 8 };

const columnOf = (c: Case, table: TableName, column: string): unknown[] => c.tables[table].map((row) => row[column]);

/** Text that appears where an inherited property was used as a word. */
const inheritedText = /native code|\[object |function /;

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

const places = (issues: ReturnType<typeof checkCase>) => issues.map(({ code, file, line }) => [code, file, line]);

/** The case with inherited words as keys, as it is read from its files. */
const readRenamed = (c: Case) => inFolder(Object.fromEntries(filesOf(renamed(c))), (folder) => openCase(folder));

const plan = (c: Case) => planWhole(c, { gap: 1e-6, seconds: 20, explain: 'none' });

describe('keys that every object inherits', () => {
  it('are keys like any other: a case is checked, planned, confirmed and told as it is with other keys', async () => {
    const given = readCase('first-steps');
    const read = await readRenamed(given.case);
    expect(read.case.tables.places.map(({ place }) => place)).toEqual(
      inherited.slice(0, read.case.tables.places.length),
    );
    const issues = checkCase(read);
    expect(places(issues)).toEqual(places(checkCase(given)));
    const [one, other] = [await planWhole(read.case, { gap: 1e-6, seconds: 30 }), await plan(given.case)];
    expect(one.opinion).toMatchObject({ ok: true, differences: [] });
    expect(one.document.npv).toBeCloseTo(other.document.npv!, 2);
    expect(one.explained?.omitted).toEqual([]);
    const input = { plan: one.document, case: one.case, explained: one.explained! };
    const files = await planFiles(input);
    const page = String(files['report.html']).replace(/<script[\s\S]*?<\/script>/g, '');
    const tables = Object.keys(files).filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(3);
    const told = languages.flatMap((language) =>
      inLanguage(language, () => [
        JSON.stringify(issues.map(describeIssue)),
        planText(one.document, one.explained, { case: one.case, opinion: one.opinion }),
      ]),
    );
    for (const text of [...told, page, ...tables.map((name) => String(files[name]))])
      expect(text).not.toMatch(inheritedText);
    expect((await standards(read.case, { plan: one.document })).certificates.length).toBeGreaterThan(0);
    expect(routes(read.case, '__proto__', 'constructor').routes.length).toBeGreaterThan(0);
  });

  it('of loans, licences, recognitions, choices and scenarios too', async () => {
    const given = inFolder(whole, (folder) => readCase(folder).case);
    const { case: c } = await readRenamed(given);
    const [one, other] = [await plan(c), await plan(given)];
    expect(one.opinion).toMatchObject({ ok: true, differences: [] });
    expect(one.document.npv).toBeCloseTo(other.document.npv!, 2);
  });

  it('of free zones too', async () => {
    const given = readCase('test/cases/tiny-free-zone').case;
    const { case: c } = await readRenamed(given);
    expect((await plan(c)).document.npv).toBeCloseTo((await plan(given)).document.npv!, 2);
  });
});
