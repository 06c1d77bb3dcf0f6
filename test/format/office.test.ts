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

/** Opens workbooks of a folder in LibreOffice, in one start, and saves them anew. */
function saved(dir: string, ...files: readonly string[]): readonly string[] {
  const how = [`-env:UserInstallation=file://${dir}/profile`, '--headless', '--convert-to', 'xlsx'];
  const args = [...how, '--outdir', join(dir, 'out'), ...files.map((file) => join(dir, file))];
  const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 });
  expect(run.status).toBe(0);
  return files.map((file) => join(dir, 'out', file));
}

describe.skipIf(!office)('a workbook that a spreadsheet program saved', () => {
  it('is the same case: mexss-shared; and keeps codes, words and dates of any kind', { timeout: 180_000 }, async () => {
    const known = readCase(join(root, 'test/cases/mexss-shared')).case;
    const [any] = fc.sample(anyCase(true), { numRuns: 1, seed: 11 });
    await inFolder({}, async (dir) => {
      await writeWorkbook(known, join(dir, 'known.xlsx'), { every: true });
      await writeWorkbook(any!, join(dir, 'any.xlsx'));
      const [ofKnown = '', ofAny = ''] = saved(dir, 'known.xlsx', 'any.xlsx');
      const read = await openCase(ofKnown);
      expect(read.issues).toEqual([]);
      expect(caseHash(read.case)).toBe(caseHash(known));
      // Such programs count with 15 figures, and know no day before 1900: texts, codes and yes or no are compared.
      const words = (c: typeof known) =>
        c.tables.places.map(({ place, country, kind, aliases }) => [place, country, kind, aliases]);
      expect(words((await openCase(ofAny)).case)).toEqual(words(any!));
    });
  });
});
