import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caseCache } from './case-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-held-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (id: string, name: string, text: string) => {
  mkdirSync(join(root, id), { recursive: true });
  writeFileSync(join(root, id, name), text);
};
const describeCase = (id: string, include: readonly string[] = []) =>
  put(id, 'datapackage.json', JSON.stringify({ name: id, chorsu: { include }, resources: [] }));

describe('what was made of a case', () => {
  it('is given again until a file of the case, or of one that it includes, changes', async () => {
    describeCase('a', ['../b']);
    describeCase('b');
    let made = 0;
    const one = caseCache(4, async (_root: string, _id: string) => made++);
    expect([await one(root, 'a'), await one(root, 'a')]).toEqual([0, 0]);
    put('b', 'goods.csv', 'good\n');
    expect(await one(root, 'a')).toBe(1);
    put('b', 'goods.csv', 'doog\n');
    expect([await one(root, 'a'), await one(root, 'a')]).toEqual([2, 2]);
    describeCase('a', ['/elsewhere']);
    expect([await one(root, 'a'), await one(root, 'a')]).toEqual([3, 4]);
  });

  it('is made again when a file beside it changes, and for each who asks otherwise', async () => {
    describeCase('f');
    put('run', 'plan.json', '1');
    let made = 0;
    const one = caseCache(
      4,
      async (_root: string, _id: string, _run: string, _language: string) => made++,
      (folder, _id, run) => join(folder, run),
    );
    expect([await one(root, 'f', 'run', 'en'), await one(root, 'f', 'run', 'ru')]).toEqual([0, 1]);
    put('run', 'plan.json', '2 ');
    expect([await one(root, 'f', 'run', 'en'), await one(root, 'f', 'run', 'en')]).toEqual([2, 2]);
  });

  it('is made again after it could not be made, and when too many others were asked about since', async () => {
    for (const id of ['c', 'd', 'e']) describeCase(id);
    let made = 0;
    const one = caseCache(2, async (_root: string, id: string) => {
      made++;
      if (made === 1) throw new Error(id);
      return id;
    });
    await expect(one(root, 'c')).rejects.toThrow('c');
    for (const id of ['c', 'd', 'd', 'e', 'c']) expect(await one(root, id)).toBe(id);
    expect(made).toBe(5);
  });
});
