import { getOrInsert, putInto, sumOf, tupleKey } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import { existingIn, type FlowVariable, type Frame, type GoodPrice } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';

/** Amounts and prices below this count as 0. */
const NONE = 1e-9;

/**
 * Worth of goods where they are made or bought, and where they arrive: the duals of the balances with the whole numbers
 * of the plan fixed (`fixed`). The next price is that after one step, from the reduced costs of the flows that would
 * replace the present ones.
 */
export function goodPricesOf({ model }: Pick<Solved, 'model'>, fixed: LpResult): GoodPrice[] {
  if (fixed.status !== 'optimal') return [];
  const { frame, flows } = model;
  const next = nextPrices(frame, flows, fixed);
  const found = new Map<string, GoodPrice>();
  const blank = () => frame.periods.map((): number | null => null);
  const put = (good: string, place: string, p: number, side: 'made' | 'used', row: number) => {
    const price = getOrInsert(found, tupleKey(good, place), (): GoodPrice => ({ good, place }));
    const value = 0 - fixed.rowDual[row]! / frame.periods[p]!.period.weight;
    price[side] ??= blank();
    price[side]![p] = value;
    const after = side === 'made' ? 'madeNext' : 'usedNext';
    price[after] ??= blank();
    const change = next[side](good, place, p);
    price[after]![p] = change === undefined ? null : side === 'made' ? value + change : value - change;
  };
  for (const { good, cargo } of frame.rows.goods) {
    if (cargo === 'none') continue;
    frame.periods.forEach((_, p) => {
      for (const place of frame.variables.makers(good, p))
        put(good, place, p, 'made', frame.variables.madeRow(good, place, p)!);
      for (const place of frame.variables.users(good, p))
        put(good, place, p, 'used', frame.variables.usedRow(good, place, p)!);
    });
  }
  return [...found.values()];
}

/** Change of a price at one step, by good, place and period; undefined if there is no next step. */
function nextPrices(frame: Frame, flows: readonly FlowVariable[], { x, colDual, rowDual }: LpResult) {
  const weight = (p: number) => frame.periods[p]!.period.weight;
  const rents = scarcity(frame, x, rowDual);
  const spare = spareAt(frame, x);
  const into = new Map<string, FlowVariable[]>();
  for (const flow of flows) putInto(into, tupleKey(flow.good, flow.to, flow.period), flow);
  const shorts = new Map<string, number[]>();
  for (const { demand, period, short } of frame.variables.deliveries)
    if (short !== undefined) putInto(shorts, tupleKey(demand.good, demand.place, period), short);
  const less = (one: number | undefined, other: number) => (one === undefined ? other : Math.min(one, other));
  const made = new Map<string, number>();
  const used = new Map<string, number>();
  for (const [key, arriving] of into) {
    const p = arriving[0]!.period;
    for (const { good, from, col } of arriving) {
      if ((x[col] ?? 0) <= NONE) continue;
      const source = tupleKey(good, from, p);
      let instead: number | undefined;
      for (const other of arriving)
        if (other.from !== from && spare.has(tupleKey(good, other.from, p)))
          instead = less(instead, Math.max(0, -colDual[other.col]! / weight(p)));
      for (const short of shorts.get(key) ?? []) instead = less(instead, Math.max(0, -colDual[short]! / weight(p)));
      if (instead !== undefined) made.set(source, less(made.get(source), instead));
      used.set(key, less(used.get(key), (rents.get(source) ?? 0) / weight(p)));
    }
  }
  return {
    made: (good: string, place: string, p: number) =>
      spare.has(tupleKey(good, place, p)) ? 0 : made.get(tupleKey(good, place, p)),
    used: (good: string, place: string, p: number) => used.get(tupleKey(good, place, p)),
  };
}

/** Sources of a good that can give more at the present price. */
function spareAt(frame: Frame, x: ArrayLike<number>): Set<string> {
  const spare = new Set<string>();
  const value = (col: number | undefined) => (col === undefined ? 0 : (x[col] ?? 0));
  for (const { supply, period, col } of frame.variables.purchases) {
    const bought = value(col);
    if (bought > NONE && supply.quantity - bought > 1e-6 * bought)
      spare.add(tupleKey(supply.good, supply.place, period));
  }
  for (const k of frame.candidates)
    frame.periods.forEach(({ period }, p) => {
      const activity = value(frame.variables.activity(k, p));
      if (activity <= NONE) return;
      const built = sumOf(frame.variables.capacity(k, p), ([col, each]) => each * value(col));
      const open = k.row.closable ? 1 - value(frame.variables.closed(k, p)) : 1;
      const capacity = k.processRow.availability * (existingIn(k, period.year) * open + built);
      if (capacity - activity <= 1e-6 * activity) return;
      for (const [good, q] of k.recipe) if (q > 0) spare.add(tupleKey(good, k.place, p));
    });
  return spare;
}

/** Scarcity rent of a source per unit of a good: the least of its sources. Discounted. */
function scarcity(frame: Frame, x: ArrayLike<number>, rowDual: ArrayLike<number>): ReadonlyMap<string, number> {
  const rents = new Map<string, number>();
  const byLimit = new Map(
    frame.limits.priced
      .filter(({ kind }) => kind === 'candidates')
      .map(({ key, year, row }) => [tupleKey(key, year), Math.abs(rowDual[row] ?? 0)]),
  );
  const put = (key: string, rent: number) => rents.set(key, Math.min(rent, rents.get(key) ?? Number.POSITIVE_INFINITY));
  for (const { supply, period, col } of frame.variables.purchases) {
    if ((x[col] ?? 0) <= NONE) continue;
    const { weight } = frame.periods[period]!.period;
    const row = frame.variables.madeRow(supply.good, supply.place, period)!;
    put(tupleKey(supply.good, supply.place, period), Math.max(0, -rowDual[row]! - supply.row.price * weight));
  }
  for (const k of frame.candidates)
    frame.periods.forEach(({ period }, p) => {
      const activity = frame.variables.activity(k, p);
      if (activity === undefined || (x[activity] ?? 0) <= NONE) return;
      const rent = byLimit.get(tupleKey(k.key, period.year)) ?? 0;
      for (const [good, q] of k.recipe) if (q > 0) put(tupleKey(good, k.place, p), rent / q);
    });
  return rents;
}
