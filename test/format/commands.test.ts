import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledNames, caseHash, readCase, tableNames, tableOf } from '../../src/case/index.ts';
import { ran } from '../support/command.ts';
import { edited, inFolder, tiny } from './tiny.ts';

afterEach(() => vi.restoreAllMocks());

describe('chorsu check', () => {
  it('gives status 0 for a sound case, 1 for faults, 2 where there is no case', async () => {
    await inFolder(tiny, async (dir) => {
      expect(await ran('check', dir)).toMatchObject({ out: '0 errors, 0 warnings\n', status: 0 });
      expect((await ran('check', join(dir, 'nowhere'))).status).toBe(2);
      writeFileSync(join(dir, 'goods.csv'), 'good,hs,value\nore,2603,50\nmetal,7403,"500,5"\n');
      const { out: text, status } = await ran('check', dir);
      expect(status).toBe(1);
      expect(text).toBe(
        'error    goods.csv:3 [value] `500,5` has a decimal comma. Write 500.5.\n1 error, 0 warnings\n',
      );
    });
  });

  it('tells what no route can reach', async () => {
    const oneway = 'leg,from,to,mode,hours,cost,oneway\nline,almaty,tashkent,rail,30,25,yes\n';
    const firm = 'good,place,quantity,price,firm\nmetal,almaty,800,600,yes\n';
    await inFolder({ ...tiny, 'legs.csv': oneway, 'demands.csv': firm }, async (dir) => {
      const { out: text, status } = await ran('check', dir);
      expect([status, text]).toEqual([1, expect.stringContaining('demands.csv:2 No route brings `metal` to `almaty`')]);
    });
  });

  it('gives one JSON document with code, place, message and hint', async () => {
    await inFolder(edited([['goods.csv', '7403', '403']]), async (dir) => {
      const { out: text, status } = await ran('check', dir, '--json');
      expect(status).toBe(1);
      expect(JSON.parse(text).errors).toEqual([
        {
          code: 'hs-odd',
          file: 'goods.csv',
          line: 3,
          column: 'hs',
          value: '403',
          message: 'The HS code `403` has an odd number of digits. A spreadsheet may have dropped its leading zero.',
          hint: 'Write 0403.',
        },
      ]);
      expect(Object.keys(JSON.parse(text))).toEqual(['errors', 'warnings']);
    });
  });
});

describe('chorsu convert', () => {
  it('makes a workbook of a folder and a folder of a workbook, the same case each time', async () => {
    await inFolder(tiny, async (dir) => {
      const book = join(dir, 'book.xlsx');
      const hash = caseHash(readCase(dir).case);
      expect(JSON.parse((await ran('convert', dir, book, '--json')).out).caseHash).toBe(hash);
      expect((await ran('convert', book, join(dir, 'again'))).out).toContain(hash);
      expect(caseHash(readCase(join(dir, 'again')).case)).toBe(hash);
    });
  });

  it('writes over nothing unasked, and writes no case with a fault that would be lost', async () => {
    await inFolder(edited([['goods.csv', '500', 'much']]), async (dir) => {
      expect((await ran('convert', dir, dir)).status).toBe(2);
      expect((await ran('convert', dir, join(dir, 'a.ods'))).status).toBe(2);
      expect((await ran('convert', dir, join(dir, 'a.xlsx'))).status).toBe(1);
      expect((await ran('convert', join(dir, 'no'), join(dir, 'a.xlsx'))).status).toBe(2);
      expect(existsSync(join(dir, 'a.xlsx'))).toBe(false);
    });
    await inFolder(edited([['goods.csv', '500\n', '500\nmetal,7404,5\n']]), async (dir) => {
      expect((await ran('convert', dir, join(dir, 'a.xlsx'))).failure?.message).toMatch(/`metal` twice/);
    });
  });
});

describe('chorsu new', () => {
  it('writes every table with its header, as a folder or as a workbook that reads without an error', async () => {
    await inFolder({}, async (dir) => {
      await ran('new', join(dir, 'mine'));
      for (const name of tableNames) {
        const header = readFileSync(join(dir, 'mine', `${name}.csv`), 'utf8');
        expect(header).toBe(
          `${tableOf(name)
            .columns.map((column) => column.name)
            .join(',')}\n`,
        );
      }
      expect((await ran('check', join(dir, 'mine'))).status).toBe(0);
      await ran('new', join(dir, 'mine.xlsx'));
      const { out: text, status } = await ran('check', join(dir, 'mine.xlsx'));
      expect([status, text]).toEqual([0, expect.stringContaining('nothing to plan')]);
      expect((await ran('new', join(dir, 'mine'))).status).toBe(2);
    });
  });

  it('copies a case under a new name', async () => {
    await inFolder(tiny, async (dir) => {
      await ran('new', join(dir, 'copy'), '--from', dir);
      const copy = readCase(join(dir, 'copy')).case;
      expect(copy.name).toBe('copy');
      expect(copy.tables).toEqual(readCase(dir).case.tables);
    });
  });
});

describe('chorsu cases', () => {
  it('names each bundled case on a line', async () => {
    const cases = JSON.parse((await ran('cases', '--json')).out) as { name: string }[];
    expect(cases.map(({ name }) => name)).toEqual(bundledNames());
    expect((await ran('cases')).out.split('\n').filter((line) => line !== '')).toHaveLength(cases.length);
  });
});
