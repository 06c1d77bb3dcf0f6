import { existingIn, type Frame } from '../../pillars/index.ts';

/** An inequality that whole numbers satisfy and fractions of them need not: sum of values x columns >= least. */
export interface Cut {
  readonly name: string;
  readonly cols: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
}

/** What a good in a period takes at least: sum of amounts x whole columns + sum of values x other columns >= least. */
interface Cover {
  readonly name: string;
  readonly whole: Map<number, number>;
  readonly other: Map<number, number>;
  readonly least: number;
}

/**
 * How much of a good is in a unit of every other at least, by every way of making it: 1 in itself, none where it can be
 * had without. Any numbers give a row that holds; these let no process that uses the good stand in it.
 */
function contents(frame: Frame, good: string, bought: ReadonlySet<string>): Map<string, number> {
  const content = new Map([[good, 1]]);
  const makers = new Map<string, (readonly (readonly [string, number])[])[]>();
  for (const { recipe } of new Map(frame.candidates.map((k) => [k.process, k])).values())
    for (const [out, q] of recipe) if (q > 0) makers.set(out, [...(makers.get(out) ?? []), recipe]);
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
      if (least <= (content.get(out) ?? 0) + 1e-12) continue;
      content.set(out, least);
      changed = true;
    }
    if (!changed) break;
  }
  return content;
}

/**
 * The balances of a period added up over all places, each good times its content of one: what is made and bought of it
 * and what is not delivered is no less than what is wanted; what is made no more than what stands and is built.
 */
function covers(frame: Frame): Cover[] {
  const { variables, periods } = frame;
  const makes = new Set(frame.candidates.flatMap((k) => k.recipe.filter(([, q]) => q > 0).map(([g]) => g)));
  const buyable = new Set(variables.purchases.map(({ supply }) => supply.good));
  const found: Cover[] = [];
  for (const good of makes) {
    const content = contents(frame, good, buyable);
    const weightOf = (recipe: readonly (readonly [string, number])[]) =>
      recipe.reduce((sum, [g, q]) => sum + q * (content.get(g) ?? 0), 0);
    periods.forEach(({ period }, p) => {
      const whole = new Map<number, number>();
      const other = new Map<number, number>();
      let least = 0;
      const put = (to: Map<number, number>, col: number, value: number) => to.set(col, (to.get(col) ?? 0) + value);
      for (const k of frame.candidates) {
        const weight = weightOf(k.recipe);
        if (weight <= 1e-9 || variables.activity(k, p) === undefined) continue;
        const each = weight * k.processRow.availability;
        least -= each * existingIn(k, period.year);
        for (const s of variables.serving(k, p)) put(whole, s.count, each * s.build.tier.capacity);
      }
      for (const { supply, period: when, col } of variables.purchases) {
        const weight = content.get(supply.good) ?? 0;
        if (when === p && weight > 0) put(other, col, weight);
      }
      for (const { demand, period: when, short } of variables.deliveries) {
        const weight = content.get(demand.good) ?? 0;
        if (when !== p || weight <= 0) continue;
        least += weight * demand.quantity;
        if (short !== undefined) put(other, short, weight);
      }
      if (least > 0 && whole.size > 0) found.push({ name: `${good} ${period.year}`, whole, other, least });
    });
  }
  return found;
}

/**
 * A cover divided by `step` and rounded (mixed-integer rounding, Nemhauser and Wolsey 1990): with f the part of
 * least / step beyond a whole number,
 *
 *     sum of (floor(a / step) + min(1, part of a / step over f)) n + sum of other / (step f) >= ceil(least / step)
 */
function rounded({ name, whole, other, least }: Cover, step: number): Cut | undefined {
  const ratio = least / step;
  const f = ratio - Math.floor(ratio);
  if (f < 0.02 || f > 0.98) return undefined;
  const cols: number[] = [];
  const values: number[] = [];
  for (const [col, amount] of whole) {
    const share = amount / step;
    const near = Math.round(share);
    const down = Math.abs(share - near) < 1e-9 ? near : Math.floor(share);
    cols.push(col);
    values.push(down + Math.min(1, Math.max(0, share - down) / f));
  }
  for (const [col, value] of other) {
    cols.push(col);
    values.push(value / (step * f));
  }
  return { name: `rounding ${name}`, cols, values, least: Math.ceil(ratio) };
}

/** All rounded covers of a case, by the capacity of each tier. */
export function roundings(frame: Frame): Cut[] {
  return covers(frame).flatMap((cover) =>
    [...new Set(cover.whole.values())].flatMap((step) => rounded(cover, step) ?? []),
  );
}
