import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseHash, checkCase, copyFor, readCase } from '../../src/case/index.ts';
import { writeFolder } from '../support/write-case.ts';
import { edited, inFolder } from './tiny.ts';

const including = (what: string) => edited([['datapackage.json', '"version": 1', `"version": 1, "include": ${what}`]]);
const base = {
  'base/datapackage.json': '{ "name": "base", "chorsu": { "include": "../deep", "discountRate": 0.5 } }',
  'base/borders.csv': 'from_country,to_country,hours\nUZ,KZ,60\nKZ,UZ,80\nCN,KZ,9\n',
  'base/legs.csv': 'leg,from,to,mode,km,hours,cost\n,tashkent,almaty,road,900,20,60\n,almaty,tashkent,road,900,20,60\n',
  'deep/datapackage.json': '{ "name": "deep", "chorsu": {} }',
  'deep/sources.csv': 'source,title,quality\ns,Deep,official\n',
};
const under = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
const own = 'leg,from,to,mode,km,hours,cost\ntashkent-almaty-road,tashkent,almaty,road,901,21,61\n';

describe('include', () => {
  it('reads the rows of other cases first; a row of the same key here replaces theirs', () => {
    inFolder({ ...including('["./base"]'), ...base, 'legs.csv': own }, (dir) => {
      const read = readCase(dir);
      expect(checkCase(read)).toEqual([]);
      const { borders, legs, sources } = read.case.tables;
      expect(borders.map((row) => [row.from_country, row.hours])).toEqual([
        ['CN', 9],
        ['UZ', 6],
        ['KZ', 8],
      ]);
      expect(legs.map((row) => row.km)).toEqual([900, 901]);
      expect(sources).toHaveLength(1);
      expect(read.case.origins.get(borders[0]!)).toEqual({ file: 'base/borders.csv', line: 4, included: 'base' });
      expect(read.case.settings.discountRate).toBeUndefined();
      expect(read.own.tables.borders).toHaveLength(2);
    });
  });

  it('finds bundled cases by name', () => {
    const bundled = Object.fromEntries(Object.entries(base).map(([name, text]) => [`bundled/${name}`, text]));
    inFolder({ ...including('"base"'), ...bundled }, (dir) => {
      const read = readCase(dir, { bundled: join(dir, 'bundled') });
      expect(read.issues).toEqual([]);
      expect(read.case.tables.legs).toHaveLength(3);
      expect(read.case.origins.get(read.case.tables.borders[0]!)?.file).toBe('base/borders.csv');
    });
  });

  it('stays in a copy elsewhere, pointing to the same case; flat copies hold all rows; both are the same case', () => {
    inFolder({ ...including('["./base"]'), ...base }, (dir) => {
      const read = readCase(dir);
      mkdirSync(join(dir, 'out'));
      writeFolder(copyFor(read, join(dir, 'copy')), join(dir, 'copy'));
      writeFolder(copyFor(read, join(dir, 'out/flat'), true), join(dir, 'out/flat'));
      const json = JSON.parse(readFileSync(join(dir, 'copy/datapackage.json'), 'utf8'));
      expect(json.chorsu.include).toEqual(['../base']);
      const copy = readCase(join(dir, 'copy'));
      const flat = readCase(join(dir, 'out/flat'));
      expect(copy.own.tables.legs).toHaveLength(1);
      expect(flat.own.tables.legs).toHaveLength(3);
      expect(flat.case.settings.include).toBeUndefined();
      expect(caseHash(copy.case)).toBe(caseHash(read.case));
      expect(caseHash(flat.case)).toBe(caseHash(read.case));
    });
  });

  it('brings rows that this case has no use for without a warning', () => {
    const tariffs = 'origin,destination,hs,agreement,rate\n,UZ,8541,,0.1\n';
    inFolder({ ...including('["./base"]'), ...base, 'base/tariffs.csv': tariffs }, (dir) => {
      expect(checkCase(readCase(dir))).toEqual([]);
      expect(checkCase(readCase(join(dir, 'base'))).map((issue) => issue.code)).toContain('reference');
    });
  });

  it('of a case twice is not a circle', () => {
    inFolder({ ...including('["./base", "./deep"]'), ...base }, (dir) => expect(readCase(dir).issues).toEqual([]));
  });

  it('of one case a thousand times reads it once, as often as it is named', () => {
    const words = JSON.stringify(Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? './base' : '../x/base')));
    inFolder({ ...under('x', including(words)), ...under('x', base), 'x/legs.csv': own }, (dir) => {
      const read = readCase(join(dir, 'x'));
      expect(read.issues.map(({ code }) => code)).toEqual([]);
      expect(read.case.tables.borders).toHaveLength(3);
      expect(read.case.origins.size).toBeLessThan(40);
    });
  });

  it('of cases that include each other by many ways reads each once', () => {
    // Each of 30 includes the next two: 1.3 million ways lead from the first to the last.
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `c${i}/datapackage.json`,
        JSON.stringify({
          name: `c${i}`,
          chorsu: { include: i < 29 ? [`../c${i + 1}`, `../c${Math.min(i + 2, 29)}`] : [] },
        }),
      ]),
    );
    const last = { 'c29/sources.csv': 'source,title,quality\ns,Last,official\n' };
    inFolder({ ...including('["./c0", "./c1"]'), ...files, ...last }, (dir) => {
      const read = readCase(dir);
      expect(read.issues).toEqual([]);
      expect(read.case.tables.sources).toHaveLength(1);
    });
  });

  it('of a case and again after another counts where it was named last', () => {
    const other = (title: string) => `source,title,quality\ns,${title},official\n`;
    const files = {
      'a/datapackage.json': '{ "chorsu": {} }',
      'a/sources.csv': other('A'),
      'b/datapackage.json': '{ "chorsu": {} }',
      'b/sources.csv': other('B'),
    };
    const titles = (words: string) =>
      inFolder({ ...including(words), ...files }, (dir) => readCase(dir).case.tables.sources.map((row) => row.title));
    expect(titles('["./a", "./b"]')).toEqual(['B']);
    expect(titles('["./a", "./b", "./a"]')).toEqual(['A']);
  });

  it('of cases in a long row and in circles ends', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [
        `c${i}/datapackage.json`,
        `{ "chorsu": { "include": ["../c${(i + 1) % 1000}", "../c${Math.floor(i / 2)}"] } }`,
      ]),
    );
    inFolder({ ...including('["./c0"]'), ...files }, (dir) => {
      const codes = new Set(readCase(dir).issues.map(({ code }) => code));
      expect([...codes]).toEqual(['include-circle']);
    });
  });
});
