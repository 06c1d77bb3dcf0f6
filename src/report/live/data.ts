import type { MapBreak, MapLeg, MapPlace, MapSeries } from '../../figures/index.ts';

/** Texts on a place in a year: lines under each head. */
export interface PlaceFigures {
  readonly name: string;
  readonly lists: readonly { readonly head: string; readonly lines: readonly string[] }[];
}

/** A place with the number of a point instead of longitude and latitude. */
type At<T> = Omit<T, 'at'> & { readonly at: number };
/** A line with the number of a way (`LiveMap.ways`) instead of its points. */
type Along<T> = Omit<T, 'path'> & { readonly path: number };
/** The part of a place that depends on the year: its number in `LiveMap.places`, and stages as numbers of series with sizes. */
interface PlaceInYear extends Pick<MapPlace, 'size' | 'built'> {
  readonly place: number;
  readonly stages?: readonly (readonly [series: number, size: number])[];
}
/** A flow: numbers of its series and its way, and tonnes. */
type FlowInYear = readonly [series: number, way: number, tonnes: number];

/** The map in a year. */
export interface LiveYear {
  readonly year: number;
  readonly places: readonly PlaceInYear[];
  readonly flows: readonly FlowInYear[];
  readonly legs: readonly Along<MapLeg>[];
  readonly breaks: readonly At<MapBreak>[];
  /** `AboutYear` with numbers instead of texts. */
  readonly about: Numbered;
}

/** The texts on a year. */
export interface AboutYear {
  /** Texts by the key of a place. */
  readonly figures: Readonly<Record<string, PlaceFigures>>;
  /** Rows of the table of the map: the number of a flow ('' if it is not drawn), further texts on it, its cells. */
  readonly rows: readonly (readonly [flow: string, note: string, ...cells: string[]])[];
}

/** A structure of texts, with a number instead of each text. */
export type Numbered = number | readonly Numbered[] | { readonly [key: string]: Numbered };

/** Data from which the script of a page draws a map again. Positions of points (`data-points`) and titles (`data-titles`) are attributes of each drawing. */
export interface LiveMap {
  readonly series: readonly MapSeries[];
  /** The keys of series, by number. */
  readonly keys: readonly string[];
  readonly places: readonly At<Omit<MapPlace, 'size' | 'stages' | 'built'>>[];
  /** For each way: the numbers of its points. */
  readonly ways: readonly (readonly number[])[];
  readonly years: readonly LiveYear[];
  /** The texts of all years, by number. */
  readonly texts: readonly string[];
  /** The number of the year that is shown at first. */
  readonly first: number;
  /** Tonnes of the widest line, for all years. */
  readonly largest: number;
}
