import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, type Case, caseHash, openCase, readCase, tableNames, tableOf } from '../../src/case/index.ts';
import { root } from '../support/needs.ts';
import { writeFolder, writeWorkbook } from '../support/write-case.ts';
import { anyCase } from './arbitrary.ts';
import { inFolder, tiny } from './tiny.ts';

async function bothWays(c: Case): Promise<void> {
  const hash = caseHash(c);
  await inFolder({}, async (dir) => {
    writeFolder(c, join(dir, 'folder'));
    const read = readCase(join(dir, 'folder'));
    expect(read.issues).toEqual([]);
    expect(caseHash(read.case)).toBe(hash);
    expect(await writeWorkbook(read.own, join(dir, 'book.xlsx'))).toEqual([]);
    const book = await openCase(join(dir, 'book.xlsx'));
    expect(book.issues).toEqual([]);
    expect(caseHash(book.case)).toBe(hash);
    writeFolder(book.own, join(dir, 'again'));
    for (const name of readdirSync(join(dir, 'folder'))) {
      expect(readFileSync(join(dir, 'again', name), 'utf8')).toBe(readFileSync(join(dir, 'folder', name), 'utf8'));
    }
  });
}

const yearsOnly = (c: Case): Case => ({
  ...c,
  tables: { ...c.tables, assets: c.tables.assets.map((row) => ({ ...row, filed: 2026 })) },
});

describe('folder and workbook', () => {
  it('hold any case without loss', async () => {
    await fc.assert(fc.asyncProperty(anyCase(), bothWays), { numRuns: 5 });
  });

  it('hold every column of every table', async () => {
    const [c] = fc.sample(anyCase(true), { numRuns: 1, seed: 7 });
    for (const name of tableNames) {
      for (const column of tableOf(name).columns) expect(Object.keys(c!.tables[name][0]!)).toContain(column.name);
    }
    await bothWays(c!);
  });

  it('hold every case with a known answer without loss', async () => {
    const folder = join(root, 'test/cases');
    const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
    for (const name of names.filter((_, i) => i % 20 === 0)) await bothWays(readCase(join(folder, name)).case);
  });

  it('keep the day of a date that stands for its year, and call a column that may hold one a text', async () => {
    const files = {
      ...tiny,
      'parties.csv': 'party\nlab\n',
      'assets.csv': 'asset,technology,owner,filed,expires\np,flash,lab,2026-03-12,2046\nq,flash,lab,2020,\n',
      'processes.csv': 'process,lead,life,technology\nsmelt,1,10,flash\n',
    };
    await inFolder(files, async (dir) => {
      const read = readCase(dir);
      await bothWays(read.case);
      expect(read.case.tables.assets.map((row) => row.filed)).toEqual(['2026-03-12', 2020]);
      expect(at(read.case, 2027).assets.map((row) => row.filed)).toEqual([2026, 2020]);
      expect(caseHash(read.case)).not.toBe(caseHash(yearsOnly(read.case)));
      await writeWorkbook(read.own, join(dir, 'book.xlsx'));
      const book = await openCase(join(dir, 'book.xlsx'));
      expect(book.case.tables.assets[0]!.filed).toBe('2026-03-12');
      writeFolder(read.own, join(dir, 'out'));
      const json = JSON.parse(readFileSync(join(dir, 'out/datapackage.json'), 'utf8'));
      const assets = json.resources.find((resource: { name: string }) => resource.name === 'assets');
      const types = Object.fromEntries(
        assets.schema.fields.map((field: { name: string; type: string }) => [field.name, field.type]),
      );
      expect(types).toMatchObject({ filed: 'string', expires: 'string' });
    });
  });

  it('keep the properties of a data package that are none of ours', async () => {
    const text = tiny['datapackage.json']!.replace('"name"', '"licenses": [{"name": "CC0-1.0", "n": 1e3}], "name"');
    await inFolder({ ...tiny, 'datapackage.json': text }, async (dir) => {
      const read = readCase(dir);
      await bothWays(read.case);
      writeFolder(read.own, join(dir, 'out'));
      const json = JSON.parse(readFileSync(join(dir, 'out/datapackage.json'), 'utf8'));
      expect(json.licenses).toEqual([{ name: 'CC0-1.0', n: 1000 }]);
    });
  });
});

describe('a workbook', () => {
  it('refuses a text beyond what its cells can hold, with its place', async () => {
    await inFolder(tiny, async (dir) => {
      const { own } = readCase(dir);
      const row = { ...own.tables.goods[1]!, note: 'x'.repeat(32_768) };
      const origins = new Map([...own.origins, [row, { file: 'goods.csv', line: 3 }]]);
      const long: Case = { ...own, origins, tables: { ...own.tables, goods: [own.tables.goods[0]!, row] } };
      const [issue] = await writeWorkbook(long, join(dir, 'book.xlsx'));
      expect(issue).toMatchObject({ code: 'cell-long', table: 'goods', column: 'note', file: 'goods.csv', line: 3 });
      expect(readdirSync(dir)).not.toContain('book.xlsx');
    });
  });
});

describe('a folder that is written again', () => {
  it('loses the tables that the case no longer holds, and no other file', () => {
    inFolder({ ...tiny, 'README.md': 'mine' }, (dir) => {
      const { own } = readCase(dir);
      writeFolder({ ...own, tables: { ...own.tables, borders: [] } }, dir);
      expect(readdirSync(dir)).not.toContain('borders.csv');
      expect(readdirSync(dir)).toContain('README.md');
      writeFileSync(join(dir, 'x'), '');
    });
  });
});
