import { describe, expect, it } from 'vitest';
import { generated } from '../../test/support/generated-case.ts';
import { wholeNumbers } from './heuristic/start.ts';
import type { Solved, SolveOptions } from './options.ts';
import { solveAndClose } from './testing/solve.ts';

const size = { sites: 5, goods: 7, markets: 3, years: 3, eligible: 3, near: 3 };
const GAP = 0.001;
const LARGE = { large: 0 };

const run = (seed: number, more: Partial<SolveOptions> = {}): Promise<Solved> =>
  solveAndClose(generated(size, seed), { gap: GAP, seconds: 60, ...more });

const results = new Map<string, Promise<Solved>>();
/** The result of a seed, as a small or as a large programme, solved once. */
function resultOf(seed: number, options: Partial<SolveOptions> = {}): Promise<Solved> {
  const key = JSON.stringify([seed, options]);
  const result = results.get(key) ?? run(seed, options);
  results.set(key, result);
  return result;
}

describe('the search for large programmes', () => {
  it.each([3, 7, 8])(
    'finds the same value within the gap, and a valid bound, in a small case: seed %i',
    async (seed) => {
      const proven = await resultOf(seed);
      const large = await resultOf(seed, LARGE);
      const cost = large.model.grossCost(large.x);
      expect(proven.status).toBe('optimal');
      expect(large.bound).toBeGreaterThanOrEqual(proven.objective - 1e-6 * cost);
      expect(large.objective).toBeLessThanOrEqual(proven.bound + 1e-6 * cost);
      expect(proven.objective - large.objective).toBeLessThan(2 * GAP * cost);
      expect(large.bound).toBeLessThanOrEqual(proven.relaxation.objective + GAP * cost);
    },
  );

  it('starts from the best of known plans, and returns no worse one', async () => {
    const proven = await resultOf(7);
    const start = wholeNumbers(proven.model, proven.session, proven.x);
    const large = await run(7, { ...LARGE, starts: [new Map(), start] });
    expect(large.objective).toBeGreaterThanOrEqual(proven.objective - 1e-6 * large.model.grossCost(large.x));
  });

  it('ends with a known plan within the gap of a known bound', async () => {
    const proven = await resultOf(7);
    const start = wholeNumbers(proven.model, proven.session, proven.x);
    const large = await run(7, { ...LARGE, starts: [start], ceiling: proven.bound });
    expect(large.status).toBe('optimal');
    expect(large.bound).toBeCloseTo(proven.bound, 3);
  });

  it.each([{}, LARGE])('finds the same plan with other work on the machine: %o', async (options) => {
    const alone = await resultOf(8, options);
    const [busy] = await Promise.all([run(8, options), run(3, options)]);
    expect([...busy.x]).toEqual([...alone.x]);
  });
});
