import { describe, expect, it } from 'vitest';
import { drawsWords, foresightWords } from './words.ts';

describe('an error that is not known', () => {
  it('of one state of the network is told as such, and what knowing is worth stays open', () => {
    const found = { n: 2, missed: 0, evpi: 5e6, high: 6e6, sites: [], held: 0, free: 0, failed: 0 };
    const open = foresightWords({ ...found, error: Infinity }, 'USD');
    expect(open).toContain('the standard error is not known');
    const known = foresightWords({ ...found, error: 1e6 }, 'USD');
    expect(known).toMatch(/the standard error is USD\s1/);
    expect(open.split('. ')[0]).not.toBe(known.split('. ')[0]);
  });

  it('is 0 where it is what rounding leaves', () => {
    const found = { n: 3, missed: 0, evpi: 0, high: 0, sites: [], held: 0, free: 0, failed: 0 };
    expect(foresightWords({ ...found, error: 2.15e-9 }, 'USD')).toMatch(/the standard error is USD\s0\./);
  });

  it('stands beside no mean', () => {
    const draws = { n: 2, states: 1, mean: 5e6, p5: 4e6, p50: 5e6, p95: 6e6 };
    expect(drawsWords({ ...draws, error: Infinity }, 'USD')).not.toMatch(/5\D*±/);
    expect(drawsWords({ ...draws, error: 1e5 }, 'USD')).toContain('±');
  });
});

describe('the chance of a loss', () => {
  const draws = { n: 100, mean: 5e6, p5: 4e6, p50: 5e6, p95: 6e6 };

  it('is told where the figures that vary carry enough of the cost, and why not elsewhere', () => {
    expect(drawsWords({ ...draws, varied: 0.6, lossChance: 0.04 }, 'USD')).toContain('The chance of a loss is 4');
    expect(drawsWords({ ...draws, varied: 0.6, lossChance: 0 }, 'USD')).toContain('No draw ends in a loss.');
    const one = drawsWords({ ...draws, varied: 0.11 }, 'USD');
    expect(one).toMatch(/The chance of a loss is not told: the figures that vary carry only 11\s?% of the cost\./);
    expect(one).not.toMatch(/0\s?%\./);
    expect(drawsWords(draws, 'USD')).not.toMatch(/loss/);
  });
});
