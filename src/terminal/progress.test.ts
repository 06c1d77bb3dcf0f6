import { describe, expect, it } from 'vitest';
import { progressLine } from './progress.ts';

describe('progress', () => {
  it('shows the least bound told so far, and the newest plan', () => {
    const line = progressLine();
    expect(line({ stage: 'relaxation', seconds: 0 })).toBe('relaxation, 0 s: best plan –, bound –');
    expect(line({ stage: 'relaxation', seconds: 1, bound: 12_000_000 })).toBe(
      'relaxation, 1 s: best plan –, bound 12 million',
    );
    const found = line({ stage: 'proof', seconds: 2, objective: 10e6, bound: 11e6 });
    expect(found).toBe('proof, 2 s: best plan 10 million, bound 11 million, gap 10.00\u202f%');
    // A stage that starts anew knows less.
    expect(line({ stage: 'proof', seconds: 3, bound: 13e6 })).toBe(
      'proof, 3 s: best plan 10 million, bound 11 million, gap 10.00\u202f%',
    );
  });
});
