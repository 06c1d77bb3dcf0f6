import { type LonLat, largestStretch, type MapData } from '../../figures/index.ts';
import { contextOf } from '../../model/index.ts';
import type { Context } from '../input.ts';
import { mapData } from '../sections/map-data.ts';
import type { AboutYear, LiveMap, LiveYear, Numbered } from './data.ts';

/** What the map of a plan shows in a year. */
export interface MapYear {
  readonly year: number;
  readonly data: MapData;
  readonly context: Context;
}

/** What the map of a plan shows by the first year of each period; colours of goods are the same in all. */
export function mapYears(context: Context): MapYear[] {
  const years = context.plan.years.includes(context.year) ? context.plan.years : [context.year];
  return years.map((year) => {
    const own = { ...contextOf({ ...context, year }), goods: context.goods };
    return { year, data: mapData(own), context: own };
  });
}

/** A map of several years in one view: what its drawing must know, and what the script of the page must know. */
export interface Alive {
  readonly focus: LonLat[];
  readonly largest: number;
  readonly points: readonly LonLat[];
  readonly map: LiveMap;
}

/** A size that is drawn needs no more than four figures. */
const rounded = (x: number): number => Number(x.toPrecision(4));

/** Gives things their numbers, the same for two of one key, and lists them in the order of these. */
function numbers<T>(keyOf: (one: T) => string) {
  const list: T[] = [];
  const known = new Map<string, number>();
  const number = (one: T): number => {
    const key = keyOf(one);
    if (!known.has(key)) known.set(key, list.push(one) - 1);
    return known.get(key)!;
  };
  return { list, number };
}

/** Texts by their numbers. */
function numbered(of: unknown, number: (text: string) => number): Numbered {
  if (typeof of === 'string') return number(of);
  if (Array.isArray(of)) return of.map((one) => numbered(one, number));
  return Object.fromEntries(Object.entries(of as object).map(([key, one]) => [key, numbered(one, number)]));
}

/** The lists of a map to which its years point. */
function listsOf() {
  const points = numbers((at: LonLat) => at.join());
  const places = numbers((place: LiveMap['places'][number]) => JSON.stringify(place));
  const ways = numbers((way: readonly number[]) => way.join());
  const wayOf = (path: readonly LonLat[]) => ways.number(path.map(points.number));
  const keys = numbers((series: string) => series);
  return { points, places, ways, wayOf, keys, texts: numbers((text: string) => text) };
}

/** What is drawn in a year. */
function drawn(
  { year, data }: MapYear,
  { points, places, keys, wayOf }: ReturnType<typeof listsOf>,
): Omit<LiveYear, 'about'> {
  return {
    year,
    places: data.places.map(({ size, stages, built, at, ...place }) => ({
      place: places.number({ ...place, at: points.number(at) }),
      ...(size === undefined ? {} : { size: rounded(size) }),
      ...(stages === undefined
        ? {}
        : { stages: stages.map((one) => [keys.number(one.series), rounded(one.size)] as const) }),
      ...(built === undefined ? {} : { built }),
    })),
    flows: data.flows.map((one) => [keys.number(one.series), wayOf(one.path), rounded(one.tonnes)] as const),
    legs: (data.legs ?? []).map((leg) => ({ ...leg, path: wayOf(leg.path) })),
    breaks: (data.breaks ?? []).map(({ name, at }) => ({ name, at: points.number(at) })),
  };
}

/**
 * Makes a map alive: all years in one view and one scale of width.
 *
 * @param first the year that the page shows by itself
 * @param about what the page says of a year
 */
export function aliveOf(years: readonly MapYear[], first: number, about: (year: MapYear) => AboutYear): Alive {
  const lists = listsOf();
  const largest = Math.max(...years.map(({ data }) => largestStretch(data)));
  return {
    focus: years.flatMap(({ data }) => data.focus ?? data.places.map((place) => place.at)),
    largest,
    map: {
      series: years[0]?.data.series ?? [],
      years: years.map((one) => ({
        ...drawn(one, lists),
        about: numbered(about(one), lists.texts.number),
      })),
      keys: lists.keys.list,
      places: lists.places.list,
      ways: lists.ways.list,
      texts: lists.texts.list,
      first: years.findIndex(({ year }) => year === first),
      largest: rounded(largest),
    },
    points: lists.points.list,
  };
}
