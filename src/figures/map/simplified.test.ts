import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifiedLine } from './simplified.ts';

const coordinate = fc.double({ min: 0, max: 100, noNaN: true });
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 });

/** How far a point lies from the nearest part of a line. */
function away([x, y]: readonly number[], points: readonly (readonly [number, number])[]): number {
  const parts = points.slice(1).map(([bx, by], i) => {
    const [ax, ay] = points[i]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x! - ax) * (bx - ax) + (y! - ay) * (by - ay)) / length));
    return Math.hypot(x! - ax - t * (bx - ax), y! - ay - t * (by - ay));
  });
  return Math.min(...parts);
}

describe('a simplified line', () => {
  it('keeps its ends and leaves no point farther away than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(0.5, 5), (points, tolerance) => {
        const found = simplifiedLine(points, tolerance, false);
        expect([found[0], found.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const point of points) expect(away(point, found)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
  });

  it('leaves out what lies on it', () => {
    const points = [0, 1, 2, 3].map((x) => [x, 0] as const);
    expect(simplifiedLine(points, 0.1, false)).toEqual([
      [0, 0],
      [3, 0],
    ]);
  });

  it('is nothing where a ring is smaller than the tolerance, and closed where it is not', () => {
    const ring = (size: number) =>
      [
        [0, 0],
        [size, 0],
        [size, size],
        [0, size],
      ] as const;
    expect(simplifiedLine(ring(0.2), 0.5, true)).toEqual([]);
    expect(simplifiedLine(ring(20), 0.5, true)).toEqual(ring(20));
  });
});
