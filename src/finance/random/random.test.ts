import { describe, expect, it } from 'vitest';
import { normalCdf } from '../testing/normal-cdf.ts';
import { cholesky, correlate } from './correlate.ts';
import { normalQuantile, normals } from './normal.ts';
import { philox, uniforms } from './philox.ts';

/** Known answers of Random123, kat_vectors, philox4x32 with 10 rounds. */
const vectors: [counter: number[], key: number[], words: number[]][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

const matrix = (a: number, b = a) => [
  [1, a],
  [b, 1],
];
/** 100 000 pairs of standard normals with a correlation. */
const pairs = (correlation: number, seed: number): Float64Array => {
  const z = new Float64Array(200_000);
  normals(z, seed, 0, 0);
  correlate(z, cholesky(matrix(correlation))!, 2);
  return z;
};

describe('random numbers', () => {
  it.each(vectors)('Philox gives the words of Random123 (%#)', (c, k, words) => {
    const out = new Int32Array(4);
    philox(out, c[0]!, c[1]!, c[2]!, c[3]!, k[0]!, k[1]!);
    expect([...out].map((word) => word >>> 0)).toEqual(words);
  });

  it('a longer row begins with the shorter one', () => {
    const [short, long] = [new Float64Array(7), new Float64Array(50)];
    uniforms(short, 42, 1, 9);
    uniforms(long, 42, 1, 9);
    expect([...long.slice(0, 7)]).toEqual([...short]);
  });

  it('the normal quantile inverts the distribution', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007774, 12);
    for (const x of [-5, -2, -0.3, 0.7, 2.4, 2.6, 4]) expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 8);
  });

  it('normals have mean 0, variance 1, and the asked correlation', () => {
    const z = pairs(0.6, 7);
    let [m, v, c] = [0, 0, 0];
    for (let k = 0; k < z.length; k += 2) {
      m += z[k]! / 1e5;
      v += z[k + 1]! ** 2 / 1e5;
      c += (z[k]! * z[k + 1]!) / 1e5;
    }
    expect(Math.abs(m)).toBeLessThan(0.015);
    expect(Math.abs(v - 1)).toBeLessThan(0.02);
    expect(Math.abs(c - 0.6)).toBeLessThan(0.015);
  });

  it('refuses correlations that cannot be', () => {
    const opposed = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect([cholesky(opposed), cholesky(matrix(0.5, 0.4))]).toEqual([undefined, undefined]);
  });
});
