import { describe, expect, it } from 'vitest';
import { progressLine } from './progress.ts';

describe('progress', () => {
  it('shows the least bound told so far, and the newest plan', () => {
    const line = progressLine();
    expect(line({ stage: 'relaxation', seconds: 0 })).toBe('relaxation 0 s  best -  bound -');
    expect(line({ stage: 'relaxation', seconds: 1, bound: 120 })).toBe('relaxation 1 s  best -  bound 120.000');
    const found = line({ stage: 'proof', seconds: 2, objective: 100, bound: 110 });
    expect(found).toBe('proof 2 s  best 100.000  bound 110.000 gap 10.00\u202f%');
    // A stage that starts anew knows less.
    expect(line({ stage: 'proof', seconds: 3, bound: 130 })).toBe(
      'proof 3 s  best 100.000  bound 110.000 gap 10.00\u202f%',
    );
  });
});
