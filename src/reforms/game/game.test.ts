import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../case/index.ts';
import { interaction } from './interaction.ts';
import { shareBounds } from './lattice.ts';
import { bestOrder, provenOrder, setsAlong } from './order.ts';
import { blockOf, sampled } from './permutations.ts';
import { has, members, size } from './sets.ts';
import { aloneAndLast, shapley, shapleyIntervals } from './shapley.ts';
import { student975 } from './student.ts';

const game = (n: number, worth: (set: number) => number) =>
  Float64Array.from({ length: 2 ** n }, (_, set) => worth(set));
const sum = (list: readonly number[]) => sumOf(list);
const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;

const permutations = (list: readonly number[]): number[][] =>
  list.length === 0 ? [[]] : list.flatMap((x) => permutations(list.filter((y) => y !== x)).map((rest) => [x, ...rest]));

/** Random games of 1 to 5 players. */
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }))
  .map((values) => Float64Array.from(values));

describe('Shapley values', () => {
  // By definition (Shapley 1953); efficiency, symmetry, the dummy and additivity follow from it.
  it('are the mean over all orders of joining', () => {
    fc.assert(
      fc.property(games, (v) => {
        const orders = permutations(Array.from({ length: Math.log2(v.length) }, (_, i) => i));
        const means = orders[0]!.map(() => 0);
        for (const order of orders) {
          let set = 0;
          for (const i of order) {
            means[i]! += (v[set | (1 << i)]! - v[set]!) / orders.length;
            set |= 1 << i;
          }
        }
        expect(shapley(v)).toEqual(means.map((x) => expect.closeTo(x, 8)));
      }),
      { numRuns: 30 },
    );
  });

  // Littlechild and Owen, "A simple expression for the Shapley value in a special case", Management Science 20 (1973):
  // in the airport game each cost step is shared among those who need it.
  it('share an airport as Littlechild and Owen say', () => {
    const costs = [8, 11, 13, 18];
    const v = game(4, (set) => Math.max(0, ...members(set).map((i) => costs[i]!)));
    expect(shapley(v)).toEqual([2, 3, 4, 9].map((x) => expect.closeTo(x, 10)));
  });
});

describe('intervals', () => {
  it('hold the value of every game between the tables, and are reached', () => {
    fc.assert(
      fc.property(
        games,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (v, w) => {
          const high = v.map((x) => x + 10);
          const between = v.map((x, set) => x + 10 * w[set]!);
          const intervals = shapleyIntervals(v, high);
          shapley(between).forEach((x, i) => {
            expect(x).toBeGreaterThanOrEqual(intervals[i]!.low - 1e-9);
            expect(x).toBeLessThanOrEqual(intervals[i]!.high + 1e-9);
          });
          const most = shapley(v.map((x, set) => (has(set, 0) ? x + 10 : x)))[0]!;
          expect(intervals[0]!.high).toBeLessThanOrEqual(most + 1e-9);
        },
      ),
    );
  });

  it('are points where the worths are known', () => {
    const v = game(3, (set) => size(set) ** 2);
    for (const [i, x] of shapleyIntervals(v, v).entries()) {
      expect(x.low).toBeCloseTo(shapley(v)[i]!, 10);
      expect(x.high).toBeCloseTo(x.low, 10);
    }
    expect(aloneAndLast(v, v)[0]).toEqual({ alone: { low: 1, high: 1 }, last: { low: 5, high: 5 } });
  });

  it('are narrowed along the lattice for players who only relax, and stay true', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 0, max: 31 }), (v, mask) => {
        const n = Math.log2(v.length);
        const relaxing = mask & (2 ** n - 1);
        const worth = v.map((_, set) => {
          let best = Number.NEGATIVE_INFINITY;
          for (let sub = 0; sub <= set; sub++) {
            if ((sub & ~set) === 0 && (set & ~sub & ~relaxing) === 0) best = Math.max(best, v[sub]!);
          }
          return best;
        });
        const low = worth.map((x, set) => x - (set % 3));
        const high = worth.map((x, set) => x + (set % 5));
        shareBounds(low, high, relaxing);
        worth.forEach((x, set) => {
          expect(low[set]).toBeLessThanOrEqual(x);
          expect(high[set]).toBeGreaterThanOrEqual(x);
          for (const i of members(relaxing & ~set)) {
            expect(low[set | (1 << i)]).toBeGreaterThanOrEqual(low[set]!);
            expect(high[set]).toBeLessThanOrEqual(high[set | (1 << i)]!);
          }
        });
      }),
    );
  });
});

describe('pairs and order', () => {
  it('interact as the formula says', () => {
    const both = game(2, (set) => (set === 3 ? 1 : 0));
    expect(interaction(both, 0, 1)).toBe(1);
    expect(
      interaction(
        game(2, (set) => (set ? 1 : 0)),
        0,
        1,
      ),
    ).toBe(-1);
    // Unanimity game of three (Grabisch and Roubens 1999): every pair interacts by 1/2.
    expect(
      interaction(
        game(3, (set) => (set === 7 ? 1 : 0)),
        0,
        2,
      ),
    ).toBeCloseTo(0.5, 12);
    expect(
      interaction(
        game(3, (set) => 2 * size(set)),
        0,
        1,
      ),
    ).toBeCloseTo(0, 12);
  });

  it('find the order with the greatest area under the staircase', () => {
    fc.assert(
      fc.property(games, (v) => {
        const n = Math.log2(v.length);
        const area = (order: readonly number[]) => {
          let set = 0;
          return order.reduce((all, i) => {
            set |= 1 << i;
            return all + v[set]!;
          }, 0);
        };
        const best = Math.max(...permutations(Array.from({ length: n }, (_, i) => i)).map(area));
        expect(area(bestOrder(v))).toBeCloseTo(best, 8);
      }),
      { numRuns: 30 },
    );
  });
});

/** Tables of 3 players with low <= high, set by set. */
const tables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 0, 0, 1, 4)), { minLength: 8, maxLength: 8 })
  .map((list) => ({ low: list.map(([x]) => x), high: list.map(([x, more]) => x + more) }));

describe('the proven order', () => {
  it('is best in every game between the bounds, and is found whenever there is one', () => {
    fc.assert(
      fc.property(tables, ({ low, high }) => {
        const orders = permutations([0, 1, 2]);
        // An order beats another in every game where its sets at their lowest beat the other's at their highest.
        const beats = (a: readonly number[], b: readonly number[]) => {
          const [x, y] = [setsAlong(a), setsAlong(b)];
          const own = sumOf(
            x.filter((set) => !y.includes(set)),
            (set) => low[set]!,
          );
          const other = sumOf(
            y.filter((set) => !x.includes(set)),
            (set) => high[set]!,
          );
          return own >= other;
        };
        const best = orders.filter((a) => orders.every((b) => beats(a, b)));
        const found = provenOrder(low, high);
        if (found) expect(best).toContainEqual(found);
        else expect(best).toEqual([]);
      }),
    );
  });

  it('is the best order itself where the worths are known', () => {
    const worth = [0, 5, 3, 9, 1, 6, 4, 10];
    expect(provenOrder(worth, worth)).toEqual(bestOrder(worth));
  });

  it('is none where a worth has no bound', () => {
    const open = Number.POSITIVE_INFINITY;
    expect(provenOrder([0, 1, 1, 2], [0, open, open, 2])).toBeNull();
  });
});

describe('sampling', () => {
  it('puts each player once at each place in a block, forwards and backwards', () => {
    const block = blockOf(5, 7, 3);
    expect(block).toHaveLength(10);
    for (let place = 0; place < 5; place++) {
      expect(
        block
          .filter((_, k) => k % 2 === 0)
          .map((order) => order[place]!)
          .sort(),
      ).toEqual([0, 1, 2, 3, 4]);
    }
    expect(block[1]).toEqual([...block[0]!].reverse());
  });

  it('has the published quantiles of Student (two-sided 5 %)', () => {
    const table: [number, number][] = [
      [1, 12.706],
      [2, 4.303],
      [3, 3.182],
      [5, 2.571],
      [10, 2.228],
      [30, 2.042],
      [120, 1.98],
    ];
    for (const [degrees, t] of table) expect(student975(degrees)).toBeCloseTo(t, 3);
  });

  it('covers the exact values of a game of twelve and sums to the worth of all', async () => {
    const n = 12;
    const v = game(
      n,
      (set) => sum(members(set).map((i) => (i + 1) * (has(set, (i * 5) % n) ? 2 : 1))) + (size(set) > 6 ? 9 : 0),
    );
    const exact = shapley(v);
    let hits = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const worth = async (set: number) => ({ low: v[set]!, high: v[set]! });
      const { intervals } = await sampled(n, { worth, seed, halfWidth: 0, orders: 4 * 2 * n });
      expect(sum(intervals.map(middle))).toBeCloseTo(v.at(-1)!, 8);
      hits += exact.filter((x, i) => intervals[i]!.low - 1e-9 <= x && x <= intervals[i]!.high + 1e-9).length;
    }
    expect(hits / (20 * n)).toBeGreaterThan(0.88);
  });

  it('stops when the intervals are narrow', async () => {
    const worth = async (set: number) => ({ low: size(set), high: size(set) });
    let drawn = 0;
    const onBlock = (orders: number) => {
      drawn = orders;
    };
    const { intervals } = await sampled(11, { worth, seed: 1, halfWidth: 0.1, orders: 1e6, onBlock });
    expect(drawn).toBe(44);
    expect(middle(intervals[3]!)).toBeCloseTo(1, 10);
  });
});
