import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporary } from '../../test/support/temporary.ts';
import { Failure, faultWords } from './failure.ts';
import { makeFolder, replaceFile, writeWhole } from './write-file.ts';

const dir = temporary();

const failure = (work: () => void): Failure => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was done');
};

describe('files', () => {
  it('replace what is there and leave nothing beside', () => {
    const folder = join(dir, 'a', 'b');
    makeFolder(folder);
    replaceFile(join(folder, 'x.txt'), 'old');
    replaceFile(join(folder, 'x.txt'), 'new');
    expect([readFileSync(join(folder, 'x.txt'), 'utf8'), readdirSync(folder)]).toEqual(['new', ['x.txt']]);
  });

  it('name the place where they cannot be written', () => {
    const file = join(dir, 'file');
    writeFileSync(file, 'kept');
    const [is, below] = [failure(() => makeFolder(file)), failure(() => makeFolder(join(file, 'under')))];
    expect([is.exit, is.message]).toEqual([2, `${file} is a file. Name a folder.`]);
    expect(below.message).toContain(`${file} is a file`);
    const folder = failure(() => writeWhole(join(dir, 'a'), 'new'));
    expect(folder.message).toBe(`${join(dir, 'a')} cannot be written: it is a folder (EISDIR). Name another place.`);
    expect([readFileSync(file, 'utf8'), readdirSync(dir).sort()]).toEqual(['kept', ['a', 'file']]);
  });

  it.skipIf(!existsSync('/dev/full'))('say that there is no room', () => {
    const full = failure(() => writeWhole('/dev/full', 'much'));
    expect([full.exit, full.message]).toEqual([3, expect.stringContaining('no room left for /dev/full (ENOSPC)')]);
  });

  it.skipIf(!existsSync('/proc/self'))('end where no folder can be made', () => {
    const found = failure(() => makeFolder('/proc/chorsu/deep'));
    expect(found).toMatchObject({ exit: 2, message: expect.stringContaining('/proc/chorsu ') });
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
