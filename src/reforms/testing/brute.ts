import fc from 'fast-check';
import { expect } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { type Small, settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { type Case, sumOf } from '../../case/index.ts';
import type { Estimate } from '../../figures/index.ts';
import { ask } from '../ask.ts';
import type { WorthRequest } from '../coalitions/worth.ts';
import { interaction } from '../game/interaction.ts';
import { bestOrder, setsAlong } from '../game/order.ts';
import { shapley } from '../game/shapley.ts';
import { caseOf, type Game, worthOf } from '../index.ts';

/** A small random case with three reforms: half the duty, half the cost of moving, plants that cost seven tenths. */
export function withReforms(s: Small): Case {
  const leg = (i: number) => ({
    reform: 'corridor',
    table: 'legs',
    key: `l${i}`,
    column: 'cost',
    value: '0.5',
    op: 'multiply',
  });
  const legs = s.legs.flatMap(({ from, to }, i) => (from === to ? [] : [leg(i)]));
  return makeCase(settingsOf(s), {
    ...tablesOf(s),
    reforms: [
      { reform: 'corridor', barrier: 'logistics', cost: 1e6, countries: ['KZ', 'UZ'] },
      { reform: 'duty', barrier: 'trade', cost: 2e5, countries: ['UZ'] },
      { reform: 'plants', barrier: 'readiness', cost: 0 },
    ],
    changes: [
      ...legs,
      { reform: 'duty', table: 'tariffs', key: '*/*/*', column: 'rate', value: '0.5', op: 'multiply' },
      { reform: 'plants', table: 'tiers', key: 'smelt/*', column: 'capex', value: '0.7', op: 'multiply' },
    ],
  });
}

const solver = (game: Game) => ({
  solve: (set: number, request: WorthRequest) => worthOf(caseOf(game, set), request),
});
const common = { solver, together: 1, precision: 0.05, seconds: 20, budget: 60 };

/**
 * Checks that the intervals found with little work contain the values that follow from the exact worth of every set.
 */
async function enclosed(c: Case, gap: number, nodes: number): Promise<void> {
  const exact = await ask(c, { ...common, gap: 1e-9, absoluteGap: 0 });
  const { document } = await ask(c, { ...common, gap, absoluteGap: gap * exact.table.worths.get(0)!.gross, nodes });
  const worth = exact.table.low;
  const scale = Math.max(...worth.map((x) => Math.abs(x)), 1);
  const holds = (x: Estimate, truth: number, what: string) => {
    expect(x.low, what).toBeLessThanOrEqual(truth + 1e-6 * scale);
    expect(x.high, what).toBeGreaterThanOrEqual(truth - 1e-6 * scale);
    if (x.value !== null && x.low !== x.high) {
      expect(Math.abs(x.value - truth), what).toBeLessThan(document.together.low / 10);
      expect(Math.sign(x.value), what).toBe(Math.sign(truth));
    }
  };
  holds(document.together, worth[7]! - worth[0]!, 'together');
  const values = shapley(worth);
  document.reforms.forEach((x, i) => {
    holds(x.shapley, values[i]!, `${x.reform} worth`);
    holds(x.alone, worth[1 << i]! - worth[0]!, `${x.reform} alone`);
    holds(x.last, worth[7]! - worth[7 & ~(1 << i)]!, `${x.reform} last`);
  });
  const index = new Map(document.reforms.map((x, i) => [x.reform, i]));
  for (const { a, b, interaction: found } of document.pairs)
    holds(found, interaction(worth, index.get(a)!, index.get(b)!), `${a} and ${b}`);
  if (document.order) {
    const sum = (order: readonly number[]) => sumOf(setsAlong(order), (set) => worth[set]!);
    const found = document.order.map((x) => index.get(x.reform)!);
    expect(sum(found)).toBeGreaterThanOrEqual(sum(bestOrder(worth)) - 1e-6 * scale);
  }
}

/** Runs random cases at a tenth of the usual precision and with very little work. */
export const bruteForce = (runs: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(small(false), fc.constantFrom(0.002, 0.05), fc.constantFrom(1, 4, 400), async (s, gap, nodes) => {
      await enclosed(withReforms(s), gap, nodes);
    }),
    { numRuns: runs, seed: 19 },
  );
