import type { MapBreak, MapLeg, MapPlace, MapSeries } from '../../figures/index.ts';

/** What is said of a place in a year: under each head its lines. */
export interface PlaceFigures {
  readonly name: string;
  readonly lists: readonly { readonly head: string; readonly lines: readonly string[] }[];
}

/** With the number of a point instead of its longitude and latitude. */
type At<T> = Omit<T, 'at'> & { readonly at: number };
/** With the number of a way (`LiveMap.ways`) instead of its points. */
type Along<T> = Omit<T, 'path'> & { readonly path: number };
/** What of a place is another in another year: its number in `LiveMap.places`, and stages as numbers of series with their sizes. */
interface PlaceInYear extends Pick<MapPlace, 'size' | 'built'> {
  readonly place: number;
  readonly stages?: readonly (readonly [series: number, size: number])[];
}
/** A flow: number of its series, number of its way, tonnes. */
type FlowInYear = readonly [series: number, way: number, tonnes: number];

/** What the map shows in a year. */
export interface LiveYear {
  readonly year: number;
  readonly places: readonly PlaceInYear[];
  readonly flows: readonly FlowInYear[];
  readonly legs: readonly Along<MapLeg>[];
  readonly breaks: readonly At<MapBreak>[];
  /** `AboutYear`, with the number of each text in its place. */
  readonly about: Numbered;
}

/** What the page says of a year. */
export interface AboutYear {
  /** Figures by the key of a place. */
  readonly figures: Readonly<Record<string, PlaceFigures>>;
  /** Rows of the table behind the map: the number of a flow ('' where the map does not draw it), what else is said of it, its cells. */
  readonly rows: readonly (readonly [flow: string, note: string, ...cells: string[]])[];
}

/** Something made of texts alone, with the number of each text in its place. */
export type Numbered = number | readonly Numbered[] | { readonly [key: string]: Numbered };

/** What the script of a page needs to draw a map again; where the points lie says each drawing itself (`data-points`), and how its title is set (`data-titles`). */
export interface LiveMap {
  readonly series: readonly MapSeries[];
  /** The keys of the series by their numbers. */
  readonly keys: readonly string[];
  readonly places: readonly At<Omit<MapPlace, 'size' | 'stages' | 'built'>>[];
  /** Numbers of the points along each way. */
  readonly ways: readonly (readonly number[])[];
  readonly years: readonly LiveYear[];
  /** The texts of all years; most stand in many of them. */
  readonly texts: readonly string[];
  /** The number of the year that the page shows by itself. */
  readonly first: number;
  /** Tonnes drawn at the full width in all years. */
  readonly largest: number;
}
