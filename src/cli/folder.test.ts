import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { put } from './asked.ts';
import { Failure, faultWords } from './failure.ts';

const dir = mkdtempSync(join(tmpdir(), 'chorsu-folder-'));
afterAll(() => rmSync(dir, { recursive: true }));

const failure = (folder: string, name = 'x.txt'): Failure => {
  try {
    put(folder, name, 'new');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was written');
};

describe('files of a question', () => {
  it('make their folder, replace what is there and leave nothing beside', () => {
    const folder = join(dir, 'a', 'b');
    expect(put(folder, 'x.txt', 'old')).toBe(join(folder, 'x.txt'));
    put(folder, 'x.txt', 'new');
    expect([readFileSync(join(folder, 'x.txt'), 'utf8'), readdirSync(folder)]).toEqual(['new', ['x.txt']]);
  });

  it('name the place where they cannot be written', () => {
    const file = join(dir, 'file');
    writeFileSync(file, 'kept');
    const [is, below, folder] = [failure(file), failure(join(file, 'under')), failure(dir, 'a')];
    expect([is.exit, is.message]).toEqual([2, `${file} is a file: name a folder`]);
    expect(below.message).toContain(`${file} is a file`);
    expect(folder.message).toBe(`${join(dir, 'a')} cannot be written: it is a folder (EISDIR); name another place`);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it.skipIf(!existsSync('/proc/self'))('end where no folder can be made', () => {
    expect(failure('/proc/chorsu/deep')).toMatchObject({ exit: 2, message: expect.stringContaining('/proc/chorsu ') });
  });
});

describe('an internal fault', () => {
  it('says what came, whatever it is', () => {
    expect(faultWords(new Error('lost'))).toContain('Error: lost');
    expect(faultWords('lost')).toBe('lost');
    expect(faultWords({ code: 7, why: { deep: 'lost' } })).toBe("{ code: 7, why: { deep: 'lost' } }");
    expect(faultWords(undefined)).toBe('undefined');
  });
});
