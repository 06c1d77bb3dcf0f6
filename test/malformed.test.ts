import { describe, expect, it } from 'vitest';
import { checkCase, readCase } from '../src/case/index.ts';
import { inFolder } from './format/tiny.ts';
import { kindCount, outcome } from './support/malformed/run.ts';
import { whole } from './support/malformed/whole.ts';

describe('a malformed case', () => {
  it('is made from one without a fault, with every table', () => {
    const issues = inFolder(whole, (folder) => checkCase(readCase(folder)));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(Array.from({ length: kindCount }, (_, seed) => seed))(
    'of each kind ends with a message or a plan, never with a stack: %i',
    async (seed) => {
      expect((await outcome(seed, 0.2)).faults).toEqual([]);
    },
  );
});
