import { describe, it } from 'vitest';
import { whyNotAgrees } from './support/brute-force.ts';

describe('why not', () => {
  it('agrees with brute force on 100 small infeasible cases', () => whyNotAgrees(100, 2026));
});
