import type { Topology } from 'topojson-specification';
import type { Quality } from '../quality.ts';
import { type Barrier, barrierColour, goodColour } from '../theme.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** A place with marks. Places with more weight get their labels first. */
export interface MapPlace {
  id: string;
  name: string;
  at: LonLat;
  kind: 'site' | 'demand' | 'border' | 'port' | 'city';
  /** For a site: the share of each stage by its series, drawn as sectors. */
  stages?: readonly { series: string; size: number }[];
  /** For a site: built by the plan (filled) or existing (ringed). */
  built?: boolean;
  /** For a demand: the amount, for its ring. For a border: hours of dwell, for its diamond. */
  size?: number;
  quality?: Quality;
  /** Order of labels, larger first; by kind and size if left out. */
  weight?: number;
}

/** Goods under way: a polyline along the places of its legs, from first to last. */
export interface MapFlow {
  series: string;
  path: readonly LonLat[];
  /** Tonnes a year. */
  tonnes: number;
}

/** A leg of the network, drawn by mode, gauge and state. */
export interface MapLeg {
  path: readonly LonLat[];
  mode: string;
  /** mm, of rail. */
  gauge?: number;
  state: 'open' | 'candidate' | 'planned' | 'closed';
  quality?: Quality;
}

export interface MapBreak {
  at: LonLat;
  name: string;
}

/** One good or stage. Its colour is its index in this list (see `goodColours`); those beyond the last colour share it. */
export interface MapSeries {
  series: string;
  name: string;
  /** The barrier of the series, whose colour it takes. */
  barrier?: Barrier;
}

export interface MapData {
  /** Countries as world-atlas ships them (Natural Earth), or a layer of the case with the same object names. */
  world: Topology;
  series: readonly MapSeries[];
  places: readonly MapPlace[];
  flows: readonly MapFlow[];
  legs?: readonly MapLeg[];
  breaks?: readonly MapBreak[];
  /** Points that must be in view; by default all places and flows. */
  focus?: readonly LonLat[];
}

/** Colour of a series by its place in the list. */
export function seriesColour({ series: list }: Pick<MapData, 'series'>, series: string): string {
  const index = list.findIndex((one) => one.series === series);
  const barrier = list[index]?.barrier;
  return barrier === undefined ? goodColour(index) : barrierColour(barrier);
}

/** The key of the place of a mark on the map; a demand and a border at a place have marks of their own. */
export const placeOf = (id: string): string => id.replace(/^(demand|border) /, '');
