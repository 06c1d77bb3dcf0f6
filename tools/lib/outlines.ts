import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Corners as longitude and latitude; the last is the first. */
export type Ring = readonly (readonly [number, number])[];

/** Natural Earth 1:10m as world-atlas ships it: the rings of the land, or of the country with an id. */
export const outlines = (layer: 'land' | 'countries'): ((id?: string) => Ring[]) => {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${layer}-10m.json`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<Record<string, GeometryCollection>>;
  const { geometries } = topology.objects[layer]!;
  return (id) => {
    const wanted = { type: 'GeometryCollection' as const, geometries: geometries.filter((object) => object.id === id) };
    return feature(topology, wanted).features.flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Ring[];
      return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as Ring[]) : [];
    });
  };
};
