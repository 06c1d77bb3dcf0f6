import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './lock.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-lock-'));
let count = 0;
const file = () => join(root, `folder${count++}`, 'holder');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, holder: object | string) =>
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder));

describe('a folder that a program has for itself', () => {
  it('is refused to another, which is told who has it, until it is let go', async () => {
    const path = file();
    const first = await lockFolder(path, 'cases');
    await expect(lockFolder(path, 'cases')).rejects.toMatchObject({
      folder: 'cases',
      holder: { pid: process.pid, host: hostname() },
    });
    first.mustHold();
    first.release();
    expect(existsSync(path)).toBe(false);
    (await lockFolder(path, 'cases')).release();
  });

  it('is taken over from a process that is dead, and from a number that is another process now', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const path = file();
    (await lockFolder(path, 'x')).release();
    const dead = { token: 'dead', pid: child.pid, host: hostname(), began: '1', since: '' };
    for (const holder of [dead, { ...dead, pid: process.pid }, '999999999']) {
      if (holder !== dead && process.platform !== 'linux' && typeof holder === 'object') continue;
      put(path, holder);
      (await lockFolder(path, 'x')).release();
    }
  });

  it('is taken over from another machine when it gives no sign of life, whatever the clocks say', async () => {
    const path = file();
    (await lockFolder(path, 'x')).release();
    put(path, { token: 'far', pid: 1, host: 'elsewhere', began: '', since: '' });
    const alive = setInterval(() => utimesSync(path, new Date(0), new Date(Date.now() - 1e9)), 50);
    await expect(lockFolder(path, 'x', { silent: 1000 })).rejects.toThrow(FolderInUseError);
    clearInterval(alive);
    const mine = await lockFolder(path, 'x', { silent: 300 });
    // The other one comes back: it sees that it has lost the folder.
    mine.mustHold();
    put(path, { token: 'far', pid: 1, host: 'elsewhere', began: '', since: '' });
    expect(() => mine.mustHold()).toThrow('elsewhere');
    mine.release();
    expect(readFileSync(path, 'utf8')).toContain('elsewhere');
  });

  it('is taken over by one of many that try at once', async () => {
    const path = file();
    (await lockFolder(path, 'x')).release();
    for (let n = 0; n < 20; n++) {
      put(path, { token: `dead${n}`, pid: 999_999_999, host: hostname(), began: '1', since: '' });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path, 'x')));
      const taken = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(taken).toHaveLength(1);
      taken[0]!.mustHold();
      taken[0]!.release();
    }
  });
});
