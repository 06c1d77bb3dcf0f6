import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fontStack } from '../src/figures/index.ts';
import { installed, program, root } from './support/needs.ts';

/** Files of a folder and its subfolders. */
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith(`.test${ending}`))
    .map((file) => join(root, folder, file));

/** Every character of a catalogue or of a name in a bundled case. */
function characters(): ReadonlySet<string> {
  const catalogues = filesIn('src/i18n', '.ts').map((file) => readFileSync(file, 'utf8'));
  const names = filesIn('cases', '.csv').flatMap((file) =>
    (parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[])
      .flatMap(Object.entries)
      .filter(([column]) => /^(name|title)/.test(column))
      .map(([, cell]) => String(cell)),
  );
  return new Set(
    [...catalogues, ...names].flatMap((text) => [...text]).filter((char) => !/[\s\p{Cc}\p{Cf}]/u.test(char)),
  );
}

/** Characters of the families of a font stack, from fontconfig, as ranges of code points. */
function covered(): (char: string) => boolean {
  const families = [...fontStack.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  const ranges = families
    .flatMap((family) => spawnSync('fc-list', [family, '--format', '%{charset} ']).stdout.toString().split(/\s+/))
    .filter((range) => range !== '')
    .map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));
  return (char) => {
    const code = char.codePointAt(0)!;
    return ranges.some(([low = 0, high = low]) => low <= code && code <= high);
  };
}

/** Whether fontconfig and the Noto fonts are installed, which a bare machine lacks. */
function hasFonts(): boolean {
  const how = 'apt install fontconfig fonts-noto-core fonts-noto-cjk';
  if (!program('fc-list', how)) return false;
  const families = spawnSync('fc-list', [':', 'family']).stdout.toString();
  return installed('the Noto fonts', how, families.includes('Noto Sans CJK'));
}

describe.skipIf(!hasFonts())('the fonts of pages', () => {
  it('hold every character of the catalogues and of the names of bundled cases', () => {
    const all = characters();
    expect(all.size).toBeGreaterThan(1000);
    const holds = covered();
    expect([...all].filter((char) => !holds(char)).join(' ')).toBe('');
  });

  it('are named for Chinese where the systems of readers have it', () => {
    for (const family of ['Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'])
      expect(fontStack).toContain(`'${family}'`);
  });
});
