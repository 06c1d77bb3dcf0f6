import { type LonLat, largestStretch, type MapData } from '../../figures/index.ts';
import { contextOf } from '../../model/index.ts';
import type { Context } from '../input.ts';
import { mapData } from '../sections/map-data.ts';
import type { AboutYear, LiveMap, LiveYear, Numbered } from './data.ts';

/** The map of a plan in a year. */
interface MapYear {
  readonly year: number;
  readonly data: MapData;
  readonly context: Context;
}

/** The maps of a plan by the first year of each period; the colours of goods are the same in all. */
export function mapYears(context: Context): MapYear[] {
  const years = context.plan.years.includes(context.year) ? context.plan.years : [context.year];
  return years.map((year) => {
    const own = { ...contextOf({ ...context, year }), goods: context.goods };
    return { year, data: mapData(own), context: own };
  });
}

/** An interactive map of several years: options of its drawing, and data for the script of the page. */
interface Alive {
  readonly focus: LonLat[];
  readonly largest: number;
  readonly points: readonly LonLat[];
  readonly map: LiveMap;
}

/** Rounds a size to four digits, which are enough for a drawing. */
const rounded = (x: number): number => Number(x.toPrecision(4));

/** Numbers things, equal keys alike, and lists them in the order of the numbers. */
function numbers<T>(keyOf: (one: T) => string) {
  const list: T[] = [];
  const indices = new Map<string, number>();
  const number = (one: T): number => {
    const key = keyOf(one);
    if (!indices.has(key)) indices.set(key, list.push(one) - 1);
    return indices.get(key)!;
  };
  return { list, number };
}

/** Numbers texts. */
function numbered(of: unknown, number: (text: string) => number): Numbered {
  if (typeof of === 'string') return number(of);
  if (Array.isArray(of)) return of.map((one) => numbered(one, number));
  return Object.fromEntries(Object.entries(of as object).map(([key, one]) => [key, numbered(one, number)]));
}

/** The lists of a map that its years refer to by number. */
function listsOf() {
  const points = numbers((at: LonLat) => at.join());
  const places = numbers((place: LiveMap['places'][number]) => JSON.stringify(place));
  const ways = numbers((way: readonly number[]) => way.join());
  const wayOf = (path: readonly LonLat[]) => ways.number(path.map(points.number));
  const keys = numbers((series: string) => series);
  return { points, places, ways, wayOf, keys, texts: numbers((text: string) => text) };
}

/** The drawing of a year. */
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
        : { stages: stages.map((stage) => [keys.number(stage.series), rounded(stage.size)] as const) }),
      ...(built === undefined ? {} : { built }),
    })),
    flows: data.flows.map((flow) => [keys.number(flow.series), wayOf(flow.path), rounded(flow.tonnes)] as const),
    legs: (data.legs ?? []).map((leg) => ({ ...leg, path: wayOf(leg.path) })),
    breaks: (data.breaks ?? []).map(({ name, at }) => ({ name, at: points.number(at) })),
  };
}

/**
 * Makes an interactive map: all years with one view and one scale of widths.
 *
 * @param first the year that is shown at first
 * @param about the texts of a year
 */
export function aliveOf(years: readonly MapYear[], first: number, about: (year: MapYear) => AboutYear): Alive {
  const lists = listsOf();
  const largest = Math.max(...years.map(({ data }) => largestStretch(data)));
  return {
    focus: years.flatMap(({ data }) => data.focus ?? data.places.map((place) => place.at)),
    largest,
    map: {
      series: years[0]?.data.series ?? [],
      years: years.map((year) => ({
        ...drawn(year, lists),
        about: numbered(about(year), lists.texts.number),
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
