import { describe, expect, it } from 'vitest';
import { drawsWords, foresightWords } from './stress-words.ts';

describe('an error that is not known', () => {
  it('of one state of the network is told as such, and what knowing is worth stays open', () => {
    const found = { n: 2, missed: 0, evpi: 5e6, high: 6e6, sites: [], held: 0, free: 0, failed: 0 };
    const open = foresightWords({ ...found, error: Infinity }, 'USD');
    expect(open).toContain('the standard error is not known');
    const known = foresightWords({ ...found, error: 1e6 }, 'USD');
    expect(known).toMatch(/the standard error is USD\s1/);
    expect(open.split('. ')[0]).not.toBe(known.split('. ')[0]);
  });

  it('stands beside no mean', () => {
    const draws = { n: 2, states: 1, mean: 5e6, p5: 4e6, p50: 5e6, p95: 6e6 };
    expect(drawsWords({ ...draws, error: Infinity }, 'USD')).not.toMatch(/5\D*±/);
    expect(drawsWords({ ...draws, error: 1e5 }, 'USD')).toContain('±');
  });
});
