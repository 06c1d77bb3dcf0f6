import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseHash, checkCase, describeIssue, readCase } from '../../src/case/index.ts';
import { anyCase } from './arbitrary.ts';
import { inFolder, tiny } from './tiny.ts';

const names = Object.keys(tiny);
const edit = fc.record({
  file: fc.constantFrom(...names),
  at: fc.nat(400),
  cut: fc.nat(12),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(',', '"', '\n', ';', '-', '9', '"', '{', '[]', 'null', '__proto__', '%'),
  ),
});

describe('reading and checking', () => {
  it('throw nothing, whatever stands in the files; each issue has words', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const files: Record<string, string> = { ...tiny };
        for (const { file, at, cut, put } of edits) {
          const text = files[file]!;
          const from = at % (text.length + 1);
          files[file] = text.slice(0, from) + put + text.slice(from + cut);
        }
        inFolder(files, (dir) => {
          const read = readCase(dir);
          for (const issue of checkCase(read)) expect(describeIssue(issue).message).not.toBe(issue.code);
          expect(caseHash(read.case)).toHaveLength(64);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of rows of any kind throw nothing', () => {
    fc.assert(
      fc.property(anyCase(), (c) => {
        for (const issue of checkCase({ case: c })) expect(describeIssue(issue).message).not.toBe(issue.code);
      }),
      { numRuns: 20 },
    );
  });

  it('of bytes that are no text throw nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 60 }), (name, bytes) => {
        inFolder({ ...tiny, [name]: bytes }, (dir) => {
          expect(Array.isArray(checkCase(readCase(dir)))).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
});
