import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sweep } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-sweep-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what a killed program has left', () => {
  it('goes at the start, and nothing else does', () => {
    const put = (path: string) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), '');
    };
    const stay = [
      'mine/goods.csv',
      'mine/notes.tmp',
      'mine/x_new.new/a.csv',
      'run/plan.json',
      'db/data/PG_VERSION',
      'db/data/base/1.0123456789ab.tmp',
      '.chorsu/holder',
      '.chorsu/edits/e1.0',
      '.chorsu/worths/a.json',
    ];
    const go = [
      'mine/goods.csv.0123456789ab.tmp',
      'run/tables/a.csv.abcdefabcdef.tmp',
      '.other.new/goods.csv',
      '.chorsu/moment-x/mine/goods.csv',
      '.chorsu/still.asked',
      '.chorsu/holder.1-2',
      '.chorsu/worths/a.json.1.part',
    ];
    for (const path of [...stay, ...go]) put(path);
    sweep(root);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((dirent) => dirent.isFile());
    const left = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
    expect(left.sort()).toEqual(stay.sort());
  });
});
