import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../random/normal.ts';
import { words } from '../../random/philox.ts';
import { kernelFor } from './kernel.ts';
import { DRIVERS, OUTCOMES } from './layout.ts';
import { signed, unsigned } from './wasm.ts';

const kernel = kernelFor(200);
const { at } = kernel;
const whole = fc.integer({ min: 0, max: 0xffffffff });

/** exp of numbers, as the walk of one driver without memory makes it of its normals. */
function exp(values: readonly number[]): number[] {
  const n = values.length;
  kernel.numbers(at.normals[0], n).set(values);
  kernel.numbers(at.decay, n).fill(0);
  kernel.numbers(at.half, n).fill(0);
  kernel.numbers(at.deviation, n).fill(1);
  kernel.numbers(at.mix, 1).fill(1);
  kernel.numbers(at.signs, 2).set([1, -1]);
  kernel.whole(at.drivers, 3).set([0, 0, 8 * n]);
  kernel.walk(at.normals[0], at.normals[0], 1);
  const moves = kernel.numbers(at.moves, 2 * DRIVERS * n);
  return values.flatMap((_, p) => [moves[2 * DRIVERS * p]!, moves[2 * DRIVERS * p + 1]!]);
}

/** Newton's root of the flows of a pair of paths from `start`. */
function roots(pairs: readonly (readonly [number, number])[], start: number): [number, number] {
  const flows = kernel.numbers(at.flows, 2 * pairs.length + 2).fill(0);
  flows.set(pairs.flat());
  kernel.newton(pairs.length + (pairs.length & 1), start);
  const [a, b] = kernel.numbers(at.outcomes + 16 * (OUTCOMES - 1), 2);
  return [a!, b!];
}

describe('the kernel of the paths', () => {
  it('writes whole numbers in LEB128, as the specification of WebAssembly does', () => {
    expect([unsigned(0), unsigned(127), unsigned(128), unsigned(624485)]).toEqual([
      [0],
      [127],
      [128, 1],
      [0xe5, 0x8e, 0x26],
    ]);
    expect([signed(-1), signed(63), signed(64), signed(-123456)]).toEqual([[127], [63], [0xc0, 0], [0xc0, 0xbb, 0x78]]);
  });

  it('draws the words of Philox', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, fc.integer({ min: 1, max: 60 }), (row, stream, low, high, blocks) => {
        const expected = new Int32Array(4 * blocks);
        words(expected, low + (high & 0x1fffff) * 2 ** 32, stream, row);
        kernel.words(row, stream, low, high & 0x1fffff, blocks);
        expect([...kernel.whole(at.words, 4 * blocks)]).toEqual([...expected]);
      }),
      { numRuns: 50 },
    );
  });

  it('turns words into the normals of the quantile, to 5e-15, and mirror images into opposite ones', () => {
    const some = Array.from({ length: 400 }, (_, k) => (k < 40 ? k : Math.imul(k, 0x9e3779b1) >> (k % 31)));
    const of = (list: readonly number[]) => {
      kernel.whole(at.words, list.length).set(list);
      kernel.normals(at.normals[0], list.length, 1, 1, list.length);
      return kernel.numbers(at.normals[0], list.length).slice();
    };
    const z = of(some);
    const mirrored = of(some.map((word) => ~word));
    some.forEach((word, k) => {
      expect(Math.abs(z[k]! - normalQuantile(((word >>> 0) + 0.5) / 2 ** 32))).toBeLessThan(5e-15);
      expect(mirrored[k]).toBe(-z[k]!);
    });
  });

  it('leaves out normals of the last drivers after the early ones', () => {
    kernel.whole(at.words, 12).fill(1);
    kernel.numbers(at.normals[0], 12).fill(0);
    kernel.normals(at.normals[0], 6, 1, 3, 12);
    const made = [...kernel.numbers(at.normals[0], 12)].map((z) => (z === 0 ? 0 : 1));
    expect(made).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0]);
  });

  it('takes exp to 1e-15, both ways, and holds it where it would overflow', () => {
    const values = Array.from({ length: 150 }, (_, k) => (k < 100 ? k / 25 : 2 ** ((k - 100) / 6)) * (k % 2 ? -1 : 1));
    exp(values).forEach((found, k) => {
      const expected = Math.exp(values[k >> 1]! * (k & 1 ? -1 : 1));
      expect(Math.abs(found / expected - 1)).toBeLessThan(2e-15);
    });
    expect(exp([1e6])).toEqual([expect.closeTo(Math.exp(700), -290), Math.exp(-700)]);
  });

  it('finds the root of each path, and none where there is none', () => {
    const both = roots(
      [
        [-100, -100],
        [60, 0],
        [60, 0],
        [0, 133.1],
      ],
      0.9,
    );
    expect(1 / both[0] - 1).toBeCloseTo(0.130662386, 8);
    expect(1 / both[1] - 1).toBeCloseTo(0.1, 14);
    const [none, one] = roots(
      [
        [1000, -100],
        [-3000, 0],
        [2500, 121],
      ],
      0.9,
    );
    expect(none).toBeNaN();
    expect(1 / one - 1).toBeCloseTo(0.1, 14);
  });
});
