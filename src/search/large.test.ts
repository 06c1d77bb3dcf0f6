import { afterAll, describe, expect, it } from 'vitest';
import { generated } from '../../test/support/generated-case.ts';
import { solve } from '../plan/assemble.ts';
import { wholeNumbers } from './heuristic/start.ts';
import type { Solved, SolveOptions } from './options.ts';

const size = { sites: 5, goods: 7, markets: 3, years: 3, eligible: 3, near: 3 };
const GAP = 0.001;
const solved: Solved[] = [];
const run = async (seed: number, more: Partial<SolveOptions> = {}): Promise<Solved> => {
  const result = await solve(generated(size, seed), { gap: GAP, seconds: 60, ...more });
  solved.push(result);
  return result;
};
const found = new Map<number, Promise<Solved>>();
/** The proven plan of a seed, solved once. */
const provenOf = (seed: number): Promise<Solved> => {
  const result = found.get(seed) ?? run(seed);
  found.set(seed, result);
  return result;
};
afterAll(() => Promise.all(solved.map(({ session }) => session.close())));

describe('the search for large programmes', () => {
  it.each([2, 3, 5, 7, 8])(
    'finds the same value within the gap, and a valid bound, in a small case: seed %i',
    async (seed) => {
      const proven = await provenOf(seed);
      const large = await run(seed, { large: 0 });
      const cost = large.model.grossCost(large.x);
      expect(proven.status).toBe('optimal');
      expect(large.bound).toBeGreaterThanOrEqual(proven.objective - 1e-6 * cost);
      expect(large.objective).toBeLessThanOrEqual(proven.bound + 1e-6 * cost);
      expect(proven.objective - large.objective).toBeLessThan(2 * GAP * cost);
      expect(large.bound).toBeLessThanOrEqual(proven.relaxation.objective + GAP * cost);
    },
  );

  it('starts from a known plan, and returns no worse one', async () => {
    const proven = await provenOf(7);
    const start = wholeNumbers(proven.model, proven.session, proven.x);
    for (const options of [{ starts: [start] }, { starts: [new Map(), start] }]) {
      const large = await run(7, { large: 0, ...options });
      expect(large.objective).toBeGreaterThanOrEqual(proven.objective - 1e-6 * large.model.grossCost(large.x));
    }
  });

  it('ends with a known plan within the gap of a known bound', async () => {
    const proven = await provenOf(7);
    const start = wholeNumbers(proven.model, proven.session, proven.x);
    const large = await run(7, { large: 0, starts: [start], ceiling: proven.bound });
    expect(large.status).toBe('optimal');
    expect(large.bound).toBeCloseTo(proven.bound, 3);
  });

  it.each([{}, { large: 0 }])('finds the same plan with other work on the machine: %o', async (options) => {
    const alone = await run(8, options);
    const [busy] = await Promise.all([run(8, options), run(3, options)]);
    expect([...busy.x]).toEqual([...alone.x]);
  });
});
