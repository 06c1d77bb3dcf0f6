import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../case/index.ts';
import { uniforms } from '../../finance/index.ts';
import { interaction } from './interaction.ts';
import { pairDraws, pairEstimates, pairsOf } from './pairs.ts';
import { blockOf, sampled } from './permutations.ts';

const tables = (n: number) =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n });
const worthIn = (v: ArrayLike<number>) => async (set: number) => ({ low: v[set]!, high: v[set]! });

/** All orders in which player 0 comes first: every circle of n players, once. */
function circles(n: number): number[][] {
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((i) => orders(rest.filter((x) => x !== i)).map((tail) => [i, ...tail]));
  return orders(Array.from({ length: n - 1 }, (_, i) => i + 1)).map((tail) => [0, ...tail]);
}

describe('interactions sampled', () => {
  it('have the index of Shapley as their mean over all circles, on any game', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }).chain((n) => fc.tuple(fc.constant(n), tables(n))),
        async ([n, v]) => {
          const blocks = await Promise.all(circles(n).map((order) => pairDraws(order, worthIn(v))));
          for (const [k, [a, b]] of pairsOf(n).entries()) {
            const mean = sumOf(blocks, (block) => block[k]!.value) / blocks.length;
            expect(mean).toBeCloseTo(interaction(v, a, b), 8);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('ask for no set that the orders of their block do not pass', async () => {
    const block = blockOf(7, 3, 5);
    const passed = new Set([0]);
    for (const order of block)
      order.forEach((_, k) => {
        passed.add(order.slice(0, k + 1).reduce((set, player) => set | (1 << player), 0));
      });
    const asked = new Set<number>();
    await pairDraws(block[0]!, async (set) => {
      asked.add(set);
      return { low: 0, high: 0 };
    });
    expect([...asked].filter((set) => !passed.has(set))).toEqual([]);
    expect(passed.size).toBe(7 * 6 + 2);
  });

  it.each([
    [5, 20, 0.88],
    [8, 10, 0.9],
  ])('hold the exact index of random games of %i, over %i blocks, in their intervals', async (n, blocks, share) => {
    let hits = 0;
    let all = 0;
    for (let game = 1; game <= 40; game++) {
      const v = new Float64Array(2 ** n);
      uniforms(v, game, 0, 0);
      const { pairs } = await sampled(n, {
        worth: worthIn(v),
        seed: 1000 + game,
        halfWidth: 0,
        orders: blocks * 2 * n,
      });
      for (const { a, b, interaction: estimate, low, high } of pairs) {
        const exact = interaction(v, a, b);
        expect(low <= estimate && estimate <= high).toBe(true);
        hits += low <= exact && exact <= high ? 1 : 0;
        all++;
      }
    }
    expect(hits / all).toBeGreaterThan(share);
    expect(hits / all).toBeLessThan(1);
  });

  it('are wider by what is not known of the worths', async () => {
    const v = Array.from({ length: 16 }, (_, set) => set % 5);
    const vague = async (set: number) => ({ low: v[set]! - 1, high: v[set]! + 2 });
    const blocks = (worth: Parameters<typeof pairDraws>[1]) =>
      Promise.all([1, 2, 3].map((number) => pairDraws(blockOf(4, 9, number)[0]!, worth)));
    const [sharp, wide] = [pairEstimates(4, await blocks(worthIn(v))), pairEstimates(4, await blocks(vague))];
    wide.forEach((x, k) => {
      expect(x.high - x.low).toBeCloseTo(sharp[k]!.high - sharp[k]!.low + 12, 8);
      expect(x.interaction).toBeCloseTo(sharp[k]!.interaction, 8);
    });
  });
});
