import { addTo, putInto } from '../../case/index.ts';
import { existingIn, type Frame } from '../../model/index.ts';
import { tolerance } from '../parameters.ts';
import { roundingCut } from './parameters.ts';

/** A cut: a row that every integral solution satisfies, but not every fractional one: sum of values x columns >= least. */
export interface Cut {
  readonly name: string;
  readonly cols: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
}

/** A need for a good in a period: sum of amounts x integer columns + sum of values x other columns >= least. */
interface Cover {
  readonly name: string;
  readonly whole: Map<number, number>;
  readonly other: Map<number, number>;
  readonly least: number;
}

/**
 * The least amount of a good in a unit of every other good, over all recipes: 1 in itself, 0 in a good that can be bought or made without it.
 * Any multipliers give a valid row; with these, processes that use the good have no positive coefficient in it.
 */
function contents(frame: Frame, good: string, bought: ReadonlySet<string>): Map<string, number> {
  const content = new Map([[good, 1]]);
  const makers = new Map<string, (readonly (readonly [string, number])[])[]>();
  for (const { recipe } of new Map(frame.candidates.map((k) => [k.process, k])).values())
    for (const [out, q] of recipe) if (q > 0) putInto(makers, out, recipe);
  for (let round = 0; round <= makers.size; round++) {
    let changed = false;
    for (const [out, recipes] of makers) {
      if (out === good || bought.has(out)) continue;
      const least = Math.min(
        ...recipes.map((recipe) => {
          const sum = (of: (q: number, g: string) => boolean) =>
            recipe.reduce((all, [g, q]) => (of(q, g) ? all - q * (content.get(g) ?? 0) : all), 0);
          return sum((_, g) => g !== out) / recipe.find(([g]) => g === out)![1];
        }),
      );
      if (least <= (content.get(out) ?? 0) + tolerance.sum) continue;
      content.set(out, least);
      changed = true;
    }
    if (!changed) break;
  }
  return content;
}

/**
 * The balances of a period, summed over all places and weighted by the content of one good (`contents`): production, purchases and shortfall are
 * at least the demand, and production is at most the capacity of existing and new plants.
 */
function covers(frame: Frame): Cover[] {
  const { variables, periods } = frame;
  const makes = new Set(frame.candidates.flatMap((k) => k.recipe.filter(([, q]) => q > 0).map(([g]) => g)));
  const buyable = new Set(variables.purchases.map(({ supply }) => supply.good));
  const covers: Cover[] = [];
  for (const good of makes) {
    const content = contents(frame, good, buyable);
    const weightOf = (recipe: readonly (readonly [string, number])[]) =>
      recipe.reduce((sum, [g, q]) => sum + q * (content.get(g) ?? 0), 0);
    periods.forEach(({ period }, p) => {
      const whole = new Map<number, number>();
      const other = new Map<number, number>();
      let least = 0;
      for (const k of frame.candidates) {
        const weight = weightOf(k.recipe);
        if (weight <= tolerance.sum || variables.activity(k, p) === undefined) continue;
        const each = weight * k.processRow.availability;
        least -= each * existingIn(k, period.year);
        for (const s of variables.serving(k, p)) addTo(whole, s.count, each * s.build.tier.capacity);
      }
      for (const { supply, period: when, col } of variables.purchases) {
        const weight = content.get(supply.good) ?? 0;
        if (when === p && weight > 0) addTo(other, col, weight);
      }
      for (const { demand, period: when, short } of variables.deliveries) {
        const weight = content.get(demand.good) ?? 0;
        if (when !== p || weight <= 0) continue;
        least += weight * demand.quantity;
        if (short !== undefined) addTo(other, short, weight);
      }
      if (least > 0 && whole.size > 0) covers.push({ name: `${good} ${period.year}`, whole, other, least });
    });
  }
  return covers;
}

/**
 * Mixed-integer rounding of a cover divided by `step` (Nemhauser and Wolsey 1990): with f the fractional part of least / step,
 *
 *     sum of (floor(a / step) + min(1, part of a / step over f)) n + sum of other / (step f) >= ceil(least / step)
 */
function rounded({ name, whole, other, least }: Cover, step: number): Cut | undefined {
  if (!(step > 0)) return undefined;
  const ratio = least / step;
  const f = ratio - Math.floor(ratio);
  if (Math.min(f, 1 - f) < roundingCut.part) return undefined;
  const cols: number[] = [];
  const values: number[] = [];
  for (const [col, amount] of whole) {
    const share = amount / step;
    const near = Math.round(share);
    const down = Math.abs(share - near) < tolerance.sum ? near : Math.floor(share);
    cols.push(col);
    values.push(down + Math.min(1, Math.max(0, share - down) / f));
  }
  for (const [col, value] of other) {
    cols.push(col);
    values.push(value / (step * f));
  }
  return { name: `rounding ${name}`, cols, values, least: Math.ceil(ratio) };
}

/**
 * The edges of the convex hull of the integral numbers (n, m) of plants of two capacities a and b that meet a need. With u = m' - m and
 * v = n - n' between neighbouring corners (n, m) and (n', m'), each edge gives the cut
 *
 *     u n + v m + w s >= u n + v m at the corners,  where s is the sum of the other columns
 *
 * w is the most that a unit of s contributes, over all integral numbers below the edge.
 */
function edges({ name, whole, other, least }: Cover): Cut[] {
  const [a, b] = [...new Set(whole.values())].sort((x, y) => x - y) as [number, number];
  if (least > roundingCut.many * a) return [];
  const most = Math.ceil(least / b - tolerance.sum);
  const corners: [number, number][] = [];
  for (let m = 0; m <= most; m++) {
    const n = Math.max(0, Math.ceil((least - b * m) / a - tolerance.sum));
    const turns = () => {
      const [[n1, m1], [n2, m2]] = corners.slice(-2) as [[number, number], [number, number]];
      return (n2 - n1) * (m - m2) >= (n - n2) * (m2 - m1);
    };
    while (corners.length > 1 && turns()) corners.pop();
    corners.push([n, m]);
  }
  const cuts: Cut[] = [];
  for (let c = 1; c < corners.length; c++) {
    const [[n1, m1], [n2, m2]] = [corners[c - 1]!, corners[c]!];
    const [u, v] = [m2 - m1, n1 - n2];
    if (v <= 0) continue;
    const right = u * n1 + v * m1;
    let w = 0;
    for (let m = 0; m <= most; m++)
      for (let n = 0; u * n + v * m < right - tolerance.sum; n++) {
        const lack = least - a * n - b * m;
        if (lack > 0) w = Math.max(w, (right - u * n - v * m) / lack);
      }
    if (w * least > roundingCut.steep * right) continue;
    const cols = [...whole.keys(), ...other.keys()];
    const values = [
      ...[...whole.values()].map((amount) => (amount === a ? u : v)),
      ...[...other.values()].map((x) => w * x),
    ];
    cuts.push({ name: `rounding ${name}`, cols, values: values.map((x) => x / u), least: right / u });
  }
  return cuts;
}

/** The rounding cuts of a case. */
export function roundings(frame: Frame): Cut[] {
  return covers(frame).flatMap((cover) => {
    const amounts = [...new Set(cover.whole.values())];
    return amounts.length === 2 ? edges(cover) : amounts.flatMap((step) => rounded(cover, step) ?? []);
  });
}
