import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additions } from './support/additions.ts';
import { root } from './support/needs.ts';

const copy = mkdtempSync(join(tmpdir(), 'chorsu-contributing-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** Builds a part of the copy; gives what does not hold as types. */
function faults(part: string): string {
  try {
    const tsc = join(root, 'node_modules/typescript/lib/tsc.js');
    execFileSync(process.execPath, [tsc, '-p', join(copy, part)], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(copy, 'dist/cli/main.js'), ...args], { cwd: copy, encoding: 'utf8' });

/** Files of a row of the table in CONTRIBUTING. */
function told(what: string): string[] {
  const row = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${what} |`));
  return [...(row?.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
}

describe('CONTRIBUTING on what an addition touches', () => {
  beforeAll(() => {
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
    cpSync(join(root, 'evidence'), join(copy, 'evidence'), { recursive: true });
    for (const one of ['node_modules', 'package.json', 'cases', 'maps', 'schemas'])
      symlinkSync(join(root, one), join(copy, one));
    const settings = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
    const compilerOptions = { ...settings.compilerOptions, noEmit: false, outDir: 'dist', rootDir: 'src' };
    const settle = (name: string, ...include: string[]) =>
      writeFileSync(join(copy, name), JSON.stringify({ compilerOptions, include, exclude: ['src/**/testing'] }));
    settle('tsconfig.json', 'src');
    settle('words.json', 'src/case/schema', 'src/i18n');
    for (const { edits, folder } of additions) {
      if (folder) cpSync(join(copy, folder.like), join(copy, folder.path), { recursive: true });
      for (const { path, text, before, instead, each } of edits) {
        const file = join(copy, path);
        if (each) {
          const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
          writeFileSync(file, `${lines.map(each).join('\n')}\n`);
          continue;
        }
        if (before === undefined) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
          continue;
        }
        const old = readFileSync(file, 'utf8');
        expect(old, `${path} has ${before}`).toContain(before);
        writeFileSync(
          file,
          old.replace(before, () => (instead ? text : `${text}${before}`)),
        );
      }
    }
  });

  it.each(additions)('names each file for $what', ({ what, edits, folder }) => {
    const touched = [...edits.map(({ path }) => path), ...(folder ? [folder.path] : [])];
    const places = told(what);
    expect(places.length).toBeGreaterThan(0);
    const longest = [...places].sort((a, b) => b.length - a.length);
    const place = (file: string) => longest.find((one) => file === one || file.startsWith(`${one}/`));
    expect(touched.filter((file) => place(file) === undefined)).toEqual([]);
    expect(places.filter((one) => !touched.some((file) => place(file) === one))).toEqual([]);
  });

  it('is enough: the copy with all of them holds as types, has the column and the table, and answers the question', () => {
    expect(faults('tsconfig.json')).toBe('');
    run('new', join(copy, 'fresh'), '--quiet');
    expect(readFileSync(join(copy, 'fresh/depots.csv'), 'utf8')).toContain('place');
    expect(readFileSync(join(copy, 'fresh/sources.csv'), 'utf8')).toContain('edition');
    expect(JSON.parse(run('greet', 'first-steps', '--name', 'Samarkand', '--json'))).toEqual({
      places: 6,
      name: 'Samarkand',
    });
    expect(run('greet', '--help')).toContain('who is greeted');
    expect(run('cases', '--lang', 'kk')).not.toBe('');
  }, 60_000);

  it('is needed: without the words of another language nothing holds', () => {
    for (const { edits } of additions)
      for (const { path, text, before } of edits)
        if (before !== undefined && path.startsWith('src/i18n/ru/')) {
          const file = join(copy, path);
          writeFileSync(file, readFileSync(file, 'utf8').replace(text, ''));
        }
    const found = faults('words.json');
    for (const lack of ['depots', 'greet', 'tolls']) expect(found).toContain(lack);
  }, 60_000);
});
