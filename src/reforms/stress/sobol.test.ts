import { describe, expect, it } from 'vitest';
import { sumOf } from '../../case/index.ts';
import { sobolIndices, twoSamples } from './sobol.ts';

/** Indices of a function of k inputs in (0,1) from n base samples. */
function indicesOf(f: (x: readonly number[]) => number, k: number, n: number, seed = 1) {
  const names = Array.from({ length: k }, (_, i) => `x${i}`);
  const { a, b } = twoSamples(names, n, seed);
  const at = (of: (i: number) => Float64Array) =>
    Float64Array.from({ length: a[0]!.length }, (_, j) => f(names.map((_, i) => of(i)[j]!)));
  const mixed = names.map((_, one) => at((i) => (i === one ? b : a)[i]!));
  return sobolIndices(
    at((i) => a[i]!),
    at((i) => b[i]!),
    mixed,
  );
}

describe('two samples', () => {
  it('are Latin hypercubes, and the two odds of an input fall once into each square', () => {
    const { a, b } = twoSamples(['x', 'y'], 60, 3);
    expect(a[0]!.length).toBe(64);
    for (const odds of [...a, ...b]) expect(new Set(odds.map((u) => Math.floor(u * 64))).size).toBe(64);
    for (const i of [0, 1]) {
      const squares = Array.from(a[i]!, (u, j) => 8 * Math.floor(8 * u) + Math.floor(8 * b[i]![j]!));
      expect(new Set(squares).size).toBe(64);
    }
    expect(twoSamples(['y'], 60, 3).a[0]).toEqual(a[1]);
  });
});

describe('Sobol indices', () => {
  // Ishigami and Homma (1990) with a = 7, b = 0.1, as in Saltelli and others, Global Sensitivity Analysis, 2008, 4.4.
  it('are those published for the Ishigami function', () => {
    const f = (u: readonly number[]) => {
      const [x, y, z] = u.map((v) => Math.PI * (2 * v - 1)) as [number, number, number];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const { indices, variance } = indicesOf(f, 3, 8192);
    expect(variance).toBeCloseTo(13.845, 0);
    const [first, total] = [
      [0.3139, 0.4424, 0],
      [0.5576, 0.4424, 0.2437],
    ];
    indices.forEach((x, i) => {
      expect(Math.abs(x.first - first![i]!)).toBeLessThan(3 * x.firstError + 1e-3);
      expect(Math.abs(x.total - total![i]!)).toBeLessThan(3 * x.totalError + 1e-3);
      expect(x.firstError).toBeLessThan(0.02);
      expect(x.totalError).toBeLessThan(0.02);
    });
  });

  // Sobol's g-function: V_i = 1 / (3 (1 + a_i)^2), V = prod (1 + V_i) - 1, total = V_i prod of the others (1 + V_j) / V.
  it('are those of the g-function in closed form', () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const f = (x: readonly number[]) => x.reduce((p, u, i) => (p * (Math.abs(4 * u - 2) + a[i]!)) / (1 + a[i]!), 1);
    const own = a.map((x) => 1 / (3 * (1 + x) ** 2));
    const all = own.reduce((p, v) => p * (1 + v), 1);
    const { indices } = indicesOf(f, 8, 4096);
    // Published for these a (Saltelli and others, 2008): 0.716, 0.179, 0.0237, 0.0072, 0.0001.
    expect(own.map((v) => v / (all - 1)).slice(0, 4)).toEqual(
      [0.7162, 0.179, 0.0237, 0.0072].map((x) => expect.closeTo(x, 3)),
    );
    indices.forEach((x, i) => {
      expect(Math.abs(x.first - own[i]! / (all - 1))).toBeLessThan(3 * x.firstError + 1e-3);
      expect(Math.abs(x.total - (own[i]! * all) / (1 + own[i]!) / (all - 1))).toBeLessThan(3 * x.totalError + 1e-3);
    });
  });

  // Of 4x + 2y + z with equal variances: 16, 4 and 1 of 21, alone and in all.
  it('are the shares of squared slopes of a sum, first and total alike', () => {
    const { indices } = indicesOf(([x, y, z]) => 4 * x! + 2 * y! + z!, 3, 2048);
    [16, 4, 1].forEach((share, i) => {
      expect(Math.abs(indices[i]!.first - share / 21)).toBeLessThan(3 * indices[i]!.firstError + 1e-3);
      expect(indices[i]!.total).toBeCloseTo(share / 21, 1);
    });
  });

  it('have standard errors consistent with their scatter over seeds', () => {
    const f = ([x, y]: readonly number[]) => x! * y! + x!;
    const seeds = Array.from({ length: 40 }, (_, s) => indicesOf(f, 2, 256, s + 1).indices[0]!);
    const mean = sumOf(seeds, (x) => x.total) / seeds.length;
    const scatter = Math.sqrt(sumOf(seeds, (x) => (x.total - mean) ** 2) / (seeds.length - 1));
    const told = sumOf(seeds, (x) => x.totalError) / seeds.length;
    // The sample scatters less than one drawn row by row, for which the jackknife tells the error.
    expect(told).toBeGreaterThan(0.9 * scatter);
    expect(told).toBeLessThan(8 * scatter);
  });

  it('leave out rows without a result, and are 0 of what never moves', () => {
    const { n, indices } = sobolIndices([1, 2, Number.NaN, 4], [2, 1, 3, 3], [[2, 2, 3, 3]]);
    expect(n).toBe(3);
    expect(Number.isFinite(indices[0]!.first)).toBe(true);
    expect(sobolIndices([1, 1, 1], [1, 1, 1], [[1, 1, 1]]).indices[0]).toEqual({
      first: 0,
      total: 0,
      firstError: 0,
      totalError: 0,
    });
  });
});
