import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathThrough, Trail } from './trail.ts';

/** The points of path data, in pixels, read by the grammar of SVG: numbers may stand without a space between them. */
function pointsOf(path: string): number[][] {
  const points: number[][] = [];
  let [at, start] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command, rest = ''] of path.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    if (command === 'z') at = start;
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      const first = i === 0 && command !== 'l';
      at = [numbers[i]! + at[0]!, numbers[i + 1]! + at[1]!];
      if (first) start = at;
      points.push(at.map((x) => Math.round(10 * x) / 10));
    }
  }
  return points;
}

describe('a trail', () => {
  const coordinate = fc.integer({ min: -8000, max: 8000 }).map((x) => x / 10);
  const points = fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30, selector: String });

  it('leads through its points, whatever they are', () => {
    fc.assert(
      fc.property(points, (list) => {
        expect(pointsOf(pathThrough(list))).toEqual(list.map((point) => [...point]));
      }),
    );
  });

  it('begins with a point, closes, and goes on from where it began', () => {
    const trail = new Trail();
    for (const x of [10, 30]) {
      trail.moveTo(x, 5);
      trail.lineTo(x + 0.5, 5.7);
      trail.lineTo(x + 1, 5);
      trail.closePath();
    }
    expect(trail.toString()).toBe('M10 5l.5.7.5-.7zm20 0 .5.7.5-.7z');
  });

  it('adds up no rounding, and leaves out points that round to the one before', () => {
    const list = Array.from({ length: 101 }, (_, i) => [i * 0.04, 0] as const);
    expect(pointsOf(pathThrough(list)).at(-1)).toEqual([4, 0]);
    expect(pathThrough([...list.slice(0, 2), [9, 0]])).toBe('M0 0l9 0');
  });
});
