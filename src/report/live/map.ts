import { type LonLat, largestStretch } from '../../figures/index.ts';
import type { LiveMap, LiveYear, Numbered, Told } from './data.ts';
import type { MapYear } from './years.ts';

/** A map of several years in one view: what its drawing must know, and what the script of the page must know. */
export interface Alive {
  readonly focus: LonLat[];
  readonly largest: number;
  readonly points: readonly LonLat[];
  readonly map: LiveMap;
}

/** A size that is drawn needs no more than six figures. */
const rounded = (x: number): number => Number(x.toPrecision(6));

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

/** What is drawn in a year, with the number of each point in the place of its longitude and latitude. */
function drawn({ year, data }: MapYear, number: (at: LonLat) => number): Omit<LiveYear, 'told'> {
  return {
    year,
    places: data.places.map(({ size, stages, at, ...place }) => ({
      ...{ ...place, at: number(at) },
      ...(size === undefined ? {} : { size: rounded(size) }),
      ...(stages === undefined ? {} : { stages: stages.map((one) => ({ ...one, size: rounded(one.size) })) }),
    })),
    flows: data.flows.map(({ series, path, tonnes }) => ({ series, path: path.map(number), tonnes: rounded(tonnes) })),
    legs: (data.legs ?? []).map(({ path, ...leg }) => ({ ...leg, path: path.map(number) })),
    breaks: (data.breaks ?? []).map(({ name, at }) => ({ name, at: number(at) })),
  };
}

/**
 * Makes a map alive: all years in one view and one scale of width.
 *
 * @param first the year that the page shows by itself
 * @param rowsOf the rows of the table behind the map in a year
 */
export function aliveOf(years: readonly MapYear[], first: number, rowsOf: (year: MapYear) => Told['rows']): Alive {
  const points = numbers((at: LonLat) => at.join());
  const texts = numbers((text: string) => text);
  const largest = Math.max(...years.map(({ data }) => largestStretch(data)));
  return {
    focus: years.flatMap(({ data }) => data.focus ?? data.places.map((place) => place.at)),
    largest,
    map: {
      series: years[0]?.data.series ?? [],
      years: years.map((one) => ({
        ...drawn(one, points.number),
        told: numbered({ figures: one.figures, rows: rowsOf(one) } satisfies Told, texts.number),
      })),
      texts: texts.list,
      first: years.findIndex(({ year }) => year === first),
      largest: rounded(largest),
    },
    points: points.list,
  };
}
