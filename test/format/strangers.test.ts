import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkCase,
  csvField,
  describeIssue,
  filesOf,
  fileWord,
  type Issue,
  openCase,
  readCase,
} from '../../src/case/index.ts';
import { limits } from '../../src/case/read/package.ts';
import { edited, inFolder, tiny } from './tiny.ts';

const secret = 'root:x:0:0:the secret of another';
const errors = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error');
const codes = (issues: readonly Issue[]) => errors(issues).map(({ code }) => code);
const words = (issues: readonly Issue[]) => issues.map((issue) => JSON.stringify(describeIssue(issue))).join('\n');
const descriptor = (more: string) => `{ "name": "tiny", "chorsu": { "version": 1, "start": 2027, "years": 4${more} } }`;

describe('names', () => {
  it.each(['../../evil', 'a/b', 'a\\b', '..', '.', '  ', 'a\u0000b', 'con:', 'x'.repeat(101)])('refuses %j', (name) => {
    inFolder({ ...tiny, 'datapackage.json': JSON.stringify({ name, chorsu: { start: 2027, years: 4 } }) }, (dir) => {
      const found = codes(checkCase(readCase(dir)));
      expect(found.every((code) => code === 'name' || code === 'control-character') || name.trim() === '').toBe(true);
      expect(found.length > 0 || name.trim() === '').toBe(true);
    });
  });

  it.each(['Шёлковый путь', '丝绸之路 2', 'solar_plan-2.1', 'काम'])('takes %s', (name) => {
    inFolder({ ...tiny, 'datapackage.json': JSON.stringify({ name, chorsu: { start: 2027, years: 4 } }) }, (dir) => {
      expect(checkCase(readCase(dir))).toEqual([]);
    });
  });

  it('of reforms follow the same rule', () => {
    const reforms = 'reform,barrier,name\n../../evil,trade,Evil\ngood one,trade,Good\n';
    inFolder({ ...tiny, 'reforms.csv': reforms }, (dir) => {
      expect(errors(checkCase(readCase(dir)))).toEqual([
        expect.objectContaining({ code: 'slash' }),
        expect.objectContaining({ code: 'name', file: 'reforms.csv', line: 2 }),
      ]);
    });
  });

  it('in the names of files are words without a path; long ones become a hash, and two stay two', () => {
    expect([fileWord('quick-border'), fileWord('Быстро 1')]).toEqual(['quick-border', 'Быстро 1']);
    expect(fileWord('x'.repeat(61))).toMatch(/^[0-9a-f]{12}$/);
    for (const key of ['../../evil', '..', '', '/', 'a/b', 'a:b', '\u0000']) {
      expect(fileWord(key)).toMatch(/^[\p{L}\p{N} ._-]*[0-9a-f]{12}$/u);
      expect(fileWord(key)).not.toBe(fileWord(`${key}/`));
    }
  });
});

describe('paths of a case', () => {
  it('do not leave its folder, also not by a link, and nothing of what lies there is told', () => {
    inFolder({ 'case/x': '', 'outside/goods.csv': `${secret}\n${secret}\n` }, (dir) => {
      for (const [name, text] of Object.entries(tiny)) writeFileSync(join(dir, 'case', name), text);
      writeFileSync(join(dir, 'case', 'goods.csv'), '');
      const outside = join(dir, 'outside', 'goods.csv');
      for (const path of [
        '../outside/goods.csv',
        outside,
        'a/../../outside/goods.csv',
        'link.csv',
        'folder/goods.csv',
      ]) {
        const json = JSON.parse(descriptor(''));
        writeFileSync(
          join(dir, 'case', 'datapackage.json'),
          JSON.stringify({ ...json, resources: [{ name: 'goods', path }] }),
        );
        if (path === 'link.csv') symlinkSync(outside, join(dir, 'case', path));
        if (path === 'folder/goods.csv') symlinkSync(join(dir, 'outside'), join(dir, 'case', 'folder'));
        const issues = checkCase(readCase(join(dir, 'case')));
        expect(codes(issues)).toEqual(expect.arrayContaining([expect.stringMatching(/^resource-(outside|link)$/)]));
        expect(words(issues)).not.toContain('secret');
      }
    });
  });

  it('that are links out of the folder are refused where they are not listed too, the datapackage.json itself as well', () => {
    inFolder({ ...tiny, 'outside/secret': `${secret}\n` }, (dir) => {
      mkdirSync(join(dir, 'case'));
      symlinkSync(join(dir, 'outside/secret'), join(dir, 'case', 'datapackage.json'));
      expect(codes(checkCase(readCase(join(dir, 'case'))))).toEqual(['resource-link']);
      expect(words(checkCase(readCase(join(dir, 'case'))))).not.toContain('secret of');
    });
  });

  it('of include stay in the folder in which the case lies', () => {
    const base = { 'base/datapackage.json': '{ "chorsu": {} }' };
    inFolder({ 'in/case/datapackage.json': '', 'in/base/datapackage.json': '{ "chorsu": {} }', ...base }, (dir) => {
      const put = (include: string) =>
        writeFileSync(join(dir, 'in/case/datapackage.json'), descriptor(`, "include": ["${include}"]`));
      const found = () => readCase(join(dir, 'in/case')).issues.map(({ code }) => code);
      put('../base');
      expect(found()).toEqual([]);
      for (const path of ['../../base', join(dir, 'in/base'), '../link']) {
        if (path === '../link') symlinkSync(join(dir, 'base'), join(dir, 'in/link'));
        put(path);
        expect(found(), path).toEqual(['include-outside']);
      }
    });
  });

  it.skipIf(process.platform === 'win32')('that are pipes, devices or folders are refused at once', async () => {
    await inFolder({ ...tiny, 'goods.csv': '' }, async (dir) => {
      const { rmSync } = await import('node:fs');
      rmSync(join(dir, 'goods.csv'));
      execFileSync('mkfifo', [join(dir, 'goods.csv')]);
      expect(readCase(dir).issues).toMatchObject([{ code: 'file-special', file: 'goods.csv' }]);
      execFileSync('mkfifo', [join(dir, 'book.xlsx')]);
      expect((await openCase(join(dir, 'book.xlsx'))).issues).toMatchObject([{ code: 'file-special' }]);
    });
  });
});

describe('a datapackage.json of a stranger', () => {
  it.each([
    ['json-deep', `{"chorsu":${'['.repeat(200_000)}`],
    ['json-key-twice', '{"chorsu":{"start":2027,"start":2030,"years":4}}'],
    ['json', `{"chorsu": ${secret}}`],
  ])('is told as %s with its place, and not with what it holds', (code, text) => {
    inFolder({ ...tiny, 'datapackage.json': text }, (dir) => {
      const { issues } = readCase(dir);
      expect(issues[0]).toMatchObject({ code, file: 'datapackage.json', line: 1 });
      expect(words(issues)).not.toContain('secret');
    });
  });
});

describe('tables of a stranger', () => {
  it('end where they are wider, or hold more, than can be', () => {
    const wide = { ...tiny, 'goods.csv': `good${',a'.repeat(2000)}\n` };
    inFolder(wide, (dir) => expect(codes(readCase(dir).issues)).toContain('columns-many'));
    const long = { ...tiny, 'goods.csv': `good,name\n${'a,b\n'.repeat(2000)}` };
    inFolder(long, (dir) => {
      const issues = readCase(dir, { limits: { ...limits, cellBytes: 20_000 } }).issues;
      expect(issues.map(({ code }) => code)).toContain('cells-many');
    });
  });

  it('tell a thousand faults of a kind and that there are more', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `g${i},many\n`).join('');
    inFolder(edited([['goods.csv', undefined, `good,value\n${rows}`]]), (dir) => {
      const issues = readCase(dir).issues;
      expect(issues.filter(({ code }) => code === 'number')).toHaveLength(1000);
      expect(issues.at(-1)).toMatchObject({ code: 'faults-many', params: { expected: 1000, other: 'number' } });
    });
  });
});

describe('keys that a spreadsheet program would take for formulas', () => {
  const keys = ['=1+1', '+a', '-b', '@c', "'=d", "''=e", "'f", '-1.5', '+1', '=HYPERLINK("http://a.example","b")'];

  it('are escaped in CSV and read back unchanged', () => {
    const csv = `good,value\n${keys.map((key) => `${csvField(key)},-1.5\n`).join('')}`;
    for (const line of csv.split('\n').slice(1, -1)) expect(line).not.toMatch(/^"?[=+@\t]|^"?-(?!1\.5,)/);
    inFolder({ ...tiny, 'goods.csv': csv }, (dir) => {
      const { goods } = readCase(dir).case.tables;
      expect(goods.map((row) => row.good)).toEqual(keys);
      const files = filesOf({ ...readCase(dir).own });
      expect(files.get('goods.csv')).toBe(csv);
    });
  });
});
