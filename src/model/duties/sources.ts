import { getOrInsert } from '../../case/index.ts';
import type { FlowSpec, Frame } from '../frame/index.ts';

/** Origins of the goods that a place can send. */
export interface Sources {
  /** Origins of a good that a place can send in a period; undefined stands for the place's own country. */
  of(good: string, place: string, p: number): readonly (string | undefined)[];
  /** Row of the goods of one origin at a place with several: + flow. */
  row(flow: FlowSpec): number | undefined;
}

/**
 * Goods of several origins at a place are kept apart: purchased ones have the origin of their supply, products that of
 * the place.
 *
 *     sent and used of an origin <= made (if it is the place's own country) + bought of that origin
 */
export function sources(frame: Frame): Sources {
  const { program, periods, lookup } = frame;
  const rows = new Map<string, number>();
  const originsByKey = new Map<string, readonly (string | undefined)[]>();
  const foreign = periods.map(({ supplies }) => {
    const found = new Map<string, Set<string>>();
    for (const { good, place, row } of supplies) {
      if (row.origin === '' || row.origin === lookup.countryOf(place)) continue;
      const key = `${good}\u0000${place}`;
      getOrInsert(found, key, () => new Set()).add(row.origin);
    }
    return found;
  });
  const of = (good: string, place: string, p: number) => {
    const elsewhere = foreign[p]!.get(`${good}\u0000${place}`);
    if (!elsewhere) return ownOrigin;
    return getOrInsert(originsByKey, `${good}\u0000${place}\u0000${p}`, () => [
      ...(hasOwn(good, place, p) ? [undefined] : []),
      ...elsewhere,
    ]);
  };
  const hasOwn = (good: string, place: string, p: number): boolean =>
    boughtOf(frame, good, place, p, undefined).length > 0 || madeOf(frame, good, place, p).length > 0;
  return {
    of,
    row({ good, from, period, origin }) {
      if (of(good, from, period).length < 2) return undefined;
      return getOrInsert(rows, JSON.stringify([good, from, period, origin]), () => {
        const name = `from ${origin ?? lookup.countryOf(from)} ${good} ${from} ${periods[period]!.period.year}`;
        const row = program.row(name, Number.NEGATIVE_INFINITY, 0);
        for (const col of boughtOf(frame, good, from, period, origin)) program.add(row, col, -1);
        if (origin === undefined) for (const [col, q] of madeOf(frame, good, from, period)) program.add(row, col, -q);
        return row;
      });
    },
  };
}

const ownOrigin: readonly (string | undefined)[] = [undefined];

/** Columns of purchases of a good at a place with an origin; undefined stands for the place's own country. */
export function boughtOf(
  { variables, lookup }: Frame,
  good: string,
  place: string,
  p: number,
  origin: string | undefined,
): number[] {
  const country = origin ?? lookup.countryOf(place);
  return variables.purchases
    .filter(({ supply, period }) => period === p && supply.good === good && supply.place === place)
    .filter(({ supply: { row } }) => (row.origin || lookup.countryOf(place)) === country)
    .map(({ col }) => col);
}

/** Columns of the activities that make a good at a place, with the quantity per unit. */
function madeOf(
  { variables, candidates }: Frame,
  good: string,
  place: string,
  p: number,
): (readonly [col: number, q: number])[] {
  return candidates.flatMap((k) => {
    const col = k.place === place ? variables.activity(k, p) : undefined;
    const q = k.recipe.find(([g]) => g === good)?.[1] ?? 0;
    return col === undefined || q <= 0 ? [] : [[col, q] as const];
  });
}
