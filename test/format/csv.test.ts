import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseHash, readCase } from '../../src/case/index.ts';
import { parseCsv } from '../../src/case/read/csv.ts';
import { limits } from '../../src/case/read/package.ts';
import { csvOf } from '../../src/case/write/grid.ts';
import { edited, inFolder, tiny } from './tiny.ts';

const hashOf = (files: Readonly<Record<string, string>>) =>
  inFolder(files, (dir) => {
    const read = readCase(dir);
    expect(read.issues).toEqual([]);
    return caseHash(read.case);
  });

describe('a CSV file', () => {
  it('says the same with a byte order mark, CRLF, CR, quotes, blank lines and cells in another order', () => {
    const hash = hashOf(tiny);
    expect(hashOf({ ...tiny, 'goods.csv': `\ufeff${tiny['goods.csv']}` })).toBe(hash);
    expect(hashOf({ ...tiny, 'datapackage.json': `\ufeff${tiny['datapackage.json']}` })).toBe(hash);
    expect(hashOf({ ...tiny, 'goods.csv': tiny['goods.csv']!.replaceAll('\n', '\r\n') })).toBe(hash);
    expect(hashOf({ ...tiny, 'goods.csv': tiny['goods.csv']!.replaceAll('\n', '\r') })).toBe(hash);
    expect(
      hashOf({ ...tiny, 'goods.csv': '"good","hs","value",\n\n"ore","2603"," 50.0 ",\n,,,\nmetal,7403,5e2,\n\n' }),
    ).toBe(hash);
    expect(hashOf({ ...tiny, 'goods.csv': 'hs,value,good\n7403,500,metal\n2603,50,ore' })).toBe(hash);
  });

  it('differs where a cell does', () => {
    const hash = hashOf(tiny);
    expect(hashOf(edited([['goods.csv', '500', '501']]))).not.toBe(hash);
    expect(
      hashOf(
        edited([
          ['goods.csv', 'value\n', 'value,x_mine\n'],
          ['goods.csv', '50\n', '50,a\n'],
          ['goods.csv', '500\n', '500,\n'],
        ]),
      ),
    ).not.toBe(hash);
  });

  it('counts lines through cells that hold line ends', () => {
    const read = parseCsv('a,b\n"one\ntwo","x ""y"""\nthree,4\n');
    expect(read.records).toEqual([
      ['a', 'b'],
      ['one\ntwo', 'x "y"'],
      ['three', '4'],
    ]);
    expect(read.lines).toEqual([1, 2, 4]);
    expect(read.faults).toEqual([]);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'ё', ';') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const kept = rows.filter((row) => row.some((x) => x.trim() !== ''));
        const text = csvOf(
          [{ name: 'a' }, { name: 'b' }],
          kept.map(([a, b]) => ({ a, b })),
        );
        expect(parseCsv(text).records.slice(1)).toEqual(kept);
      }),
    );
  });

  it('keeps keys named like parts of a program apart from them', () => {
    const goods = 'good,name\nore,\nmetal,\ntoString,x\nvalueOf,y\n';
    inFolder({ ...tiny, 'goods.csv': goods }, (dir) => {
      const { case: c } = readCase(dir);
      expect(c.tables.goods.map((row) => row.good)).toEqual(['ore', 'metal', 'toString', 'valueOf']);
      expect(({} as Record<string, unknown>).name).toBeUndefined();
    });
  });

  it('stops at the row limit', () => {
    inFolder(tiny, (dir) => {
      const read = readCase(dir, { limits: { ...limits, rows: 1 } });
      expect(read.issues.find((issue) => issue.code === 'rows-many')).toMatchObject({ params: { expected: 1 } });
      expect(read.case.tables.goods).toHaveLength(1);
    });
  });
});
