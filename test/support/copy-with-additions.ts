import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { additions } from './additions.ts';
import { root } from './needs.ts';

/** Makes a copy of the product with every addition that CONTRIBUTING describes, and returns its folder. */
export function copyWithAdditions(): string {
  const copy = mkdtempSync(join(tmpdir(), 'chorsu-contributing-'));
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
  return copy;
}

/** Checks the types of a part of the copy (`tsconfig.json` or `words.json`) and returns the errors. */
export function faultsIn(copy: string, part: string, ...how: string[]): string {
  try {
    const tsc = join(root, 'node_modules/typescript/lib/tsc.js');
    execFileSync(process.execPath, [tsc, '-p', join(copy, part), ...how], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}
