import type { GeoStream } from 'd3-geo';

type Point = readonly [number, number];

/** Square of the distance of a point from a line between two others; from the first where these are one. */
function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

/** Marks the points without which a line would leave its old course by more than the tolerance (Douglas and Peucker 1973). */
function keep(points: readonly Point[], from: number, to: number, tolerance: number, indices: Set<number>): void {
  const open: [number, number][] = [[from, to]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [a, b] = part;
    let [far, at] = [tolerance * tolerance, -1];
    for (let i = a + 1; i < b; i++) {
      const off = offLine(points[i]!, points[a]!, points[b]!);
      if (off > far) [far, at] = [off, i];
    }
    if (at < 0) continue;
    indices.add(at);
    open.push([a, at], [at, b]);
  }
}

/** The point of a ring that lies farthest from its first. */
function farthest(points: readonly Point[]): number {
  let [far, at] = [0, 0];
  for (const [i, point] of points.entries()) {
    const off = offLine(point, points[0]!, points[0]!);
    if (off > far) [far, at] = [off, i];
  }
  return at;
}

/** Simplifies a line, or a ring without its closing point; a ring no larger than the tolerance has no points. */
export function simplifiedLine(points: readonly Point[], tolerance: number, ring: boolean): Point[] {
  if (points.length < 3) return ring ? [] : [...points];
  const all = ring ? [...points, points[0]!] : points;
  const last = all.length - 1;
  const indices = new Set([0, last]);
  let half = 0;
  if (ring) {
    half = farthest(all);
    indices.add(half);
    keep(all, 0, half, tolerance, indices);
  }
  keep(all, half, last, tolerance, indices);
  const found = [...indices].sort((a, b) => a - b).map((i) => all[i]!);
  if (!ring) return found;
  return found.length > 3 ? found.slice(0, -1) : [];
}

/** Passes on projected lines and rings without the points that the eye would not miss. */
export function simplified(stream: GeoStream, tolerance: number): GeoStream {
  let line: Point[] = [];
  let ring = false;
  return {
    point: (x, y) => void line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd() {
      const points = simplifiedLine(line, tolerance, ring);
      if (points.length === 0) return;
      stream.lineStart();
      for (const [x, y] of points) stream.point(x, y);
      stream.lineEnd();
    },
    polygonStart() {
      ring = true;
      stream.polygonStart();
    },
    polygonEnd() {
      ring = false;
      stream.polygonEnd();
    },
    sphere: () => stream.sphere?.(),
  };
}
