import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import excel, { type Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { caseHash, type Issue, openCase, type Read, readCase, writeWorkbook } from '../../src/case/index.ts';
import { limits } from '../../src/case/read/package.ts';
import { withinSize } from '../../src/case/workbook/size.ts';
import { inFolder, tiny } from './tiny.ts';

/** Reads a workbook that a function makes; `case` with start and years is there. */
function opened(make: (book: Workbook) => void, limit = limits): Promise<Read> {
  const book = new excel.Workbook();
  const settings = book.addWorksheet('case');
  settings.addRows([
    ['key', 'value'],
    ['start', 2027],
    ['years', 4],
  ]);
  make(book);
  return inFolder({}, async (dir) => {
    await book.xlsx.writeFile(join(dir, 'book.xlsx'));
    return openCase(join(dir, 'book.xlsx'), { limits: limit });
  });
}

const sheet = (book: Workbook, name: string, rows: unknown[][]) => {
  const made = book.addWorksheet(name);
  made.addRows(rows);
  return made;
};

const codes = (issues: readonly Issue[]) => issues.map((issue) => issue.code);

describe('cells of a workbook', () => {
  it('are read by their type: dates, percent cells, formulas, rich text, links, yes and no, codes', async () => {
    const read = await opened((book) => {
      const demands = sheet(book, 'demands', [
        ['good', 'place', 'year', 'quantity', 'growth', 'firm', 'price', 'note'],
      ]);
      const row = demands.addRow([
        { richText: [{ text: 'me' }, { text: 'tal', font: { bold: true } }] },
        { text: 'almaty', hyperlink: 'https://a.example' },
        new Date(Date.UTC(2028, 4, 1)),
        { formula: '400*2', result: 800 },
        0.08,
        true,
        'NO',
        1e-7,
      ]);
      row.getCell(5).numFmt = '0%';
      row.getCell(7).value = 12.5;
      demands.addRow(['ore', 'almaty', 2029, 5, null, 'no', 1]);
      sheet(book, 'countries', [['country'], ['NO']]);
      sheet(book, 'goods', [
        ['good', 'hs', 'surplus'],
        ['metal', 7403, 'no'],
      ]);
    });
    expect(read.issues).toEqual([]);
    expect(read.case.tables.demands).toEqual([
      {
        good: 'metal',
        place: 'almaty',
        year: 2028,
        quantity: 800,
        growth: 0.08,
        firm: true,
        price: 12.5,
        note: '1e-7',
      },
      { good: 'ore', place: 'almaty', year: 2029, quantity: 5, firm: false, price: 1 },
    ]);
    expect(read.case.tables.countries).toEqual([{ country: 'NO' }]);
    expect(read.case.tables.goods).toEqual([{ good: 'metal', hs: '7403', surplus: 'no' }]);
    expect(read.case.settings).toEqual({ start: 2027, years: 4 });
  });

  it('that hold errors, formulas never computed or merges are faults with their place', async () => {
    const read = await opened((book) => {
      const goods = sheet(book, 'goods', [
        ['good', 'value', 'name'],
        ['a', { error: '#REF!' }],
        ['b', { formula: 'A1' }],
        ['c', 5, 'x'],
        ['d', 6],
      ]);
      goods.mergeCells('C4:C5');
    });
    expect(read.issues).toMatchObject([
      { code: 'cell-error', file: 'book.xlsx/goods', line: 2, column: 'value', value: '#REF!' },
      { code: 'formula-empty', line: 3, column: 'value', value: '=A1' },
      { code: 'cell-merged', line: 5, column: 'name', value: 'C5' },
    ]);
  });

  it('keep their line when rows above are empty', async () => {
    const read = await opened((book) => {
      sheet(book, 'goods', [['good', 'value'], [], ['a', '1,5']]);
    });
    expect(read.issues).toMatchObject([
      { code: 'decimal-comma', line: 3, column: 'value', params: { nearest: '1.5' } },
    ]);
  });
});

describe('texts that look like codes of a spreadsheet', () => {
  it('come back as they were', async () => {
    const texts = ['_x000D_', '_x0041_b', '_x005F_x0041_', 'a_xffff_', '=1+1', "'0603", '0603', '1e5', 'TRUE'];
    await inFolder({}, async (dir) => {
      const rows = texts.map((good) => ({ good }));
      const { own } = await openCase(dir);
      const c = { ...own, settings: { start: 2027, years: 1 }, tables: { ...own.tables, goods: rows } };
      expect(await writeWorkbook(c, join(dir, 'book.xlsx'))).toEqual([]);
      expect((await openCase(join(dir, 'book.xlsx'))).case.tables.goods).toEqual(rows);
    });
  });
});

describe('sheets', () => {
  it('hidden ones are read like others and said; unknown ones are named with the nearest', async () => {
    const read = await opened((book) => {
      sheet(book, 'goods', [['good'], ['a']]).state = 'hidden';
      sheet(book, 'demand', [['good'], ['a']]);
      sheet(book, 'lists', [['any']]).state = 'veryHidden';
      sheet(book, 'x_notes', [['any']]);
    });
    expect(read.case.tables.goods).toEqual([{ good: 'a' }]);
    expect(read.issues).toMatchObject([
      { code: 'sheet-hidden', severity: 'warning', value: 'goods' },
      { code: 'sheet-unknown', severity: 'warning', value: 'demand', params: { nearest: 'demands' } },
    ]);
  });

  it('settings that are unknown or stand twice are faults', async () => {
    const read = await opened((book) => {
      book.getWorksheet('case')!.addRows([
        ['yeers', 3],
        ['years', 5],
      ]);
    });
    expect(read.issues).toMatchObject([
      { code: 'setting-unknown', file: 'book.xlsx/case', line: 4, params: { nearest: 'years' } },
      { code: 'setting-twice', line: 5, params: { other: 3 } },
    ]);
  });

  it('a workbook without the sheet case has no settings', async () => {
    const read = await opened((book) => book.removeWorksheet('case'));
    expect(codes(read.issues)).toEqual(['sheet-case-missing']);
  });
});

describe('a workbook as a file', () => {
  const zip = (said: number, data: Buffer): Buffer => {
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said, 24);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + packed.length, 16);
    return Buffer.concat([local, packed, entry, end]);
  };

  it('is refused beyond the limit, whatever its header says of its size', () => {
    const data = Buffer.alloc(1_000_000);
    expect(withinSize(zip(1_000_000, data), 2_000_000)).toEqual({ ok: true });
    expect(withinSize(zip(1_000_000, data), 999_999)).toMatchObject({ code: 'workbook-large' });
    expect(withinSize(zip(10, data), 999_999)).toMatchObject({ code: 'workbook-large' });
  });

  it('is refused when locked or broken', () => {
    expect(withinSize(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 1)).toMatchObject({ code: 'workbook-locked' });
    expect(withinSize(Buffer.from('no workbook at all, but long enough'), 1)).toMatchObject({
      code: 'workbook-broken',
    });
  });

  it('that is too large unpacked is an error, not a crash', async () => {
    const read = await opened((book) => sheet(book, 'goods', [['good'], ['a']]), { ...limits, unpacked: 1000 });
    expect(codes(read.issues)).toEqual(['workbook-large']);
  });

  it('may include a folder, and a folder a workbook', async () => {
    await inFolder(
      { 'base/datapackage.json': '{"chorsu":{}}', 'base/goods.csv': 'good,name\na,A\nb,B\n' },
      async (dir) => {
        const book = new excel.Workbook();
        sheet(book, 'case', [
          ['key', 'value'],
          ['start', 2027],
          ['years', 1],
          ['include', './base'],
        ]);
        sheet(book, 'goods', [
          ['good', 'name'],
          ['b', 'mine'],
        ]);
        await book.xlsx.writeFile(join(dir, 'book.xlsx'));
        const read = await openCase(join(dir, 'book.xlsx'));
        expect(read.issues).toEqual([]);
        expect(read.case.tables.goods).toEqual([
          { good: 'a', name: 'A' },
          { good: 'b', name: 'mine' },
        ]);
        writeFileSync(join(dir, 'datapackage.json'), '{"chorsu":{"start":2027,"years":1,"include":["book.xlsx"]}}');
        const outer = await openCase(dir);
        expect(outer.issues).toEqual([]);
        expect(caseHash(outer.case)).toBe(caseHash(read.case));
        expect(codes(readCase(dir).issues)).toEqual(['workbook-unread']);
      },
    );
  });

  it('holds the same case as the folder', async () => {
    await inFolder(tiny, async (dir) =>
      expect(caseHash((await openCase(dir)).case)).toBe(caseHash(readCase(dir).case)),
    );
  });
});
