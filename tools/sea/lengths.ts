import { type Cells, cell, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';
import { greatCircle, type Point } from '../lib/sphere.ts';
import { grid, latOf, lonOf } from './raster.ts';
import { nearestWater, shortestWays, wayTo } from './router.ts';
import { navigable, type Water } from './water.ts';

export type SeaOptions = { closed?: readonly string[]; opened?: readonly string[] };

/** Where a port meets open water: the cell, and the km from the quay to its middle. */
type Mouth = { cell: number; km: number };

const mouthOf = (water: Water, place: string, point: Point, approaches: ReadonlyMap<string, Cells>): Mouth => {
  const approach = approaches.get(place);
  const from = approach ? { lat: Number(approach.lat), lon: Number(approach.lon) } : point;
  const found = nearestWater(water, from);
  if (found < 0) throw new Error(`${place}: no open water within 1.5 degrees`);
  const middle = { lat: latOf(Math.floor(found / grid.columns)), lon: lonOf(found % grid.columns) };
  return { cell: found, km: approach ? Number(approach.km) : greatCircle(point, middle) };
};

export type Pair = { from: string; to: string };

/**
 * Lengths over water for pairs of ports, with the named straits passed. A pair in two waters that do not meet is left
 * out. The way is the shortest on a 0.1-degree raster of Natural Earth's land, pulled tight, plus the approaches.
 */
export const seaLengths = <P extends Pair>(
  pairs: readonly P[],
  points: ReadonlyMap<string, Point>,
  options: SeaOptions = {},
): (P & { km: number; straits: string[] })[] => {
  const water = navigable(options.closed, options.opened);
  const approaches = new Map(readTable(input('sea', 'approaches.csv')).map((row) => [cell(row, 'place'), row]));
  const mouths = new Map<string, Mouth>();
  for (const place of new Set(pairs.flatMap((p) => [p.from, p.to]))) {
    const point = points.get(place);
    if (!point) throw new Error(`${place}: no coordinates`);
    mouths.set(place, mouthOf(water, place, point, approaches));
  }
  const done = new Map<P, P & { km: number; straits: string[] }>();
  for (const origin of new Set(pairs.map((p) => p.from))) {
    const start = mouths.get(origin)!;
    const mine = pairs.filter((p) => p.from === origin);
    const before = shortestWays(
      water,
      start.cell,
      mine.map((p) => mouths.get(p.to)!.cell),
    );
    for (const pair of mine) {
      const end = mouths.get(pair.to)!;
      const way = wayTo(water, before, end.cell);
      if (way)
        done.set(pair, { ...pair, km: Math.max(1, Math.round(way.km + start.km + end.km)), straits: way.straits });
    }
  }
  return pairs.flatMap((pair) => done.get(pair) ?? []);
};
