import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { scaleToPlane } from './scaling.ts';

describe('symmetric eigenvalues', () => {
  it('finds those of a known matrix', () => {
    // [[2,-1,0],[-1,2,-1],[0,-1,2]]: 2 + sqrt 2, 2, 2 - sqrt 2 (second difference matrix: 2 - 2 cos(k pi / 4)).
    const { values, vectors } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    expect(values[0]).toBeCloseTo(2 + Math.SQRT2, 12);
    expect(values[1]).toBeCloseTo(2, 12);
    expect(values[2]).toBeCloseTo(2 - Math.SQRT2, 12);
    expect(Math.abs(vectors[2]![1]!)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('gives vectors that the matrix only stretches', () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.array(entry, { minLength: 49, maxLength: 49 }), (n, numbers) => {
        const m = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => numbers[Math.min(i, j) * 7 + Math.max(i, j)]!),
        );
        const { values, vectors } = symmetricEigen(m);
        for (const [k, v] of vectors.entries()) {
          for (const [i, row] of m.entries()) {
            expect(row.reduce((sum, x, j) => sum + x * v[j]!, 0)).toBeCloseTo(values[k]! * v[i]!, 8);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('multidimensional scaling', () => {
  it('draws the 3-4-5 triangle exactly', () => {
    const { points, explained, stress } = scaleToPlane([
      [0, 3, 4],
      [3, 0, 5],
      [4, 5, 0],
    ]);
    const d = (i: number, j: number) => Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
    expect([d(0, 1), d(0, 2), d(1, 2)].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([3, 4, 5]);
    expect(explained).toBeCloseTo(1, 12);
    expect(stress).toBeLessThan(1e-12);
  });

  it('recovers any points of a plane up to a turn', () => {
    const point = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (given) => {
        const distances = given.map(([x, y]) => given.map(([u, v]) => Math.hypot(x - u, y - v)));
        const { points } = scaleToPlane(distances);
        for (const [i, p] of points.entries()) {
          for (const [j, q] of points.entries()) {
            expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeCloseTo(distances[i]![j]!, 5);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says how much a plane cannot show: four points all one apart', () => {
    const flat = scaleToPlane([0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 1))));
    // A regular tetrahedron has three equal eigenvalues; two carry two thirds.
    expect(flat.explained).toBeCloseTo(2 / 3, 10);
    expect(flat.stress).toBeGreaterThan(0.1);
  });

  it('takes no points and one point', () => {
    expect(scaleToPlane([]).points).toEqual([]);
    expect(scaleToPlane([[0]]).points).toEqual([{ x: 0, y: 0 }]);
  });
});
