import { putInto } from '../../case/index.ts';
import { eachRow, type LpResult } from '../../linear/index.ts';
import { type BuildVariable, type Candidate, existingIn, type Frame, serves } from '../../pillars/index.ts';

/** A flow that gains at the prices of a relaxation. */
export interface GainingFlow {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly period: number;
  /** By a unit of the good, in money of the first year. */
  readonly gain: number;
}

/** A column that gains where a price of goods moves, by how much; and, of an activity, the builds without which there is none. */
interface Gainer {
  readonly col: number;
  readonly by: number;
  readonly plant?: readonly Server[];
}

/** A build, and the most activity of it. */
interface Server {
  readonly col: number;
  readonly capacity: number;
}

/** Columns that gain by a higher price of what is made, and by a lower one of what is used, by row. */
interface Gainers {
  readonly made: Map<number, Gainer[]>;
  readonly used: Map<number, Gainer[]>;
}

/**
 * Flows that gain only by prices that could as well be others: a higher price of the good where it comes from, or a lower one
 * where it goes to, at which they gain no more, while neither purchases nor deliveries come to gain, nor plants, by what their
 * builds would lose otherwise:
 *
 *     sum over periods of capacity x what a unit of activity comes to gain <= - reduced cost of the build
 *
 * The prices with those changes have the same dual objective (of the columns that change none rests on a bound above 0), so that
 * these flows add nothing to the relaxation. Plants that the relaxation is far from building have no price of their own.
 */
export function degenerate<T extends GainingFlow>(
  frame: Frame,
  lp: Pick<LpResult, 'colDual'>,
  gains: readonly T[],
): Set<T> {
  const { program, variables } = frame;
  const { made, used } = gainersOf(frame);
  const taken = new Map<number, number>();
  const slack = (col: number) =>
    program.bounds(col)[0] > 0 ? 0 : Math.max(0, -(lp.colDual[col] ?? 0) - (taken.get(col) ?? 0));
  const raised = new Map<number, number>();
  /** By how much the price of a row may move further. */
  const room = (gainers: readonly Gainer[]) => {
    let most = Number.POSITIVE_INFINITY;
    for (const { col, by, plant } of gainers) {
      const more = plant ? Math.min(...plant.map((s) => slack(s.col) / s.capacity)) : 0;
      most = Math.min(most, (slack(col) + more) / by);
    }
    return most;
  };
  const move = (row: number, gainers: readonly Gainer[], amount: number) => {
    if (amount <= 0) return;
    raised.set(row, (raised.get(row) ?? 0) + amount);
    for (const { col, by, plant } of gainers) {
      const over = Math.max(0, by * amount - slack(col));
      taken.set(col, (taken.get(col) ?? 0) + by * amount);
      if (!plant || over === 0) continue;
      for (const s of plant) taken.set(s.col, (taken.get(s.col) ?? 0) + s.capacity * over);
    }
  };
  const found = new Set<T>();
  for (const one of [...gains].sort((a, b) => b.gain - a.gain)) {
    const { good, from, to, period, gain } = one;
    const source = variables.madeRow(good, from, period);
    const target = variables.usedRow(good, to, period);
    if (source === undefined || target === undefined) continue;
    const left = gain - (raised.get(source) ?? 0) - (raised.get(target) ?? 0);
    if (left > 0) {
      const [makers, users] = [made.get(source) ?? [], used.get(target) ?? []];
      const above = Math.min(left, room(makers));
      if (above + room(users) < left) continue;
      move(source, makers, above);
      move(target, users, left - above);
    }
    found.add(one);
  }
  return found;
}

const kept = new WeakMap<Frame, Gainers>();

function gainersOf(frame: Frame): Gainers {
  const one = kept.get(frame);
  // What joins a programme that is being solved are flows, which gain by neither.
  if (one) return one;
  const { periods, rows, variables, program } = frame;
  const made = new Map<number, Gainer[]>();
  const used = new Map<number, Gainer[]>();
  periods.forEach((_, p) => {
    for (const { good } of rows.goods) {
      for (const place of variables.makers(good, p)) made.set(variables.madeRow(good, place, p)!, []);
      for (const place of variables.users(good, p)) used.set(variables.usedRow(good, place, p)!, []);
    }
  });
  const plants = plantsOf(frame);
  const arrays = program.arrays();
  for (let col = 0; col < program.numCols; col++)
    eachRow(arrays, col, (row, value) => {
      const list = value > 0 ? made.get(row) : used.get(row);
      const plant = plants.get(col);
      list?.push({ col, by: Math.abs(value), ...(plant ? { plant } : {}) });
    });
  const gainers = { made, used };
  kept.set(frame, gainers);
  return gainers;
}

/** By column of activity the builds that may serve then; none of candidates with capacity from before. */
function plantsOf({ candidates, periods, variables }: Frame): Map<number, Server[]> {
  const builds = new Map<Candidate, BuildVariable[]>();
  for (const build of variables.builds) {
    putInto(builds, build.candidate, build);
  }
  const found = new Map<number, Server[]>();
  for (const k of candidates)
    periods.forEach(({ period }, p) => {
      const col = variables.activity(k, p);
      if (col === undefined || existingIn(k, period.year) > 0) return;
      const live = (builds.get(k) ?? []).filter(({ year }) => serves(year, k.processRow.life, period.year));
      found.set(
        col,
        live.map(({ count, tier }) => ({ col: count, capacity: k.processRow.availability * tier.capacity })),
      );
    });
  return found;
}
