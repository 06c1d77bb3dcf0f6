import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseHash, openCase, readCase } from '../../src/case/index.ts';
import { root } from '../support/needs.ts';
import { hasOffice, savedByOffice } from '../support/office.ts';
import { writeWorkbook } from '../support/write-case.ts';
import { anyCase } from './arbitrary.ts';
import { inFolder } from './tiny.ts';

describe.skipIf(!hasOffice())('a workbook that a spreadsheet program saved', () => {
  it('is the same case: mexss-shared; and keeps codes, words and dates of any kind', { timeout: 180_000 }, async () => {
    const written = readCase(join(root, 'test/cases/mexss-shared')).case;
    const [any] = fc.sample(anyCase(true), { numRuns: 1, seed: 11 });
    await inFolder({}, async (dir) => {
      await writeWorkbook(written, join(dir, 'known.xlsx'), { every: true });
      await writeWorkbook(any!, join(dir, 'any.xlsx'));
      const [ofKnown = '', ofAny = ''] = savedByOffice(dir, ['known.xlsx', 'any.xlsx']);
      const read = await openCase(ofKnown);
      expect(read.issues).toEqual([]);
      expect(caseHash(read.case)).toBe(caseHash(written));
      // Spreadsheet programs keep 15 digits of a number and have no dates before 1900: only texts and codes are compared.
      const words = (c: typeof written) =>
        c.tables.places.map(({ place, country, kind, aliases }) => [place, country, kind, aliases]);
      expect(words((await openCase(ofAny)).case)).toEqual(words(any!));
    });
  });
});
