import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { chorsu } from '../../test/support/chorsu.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { dbOption, serviceDb } from './options.ts';

const folder = temporary();
afterEach(() => {
  delete process.env.CHORSU_DB;
});

const parsed = (option: typeof dbOption, ...args: string[]): string | undefined =>
  new Command().addOption(option('the database')).parse(args, { from: 'user' }).opts<{ db?: string }>().db;

describe('the address of a database', () => {
  it('comes from the command line, a file, or the environment of a service', () => {
    const file = join(folder, 'address');
    writeFileSync(file, 'postgres://u:secret@h/x\r\n');
    expect(parsed(dbOption, '--db', 'postgres://h/y')).toBe('postgres://h/y');
    expect(parsed(dbOption, '--db', `@${file}`)).toBe('postgres://u:secret@h/x');
    expect(() => parsed(dbOption, '--db', `@${folder}/none`)).toThrow(`${folder}/none`);
    process.env.CHORSU_DB = `@${file}`;
    expect(parsed(serviceDb)).toBe('postgres://u:secret@h/x');
    expect(parsed(serviceDb, '--db', 'other')).toBe('other');
    // What is asked by hand goes to a queue only where it says so.
    expect(parsed(dbOption)).toBeUndefined();
  });

  it('stands behind no --db in what the pages tell people to run', () => {
    for (const page of ['docs/operation.md', 'compose.yaml'])
      expect(readFileSync(join(root, page), 'utf8')).not.toMatch(/--db\s+"?(\$|postgres)/);
  });

  it('is needed by a worker, by one way or the other', () => {
    const run = (env: object) =>
      spawnSync(process.execPath, [...chorsu, 'worker'], {
        cwd: root,
        encoding: 'utf8' as const,
        env: { ...process.env, ...env },
      });
    expect([run({}).status, run({ CHORSU_DB: 'mysql://u:secret@h/x' }).status]).toEqual([2, 2]);
    expect(run({ CHORSU_DB: 'mysql://u:secret@h/x' }).stderr).not.toContain('secret');
  });
});
