import { type GeoProjection, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { LonLat } from './data.ts';

export interface View {
  project(at: LonLat): [number, number];
  projection: GeoProjection;
  /** Middle of the projection, degrees. */
  middle: LonLat;
  /** Angle from the middle to the farthest corner, radians. */
  reach: number;
  width: number;
  height: number;
}

/** Middle of the chain in degrees, by the mean of the points' directions; 65 E 45 N without points. */
export function centreOf(points: readonly LonLat[]): LonLat {
  if (points.length === 0) return [65, 45];
  const rad = Math.PI / 180;
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [lon, lat] of points) {
    x += Math.cos(lat * rad) * Math.cos(lon * rad);
    y += Math.cos(lat * rad) * Math.sin(lon * rad);
    z += Math.sin(lat * rad);
  }
  return [Math.atan2(y, x) / rad, Math.atan2(z, Math.hypot(x, y)) / rad];
}

/** Pixels between a point and the edge of its view. */
const MARGIN = 46;

/** Azimuthal equal-area view that holds all points with a margin; as high as they need, within 0.42 to 0.8 of the width. */
export function viewOf(points: readonly LonLat[], width: number): View {
  const [lon, lat] = centreOf(points);
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(120).precision(0);
  // One place has no extent, however often it is listed: a plan that builds nothing may have only its market.
  const isSpread = points.some((point) => point[0] !== points[0]![0] || point[1] !== points[0]![1]);
  const inView = isSpread
    ? points
    : ([
        [40, 30],
        [95, 60],
      ] as const);
  const shape = { type: 'MultiPoint' as const, coordinates: inView.map(([a, b]) => [a, b]) };
  const inner = width - 2 * MARGIN;
  projection.scale(1000).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
  const aspect = (y1 - y0) / Math.max(1e-6, x1 - x0);
  const height = Math.round(Math.min(0.8, Math.max(0.42, (inner * aspect + 2 * MARGIN) / width)) * width);
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    shape,
  );
  // two near points would be shown at street scale: never closer than 300 km in the smaller side
  projection.scale(Math.min(projection.scale(), (Math.min(width, height) / 300) * 6371));
  const [cx, cy] = geoPath(projection).centroid({ type: 'Point', coordinates: [lon, lat] });
  if (isSpread) recentre(projection, shape, width, height);
  else projection.translate([width / 2 - cx + projection.translate()[0], projection.translate()[1] + height / 2 - cy]);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const [tx, ty] = projection.translate();
  const farthest = Math.hypot(Math.max(tx, width - tx), Math.max(ty, height - ty)) / projection.scale();
  const reach = 2 * Math.asin(Math.min(1, farthest / 2));
  return {
    projection,
    middle: [lon, lat],
    reach,
    width,
    height,
    project: (at) => projection([at[0], at[1]]) ?? [-1e4, -1e4],
  };
}

function recentre(
  projection: GeoProjection,
  shape: { type: 'MultiPoint'; coordinates: number[][] },
  width: number,
  height: number,
): void {
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
  const [tx, ty] = projection.translate();
  projection.translate([tx + width / 2 - (x0 + x1) / 2, ty + height / 2 - (y0 + y1) / 2]);
}
