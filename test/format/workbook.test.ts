import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { caseHash, type Issue, openCase, type Read, readCase } from '../../src/case/index.ts';
import { limits } from '../../src/case/read/package.ts';
import { type Part, partsOf, piecesOf, textOfPart } from '../../src/case/workbook/zip.ts';
import { writeWorkbook } from '../support/write-case.ts';
import { inFolder, tiny } from './tiny.ts';

const settings: CellValue[][] = [
  ['key', 'value'],
  ['start', 2027],
  ['years', 4],
];

/** Reads a workbook of these sheets; `case` with start and years is there unless they hold one. */
function opened(sheets: WriteSheet[], limit = limits): Promise<Read> {
  return inFolder({}, async (dir) => {
    writeFileSync(join(dir, 'book.xlsx'), await bookOf(sheets));
    return openCase(join(dir, 'book.xlsx'), { limits: limit });
  });
}

const bookOf = (sheets: WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.some(({ name }) => name === 'case') ? sheets : [sheet('case', settings), ...sheets] });

const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
});

async function whole(book: Buffer, part: Part): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(book, part)) text += piece;
  return text;
}

const codes = (issues: readonly Issue[]) => issues.map((issue) => issue.code);

describe('cells of a workbook', () => {
  it('are read by their type: dates, percent cells, formulas, rich text, links, yes and no, codes', async () => {
    const demands = sheet(
      'demands',
      [
        ['good', 'place', 'year', 'quantity', 'growth', 'firm', 'price', 'note'],
        ['', '', new Date(Date.UTC(2028, 4, 1)), null, 0.08, true, 12.5, 1e-7],
        ['ore', 'almaty', 2029, 5, null, 'no', 1],
      ],
      {
        cells: new Map<string, Partial<Cell>>([
          ['1,0', { richText: [{ text: 'me' }, { text: 'tal', font: { bold: true } }] }],
          ['1,1', { value: 'almaty', hyperlink: { target: 'https://a.example' } }],
          ['1,3', { formula: '400*2', formulaResult: 800 }],
          ['1,4', { style: { numFmt: '0%' } }],
        ]),
      },
    );
    const read = await opened([
      demands,
      sheet('countries', [['country'], ['NO']]),
      sheet('goods', [
        ['good', 'hs', 'surplus'],
        ['metal', 7403, 'no'],
      ]),
    ]);
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
    const goods = sheet(
      'goods',
      [
        ['good', 'value', 'name'],
        ['a', '#REF!'],
        ['b', null],
        ['c', 5, 'x'],
        ['d', 6],
      ],
      {
        cells: new Map([['2,1', { formula: 'A1' }]]),
        merges: [{ startRow: 3, startCol: 2, endRow: 4, endCol: 2 }],
      },
    );
    const read = await opened([goods]);
    expect(read.issues).toMatchObject([
      { code: 'cell-error', file: 'book.xlsx/goods', line: 2, column: 'value', value: '#REF!' },
      { code: 'formula-empty', line: 3, column: 'value', value: '=A1' },
      { code: 'cell-merged', line: 5, column: 'name', value: 'C4:C5' },
    ]);
  });

  it('keep their line when rows above are empty', async () => {
    const read = await opened([sheet('goods', [['good', 'value'], [], ['a', '1,5']])]);
    expect(read.issues).toMatchObject([
      { code: 'decimal-comma', line: 3, column: 'value', params: { nearest: '1.5' } },
    ]);
  });
});

describe('texts that look like codes of a spreadsheet', () => {
  it('come back as they were', async () => {
    const texts = [
      '_x000D_',
      '_x0041_b',
      '_x005F_x0041_',
      'a_xffff_',
      '=1+1',
      "'0603",
      '0603',
      '1e5',
      'TRUE',
      '#N/A',
      '#REF!',
    ];
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
    const read = await opened([
      sheet('goods', [['good'], ['a']], { hidden: true }),
      sheet('demand', [['good'], ['a']]),
      sheet('lists', [['any']], { veryHidden: true }),
      sheet('x_notes', [['any']]),
    ]);
    expect(read.case.tables.goods).toEqual([{ good: 'a' }]);
    expect(read.issues).toMatchObject([
      { code: 'sheet-hidden', severity: 'warning', value: 'goods' },
      { code: 'sheet-unknown', severity: 'warning', value: 'demand', params: { nearest: 'demands' } },
    ]);
  });

  it('settings that are unknown or stand twice are faults', async () => {
    const read = await opened([sheet('case', [...settings, ['yeers', 3], ['years', 5]])]);
    expect(read.issues).toMatchObject([
      { code: 'setting-unknown', file: 'book.xlsx/case', line: 4, params: { nearest: 'years' } },
      { code: 'setting-twice', line: 5, params: { other: 3 } },
    ]);
  });

  it('a workbook without the sheet case has no settings', async () => {
    const read = await inFolder({}, async (dir) => {
      writeFileSync(join(dir, 'book.xlsx'), await writeXlsx({ sheets: [sheet('x_other', [['a']])] }));
      return openCase(join(dir, 'book.xlsx'));
    });
    expect(codes(read.issues)).toEqual(['sheet-case-missing']);
  });
});

describe('a workbook as a file', () => {
  it('is refused beyond the limit, whatever its directory says', async () => {
    const book = Buffer.from(await bookOf([]));
    const said = partsOf(book, 1_000_000).get('xl/worksheets/sheet1.xml')!;
    const total = [...partsOf(book, 1_000_000).values()].reduce((sum, part) => sum + part.size, 0);
    expect(() => partsOf(book, total - 1)).toThrow(expect.objectContaining({ code: 'workbook-large' }));
    // The same sheet, said to be one byte shorter than it is.
    const lied = { ...said, size: said.size - 1 };
    expect(() => textOfPart(book, lied)).toThrow(expect.objectContaining({ code: 'workbook-broken' }));
    await expect(whole(book, lied)).rejects.toThrow('longer than the archive says');
  });

  it('is refused where its trailer counts otherwise than its directory', async () => {
    const book = Buffer.from(await bookOf([]));
    const end = book.length - 22;
    book.writeUInt16LE(book.readUInt16LE(end + 10) - 1, end + 10);
    expect(() => partsOf(book, 1e9)).toThrow(/its trailer counts \d+ parts, its list \d+/);
  });

  it('is refused when locked or broken', () => {
    expect(() => partsOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 1)).toThrow(
      expect.objectContaining({ code: 'workbook-locked' }),
    );
    expect(() => partsOf(Buffer.from('no workbook at all, but long enough'), 1)).toThrow(
      expect.objectContaining({ code: 'workbook-broken' }),
    );
  });

  it('is refused beyond the limits of columns, of rows, and of what its cells take', async () => {
    const goods = [
      sheet('goods', [
        ['good', 'name', 'value'],
        ['a', 'A', 1],
        ['b', 'B', 2],
        ['c', 'C', 3],
      ]),
    ];
    expect(codes((await opened(goods, { ...limits, columns: 2 })).issues)).toEqual(['columns-many']);
    expect(codes((await opened(goods, { ...limits, cellBytes: 300 })).issues)).toEqual(['cells-many']);
    const read = await opened(goods, { ...limits, rows: 2 });
    expect(codes(read.issues)).toEqual(['rows-many']);
    expect(read.case.tables.goods).toHaveLength(2);
  });

  it('that is too large unpacked is an error, not a crash', async () => {
    const read = await opened([sheet('goods', [['good'], ['a']])], { ...limits, unpacked: 1000 });
    expect(codes(read.issues)).toEqual(['workbook-large']);
  });

  it('may include a folder, and a folder a workbook', async () => {
    await inFolder(
      { 'base/datapackage.json': '{"chorsu":{}}', 'base/goods.csv': 'good,name\na,A\nb,B\n' },
      async (dir) => {
        const book = await bookOf([
          sheet('case', [
            ['key', 'value'],
            ['start', 2027],
            ['years', 1],
            ['include', './base'],
          ]),
          sheet('goods', [
            ['good', 'name'],
            ['b', 'mine'],
          ]),
        ]);
        writeFileSync(join(dir, 'book.xlsx'), book);
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
