import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseHash, openCase, readCase } from '../../src/case/index.ts';
import { program, root } from '../support/needs.ts';
import { writeWorkbook } from '../support/write-case.ts';
import { anyCase } from './arbitrary.ts';
import { inFolder } from './tiny.ts';

const office = program('soffice', 'apt-get install libreoffice-calc');

/** Opens a workbook in LibreOffice and saves it anew. */
function saved(dir: string, file: string): string {
  const args = [
    `-env:UserInstallation=file://${dir}/profile`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(dir, 'out'),
    join(dir, file),
  ];
  const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 });
  expect(run.status).toBe(0);
  return join(dir, 'out', file);
}

describe.skipIf(!office)('a workbook that a spreadsheet program saved', () => {
  it.each(['mexss-shared'])('is the same case: %s', { timeout: 180_000 }, async (name) => {
    await inFolder({}, async (dir) => {
      const { case: c } = readCase(join(root, 'test/cases', name));
      await writeWorkbook(c, join(dir, 'book.xlsx'), { every: true });
      const read = await openCase(saved(dir, 'book.xlsx'));
      expect(read.issues).toEqual([]);
      expect(caseHash(read.case)).toBe(caseHash(c));
    });
  });

  it('keeps codes, words and dates of any kind', { timeout: 180_000 }, async () => {
    const [c] = fc.sample(anyCase(true), { numRuns: 1, seed: 11 });
    // Such programs count with 15 figures, and know no day before 1900: texts, codes and yes or no are compared.
    const words = (x: typeof c) =>
      x!.tables.places.map(({ place, country, kind, aliases }) => [place, country, kind, aliases]);
    await inFolder({}, async (dir) => {
      await writeWorkbook(c!, join(dir, 'book.xlsx'));
      const read = await openCase(saved(dir, 'book.xlsx'));
      expect(words(read.case)).toEqual(words(c));
    });
  });
});
