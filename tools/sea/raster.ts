import { outlines, type Ring } from '../lib/outlines.ts';

/** A raster of cells of `step` degrees; row 0 is the southernmost, column 0 the westernmost. */
export type Grid = { west: number; south: number; step: number; columns: number; rows: number };

/** The waters that the network uses: from West Africa to the Bering Strait, from the Cape to 80 degrees north. */
export const grid: Grid = { west: -20, south: -38, step: 0.1, columns: 2120, rows: 1180 };

export const latOf = (row: number): number => grid.south + (row + 0.5) * grid.step;
export const lonOf = (column: number): number => grid.west + (column + 0.5) * grid.step;
export const rowOf = (lat: number): number => Math.floor((lat - grid.south) / grid.step);
/** Longitudes west of the raster are beyond 180 degrees. */
export const columnOf = (lon: number): number =>
  Math.floor(((lon < grid.west ? lon + 360 : lon) - grid.west) / grid.step);
export const inside = (row: number, column: number): boolean =>
  row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;

/** A ring whose longitudes run on past 180 degrees where world-atlas jumps to the other side. */
const unwrapped = (ring: Ring): Ring => {
  let shift = 0;
  return ring.map(([x, y], i) => {
    const before = ring[i - 1]?.[0] ?? x;
    if (x - before > 180) shift -= 360;
    if (before - x > 180) shift += 360;
    return [x + shift, y];
  });
};

/** Where the edges of the rings cross the middle of each row, as longitudes, a turn of the globe either way included. */
const crossings = (rings: readonly Ring[]): number[][] => {
  const rows: number[][] = Array.from({ length: grid.rows }, () => []);
  for (const ring of rings.map(unwrapped))
    for (let i = 1; i < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
      if (y0 === y1) continue;
      const low = Math.max(0, Math.ceil((Math.min(y0, y1) - grid.south) / grid.step - 0.5));
      const high = Math.min(grid.rows - 1, Math.ceil((Math.max(y0, y1) - grid.south) / grid.step - 0.5) - 1);
      for (let row = low; row <= high; row++) {
        const x = x0 + ((latOf(row) - y0) / (y1 - y0)) * (x1 - x0);
        rows[row]!.push(x - 360, x, x + 360);
      }
    }
  return rows;
};

let kept: Uint8Array | undefined;

/** 1 where the middle of a cell lies in water, 0 on land; worked out once, a copy at each call. */
export const waterRaster = (): Uint8Array => {
  kept ??= raster();
  return kept.slice();
};

const raster = (): Uint8Array => {
  const water = new Uint8Array(grid.rows * grid.columns).fill(1);
  crossings(outlines('land')()).forEach((xs, row) => {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const first = Math.max(0, Math.ceil((xs[i]! - grid.west) / grid.step - 0.5));
      const last = Math.min(grid.columns - 1, Math.ceil((xs[i + 1]! - grid.west) / grid.step - 0.5) - 1);
      for (let column = first; column <= last; column++) water[row * grid.columns + column] = 0;
    }
  });
  return water;
};
