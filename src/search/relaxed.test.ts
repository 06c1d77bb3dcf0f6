import { describe, expect, it } from 'vitest';
import type { SolveOptions } from './index.ts';
import { narrow } from './testing/narrow.ts';
import { solveAndClose } from './testing/solve.ts';

/** Five sites whose legs have a twentieth of their capacities, so that ways round them are worth much. */
const size = { sites: 5, goods: 5, markets: 3, years: 1, eligible: 2, near: 3 };

describe('a programme with slack columns for its limits', () => {
  it.each([2, 5])('has the same optimum if all slack is fixed at 0: generated case %i', async (seed) => {
    const { c } = narrow(size, seed, 0.05);
    const lean = { ...c, settings: { ...c.settings, routesPerLane: 1 } };
    const solved = (options: Partial<SolveOptions>) => solveAndClose(lean, { gap: 0.02, seconds: 60, ...options });
    const plain = await solved({});
    const closed = await solved({
      relaxed: true,
      prepare: ({ frame }) => {
        for (const { slack } of frame.limits.all) if (slack !== undefined) frame.program.setBounds(slack, 0, 0);
      },
    });
    expect(closed.bound).toBeGreaterThanOrEqual(plain.objective);
    expect(plain.bound).toBeGreaterThanOrEqual(closed.objective);
  });
});
