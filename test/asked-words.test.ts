import { describe, expect, it } from 'vitest';
import { askedWords } from '../web/parts/asked.ts';

const run = { run: 'r', kind: 'plan' as const, reforms: [], changes: 0, require: [], forbid: [], withoutTargets: [] };

describe('a run in the list', () => {
  it('says what was asked: what must be built and what must not be, targets left out', () => {
    expect(askedWords(run)).toBe('As it is');
    expect(askedWords({ ...run, require: ['Bokhtar/spinning'] })).toBe('with Bokhtar, Spinning');
    expect(
      askedWords({ ...run, reforms: ['border'], forbid: ['Osh/mill'], withoutTargets: ['jobs'], changes: 2 }),
    ).toBe('border; without Osh, Mill; without the targets Jobs; 2 changed figures');
  });
});
