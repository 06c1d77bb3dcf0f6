import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additions } from './support/additions.ts';
import { bundleOfSources } from './support/bundle.ts';
import { copyWithAdditions, faultsIn } from './support/copy-with-additions.ts';
import { root } from './support/needs.ts';

let copy = '';
beforeAll(() => {
  copy = copyWithAdditions();
});
afterAll(() => rmSync(copy, { recursive: true }));

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
  it.each(additions)('names each file for $what', ({ what, edits, folder }) => {
    const touched = [...edits.map(({ path }) => path), ...(folder ? [folder.path] : [])];
    const places = told(what);
    expect(places.length).toBeGreaterThan(0);
    const longest = [...places].sort((a, b) => b.length - a.length);
    const place = (file: string) => longest.find((one) => file === one || file.startsWith(`${one}/`));
    expect(touched.filter((file) => place(file) === undefined)).toEqual([]);
    expect(places.filter((one) => !touched.some((file) => place(file) === one))).toEqual([]);
  });

  // `contributing.slow.test.ts` checks the types of the copy.
  it('is enough: the words hold as types, and the copy has the column and the table, and answers the question', async () => {
    expect(faultsIn(copy, 'words.json', '--noEmit')).toBe('');
    await bundleOfSources(join(copy, 'src'), join(copy, 'dist'), ['cli/main']);
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
    const faults = faultsIn(copy, 'words.json', '--noEmit');
    for (const lack of ['depots', 'greet', 'tolls']) expect(faults).toContain(lack);
  }, 60_000);
});
