import { type GeoPermissibleObjects, type GeoStream, geoContains, geoPath, geoStream } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { Trail } from '../trail.ts';
import { countryCode } from './iso.ts';
import type { View } from './projection.ts';
import { simplified } from './simplified.ts';

type Country = Polygon<{ name?: string }> | MultiPolygon<{ name?: string }>;

function shapeOf(world: Topology, country: Country) {
  return country.type === 'Polygon' ? feature(world, country) : feature(world, country);
}

/** Unit vectors of every fourth point of each country, computed once a layer: enough to find countries near a view. */
const sampled = new WeakMap<Topology, Map<Country, Float64Array>>();

function vectorsOf(world: Topology): Map<Country, Float64Array> {
  let cache = sampled.get(world);
  if (cache) return cache;
  cache = new Map();
  const rad = Math.PI / 180;
  const countries = world.objects.countries as GeometryCollection<{ name?: string }>;
  for (const geometry of countries.geometries) {
    const vectors: number[] = [];
    const walk = (part: unknown, i: number) => {
      if (!Array.isArray(part)) return;
      if (typeof part[0] !== 'number') for (const [k, one] of part.entries()) walk(one, k);
      else if (i % 4 === 0) {
        const [lon, lat] = [part[0] * rad, part[1] * rad];
        vectors.push(Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat));
      }
    };
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    walk(shapeOf(world, geometry).geometry.coordinates, 0);
    cache.set(geometry, Float64Array.from(vectors));
  }
  sampled.set(world, cache);
  return cache;
}

/** Countries with a point within the view's circle, or whose points lie all about its middle. */
function countriesNear(world: Topology, view: View): Country[] {
  const rad = Math.PI / 180;
  const [lon, lat] = view.middle;
  const [x, y, z] = [
    Math.cos(lat * rad) * Math.cos(lon * rad),
    Math.cos(lat * rad) * Math.sin(lon * rad),
    Math.sin(lat * rad),
  ];
  const near = Math.cos(Math.min(Math.PI, view.reach * 1.1 + 0.02));
  const countries: Country[] = [];
  for (const [country, vectors] of vectorsOf(world)) {
    let [west, east, north, south] = [false, false, false, false];
    for (let i = 0; i < vectors.length; i += 3) {
      const [a, b, c] = [vectors[i]!, vectors[i + 1]!, vectors[i + 2]!];
      const dot = a * x + b * y + c * z;
      if (dot > near) west = east = north = south = true;
      else if (dot > 0) {
        if (a * y - b * x > 0) west = true;
        else east = true;
        if (c > z) north = true;
        else south = true;
      }
    }
    if (west && east && north && south) countries.push(country);
  }
  return countries;
}

/** Size of the cache of drawn grounds: a report in three languages, wide and narrow, draws one ground six times. */
const KEPT = 8;

/** Caches a result for a layer and a view, for the most recent views. */
function byView<T>(make: (world: Topology, view: View) => T): (world: Topology, view: View) => T {
  const made = new WeakMap<Topology, Map<string, T>>();
  return (world, view) => {
    const { projection, middle, width, height } = view;
    const key = [...middle, projection.scale(), ...projection.translate(), width, height].join();
    const cache = made.get(world) ?? new Map<string, T>();
    made.set(world, cache);
    const value = cache.get(key) ?? make(world, view);
    cache.delete(key);
    cache.set(key, value);
    for (const old of [...cache.keys()].slice(0, -KEPT)) cache.delete(old);
    return value;
  };
}

/** Side of the smallest part of the ground that is drawn, px. */
const TOLERANCE = 0.5;

/** Paths of the land and of the borders, without parts that are too small to see. */
export const groundOf = byView((world, view): { land: string; lines: string } => {
  const path = (shape: GeoPermissibleObjects): string => {
    const trail = new Trail();
    geoStream(shape, view.projection.stream(simplified(trailStream(trail), TOLERANCE)));
    return trail.toString();
  };
  const near = countriesNear(world, view);
  return {
    land: path(merge(world, near)),
    lines: path(mesh(world, { type: 'GeometryCollection', geometries: near }, (a, b) => a !== b)),
  };
});

/** Writes lines and closed rings. */
function trailStream(trail: Trail): GeoStream {
  let [ring, first] = [false, true];
  return {
    point(x, y) {
      if (first) trail.moveTo(x, y);
      else trail.lineTo(x, y);
      first = false;
    },
    lineStart: () => {
      first = true;
    },
    lineEnd: () => {
      if (ring) trail.closePath();
    },
    polygonStart: () => {
      ring = true;
    },
    polygonEnd: () => {
      ring = false;
    },
  };
}

export interface SeenCountry {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Whether a point of the drawing lies in the country. */
  holds(point: [number, number]): boolean;
}

/** The projected outline of a country, px: projecting is the most expensive part of a map. */
function drawnShape(shape: GeoPermissibleObjects, view: View) {
  const coordinates: [number, number][][][] = [];
  const ring = () => coordinates.at(-1)!.at(-1)!;
  const stream: GeoStream = {
    point: (x, y) => void ring().push([x, y]),
    lineStart: () => void coordinates.at(-1)!.push([]),
    // GeoJSON closes a ring with its first point.
    lineEnd: () => void ring().push(...ring().slice(0, 1)),
    polygonStart: () => void coordinates.push([]),
    polygonEnd() {},
  };
  geoStream(shape, view.projection.stream(simplified(stream, 4)));
  return { type: 'MultiPolygon' as const, coordinates };
}

/** Countries in view by alpha-2 code, the largest visible part first, each with the middle of that part. */
export const countriesIn = byView((world, view): readonly SeenCountry[] => {
  const path = geoPath();
  return countriesNear(world, view)
    .flatMap((country) => {
      const code = countryCode(country.id);
      if (code === undefined) return [];
      const shape = shapeOf(world, country);
      const drawn = drawnShape(shape, view);
      const [x, y] = path.centroid(drawn);
      const holds = (point: [number, number]) => {
        const at = view.projection.invert?.(point);
        return at ? geoContains(shape, at) : false;
      };
      return [{ code, x, y, holds, area: path.area(drawn) }];
    })
    .filter((country) => country.area > 500 && Number.isFinite(country.x))
    .sort((a, b) => b.area - a.area);
});
