import type { Assembled } from '../../plan/index.ts';
import { addedIn, type Linear, scaled, sizeOf, valueOfAmount } from './measures.ts';
import type { Point, Space } from './space.ts';

/** Least and most use of a site or country over the plans near the best. */
export interface Range {
  readonly of: string;
  readonly kind: 'site' | 'country';
  /** Use in the best plan. */
  readonly here: number;
  readonly least: number;
  readonly most: number;
  /** Bounds that no plan near the best passes; they differ from `least` and `most` by the gap. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Relative gap of each search, as a share of the distance between the bounds of the relaxation. The rest is reported.
 */
const NEAR = 0.01;

/**
 * Least and most use of each site (its activity, summed over the years) and of each country (value added in it), each
 * in turn (the flexible ranges of Brill, Chang and Hopkins 1982). An end that a known plan has, or that the relaxation
 * shows, needs no search.
 */
export async function ranges(
  at: Space,
  model: Assembled,
  plans: readonly Point[],
  floor: number,
  stop: () => boolean,
  say: (done: number, all: number) => void,
): Promise<Range[]> {
  const points = [...plans];
  const ranges: Range[] = [];
  const all = usesOf(model);
  for (const [i, { of, kind, use }] of all.entries()) {
    if (stop()) break;
    say(i, all.length);
    const value = (x: Point) => valueOfAmount({ of: use }, x.x);
    const size = sizeOf(use);
    const aimed = (sign: 1 | -1) => ({ aim: scaled(use, sign / size), floor });
    const [high, low] = [await at.relaxed(aimed(1)), -(await at.relaxed(aimed(-1)))];
    const gap = NEAR * Math.max(high - low, 1e-9);
    const end = async (sign: 1 | -1, outer: number) => {
      const near = () => sign * Math.max(...points.map((x) => (sign * value(x)) / size));
      if (sign * (outer - near()) <= gap || stop()) return outer;
      const start = points.find((x) => value(x) / size === near())!.x;
      const { point, bound } = await at.search({ ...aimed(sign), gap, start });
      if (point) points.push(point);
      return sign * Math.min(sign * outer, bound);
    };
    const [highest, lowest] = [await end(1, high), await end(-1, low)];
    const values = points.map(value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    ranges.push({
      of,
      kind,
      here: value(at.best),
      least,
      most,
      lowest: Math.min(least, lowest * size),
      highest: Math.max(most, highest * size),
    });
  }
  return ranges;
}

function usesOf(model: Assembled): { of: string; kind: Range['kind']; use: Linear }[] {
  const { frame } = model;
  const sites = frame.candidates.flatMap((k) => {
    const terms = new Map<number, number>();
    for (const [p, { period }] of frame.periods.entries()) {
      const col = frame.variables.activity(k, p);
      if (col !== undefined) terms.set(col, period.years.length);
    }
    return terms.size === 0 ? [] : [{ of: k.key, kind: 'site' as const, use: { terms, constant: 0 } }];
  });
  const countries = [...new Set(frame.candidates.map((k) => k.country))].sort().map((country) => {
    return { of: country, kind: 'country' as const, use: addedIn(model, (x) => x === country) };
  });
  return [...countries, ...sites];
}
