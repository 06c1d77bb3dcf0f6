import { greatCircle, type Point } from '../lib/sphere.ts';
import { columnOf, grid, inside, latOf, lonOf, rowOf } from './raster.ts';
import { straits } from './straits.ts';
import type { Water } from './water.ts';

/** Cells that a move passes besides its ends; all must be water, so that no corner of land is cut. */
const passed = (a: number, b: number): [number, number][] => {
  if (a === 0 || b === 0) return [];
  if (Math.abs(a) === 2)
    return [
      [a / 2, 0],
      [a / 2, b],
    ];
  return Math.abs(b) === 2
    ? [
        [0, b / 2],
        [a, b / 2],
      ]
    : [
        [a, 0],
        [0, b],
      ];
};

/** Moves to the eight cells around and to those a knight's move away: their length by row, and what they reach and pass as offsets. */
const steps = [-2, -1, 0, 1, 2].flatMap((a) =>
  [-2, -1, 0, 1, 2]
    .filter((b) => (a !== 0 || b !== 0) && Math.abs(a * b) <= 2 && Math.abs(Math.abs(a) - Math.abs(b)) <= 1)
    .map((b) => {
      const [first = 0, second = 0] = passed(a, b).map(([r, c]) => r * grid.columns + c);
      const km = Float64Array.from({ length: grid.rows }, (_, row) =>
        greatCircle({ lat: latOf(row), lon: 0 }, { lat: latOf(row + a), lon: b * grid.step }),
      );
      return { rows: a, columns: b, to: a * grid.columns + b, first, second, km };
    }),
);

/** The open cell nearest to a point, in a basin of at least 500 cells, within 1.5 degrees. */
export const nearestWater = (water: Water, point: Point): number => {
  const row = rowOf(point.lat);
  const column = columnOf(point.lon);
  let best = -1;
  let bestKm = Number.POSITIVE_INFINITY;
  for (let r = row - 15; r <= row + 15; r++)
    for (let c = column - 15; c <= column + 15; c++) {
      const cell = r * grid.columns + c;
      if (!inside(r, c) || !water.open[cell] || (water.basinSize[water.basin[cell]!] ?? 0) < 500) continue;
      const km = greatCircle(point, { lat: latOf(r), lon: lonOf(c) });
      if (km < bestKm) {
        bestKm = km;
        best = cell;
      }
    }
  return best;
};

/** Cell before each cell on the shortest ways from `start` over water, until every target is reached. */
export const shortestWays = (water: Water, start: number, targets: readonly number[]): Int32Array => {
  const { open } = water;
  const before = new Int32Array(open.length).fill(-1);
  const km = new Float64Array(open.length).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(open.length);
  const buckets: number[][] = [[start]];
  const wanted = new Set(targets.filter((t) => water.basin[t] === water.basin[start]));
  km[start] = 0;
  before[start] = start;
  for (let bucket = 0; bucket < buckets.length && wanted.size > 0; bucket++) {
    for (const cell of buckets[bucket] ?? []) {
      if (done[cell]) continue;
      done[cell] = 1;
      wanted.delete(cell);
      const row = Math.floor(cell / grid.columns);
      const column = cell % grid.columns;
      for (const { rows, columns, to, first, second, km: lengths } of steps) {
        const next = cell + to;
        if (!inside(row + rows, column + columns) || !open[next] || done[next]) continue;
        const there = km[cell]! + lengths[row]!;
        if (there >= km[next]! || !open[cell + first] || !open[cell + second]) continue;
        km[next] = there;
        before[next] = cell;
        const slot = Math.floor(there);
        buckets[slot] ??= [];
        buckets[slot]!.push(next);
      }
    }
    buckets[bucket] = [];
  }
  return before;
};

const pointOf = (cell: number): Point => ({
  lat: latOf(Math.floor(cell / grid.columns)),
  lon: lonOf(cell % grid.columns),
});

/** Cells under a great-circle line, sampled every 2.5 km. */
const under = (a: Point, b: Point): number[] => {
  const rad = Math.PI / 180;
  const vec = (p: Point): [number, number, number] => [
    Math.cos(p.lat * rad) * Math.cos(p.lon * rad),
    Math.cos(p.lat * rad) * Math.sin(p.lon * rad),
    Math.sin(p.lat * rad),
  ];
  const [u, v] = [vec(a), vec(b)];
  const n = Math.max(1, Math.ceil(greatCircle(a, b) / 2.5));
  const angle = Math.acos(Math.max(-1, Math.min(1, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])));
  const cells: number[] = [];
  for (let i = 0; i <= n; i++) {
    const s = angle < 1e-9 ? 1 : Math.sin((1 - i / n) * angle) / Math.sin(angle);
    const t = angle < 1e-9 ? 0 : Math.sin((i / n) * angle) / Math.sin(angle);
    const [x, y, z] = [s * u[0] + t * v[0], s * u[1] + t * v[1], s * u[2] + t * v[2]];
    const cell = rowOf(Math.atan2(z, Math.hypot(x, y)) / rad) * grid.columns + columnOf(Math.atan2(y, x) / rad);
    if (cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
};

const clear = (water: Water, a: number, b: number): boolean =>
  under(pointOf(a), pointOf(b)).every((cell) => water.open[cell] === 1);

/** Pulls a way of cells tight: turns only where the straight line would meet land. */
const tighten = (water: Water, way: readonly number[]): number[] => {
  const kept = [way[0]!];
  let at = 0;
  while (at < way.length - 1) {
    let reach = 1;
    while (at + reach * 2 < way.length && clear(water, way[at]!, way[at + reach * 2]!)) reach *= 2;
    let far = Math.min(way.length - 1, at + reach);
    for (let jump = reach; jump >= 1; jump = Math.floor(jump / 2))
      while (far + jump < way.length && clear(water, way[at]!, way[far + jump]!)) far += jump;
    kept.push(way[far]!);
    at = far;
  }
  return kept;
};

export type SeaWay = { km: number; straits: string[]; points: Point[] };

/** The shortest way over water along `before` to `target`, pulled tight: km and the named straits in order. */
export const wayTo = (water: Water, before: Int32Array, target: number): SeaWay | undefined => {
  if (before[target] === -1) return undefined;
  const way = [target];
  while (before[way.at(-1)!] !== way.at(-1)) way.push(before[way.at(-1)!]!);
  let tight = way.reverse();
  for (let round = 0; round < 2; round++) {
    tight = tighten(water, tight).reverse();
    const filled: number[] = [tight[0]!];
    for (let i = 1; i < tight.length; i++)
      filled.push(...under(pointOf(tight[i - 1]!), pointOf(tight[i]!)).slice(1, -1), tight[i]!);
    tight = filled;
  }
  const turns = tighten(water, tight);
  let km = 0;
  const names: string[] = [];
  for (let i = 1; i < turns.length; i++) {
    const [a, b] = [pointOf(turns[i - 1]!), pointOf(turns[i]!)];
    km += greatCircle(a, b);
    for (const cell of under(a, b)) {
      const gate = water.gates[cell];
      const name = gate ? straits[gate - 1]!.name : undefined;
      if (name && !names.includes(name)) names.push(name);
    }
  }
  return { km, straits: names, points: turns.map(pointOf) };
};
