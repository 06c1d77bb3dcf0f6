import { sumOf } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import type { Candidate, Entering } from '../../model/index.ts';
import { cellOf, columnSlopes, type FigureGroup } from './figure-groups.ts';
import type { InPart } from './in-part.ts';

/** Relative difference below which two relaxations are the same. */
export const ROUNDING = 1e-7;

/** Number of plants that are tried whole at an end of a range: those of which the relaxation builds most. */
const WHOLE = 3;

/** Number of steps to enclose a crossing, and the accuracy as a share of the way to the end of the range. */
const [STEPS, NEAR] = [10, 2e-3];

/**
 * Number of solutions without builds that are stored: each bounds the worth at other prices, and may save a solve
 * there.
 */
const MOST_BARE = 12;

/** State of the relaxation while figures are tried. */
export interface Trial {
  readonly relaxed: InPart;
  readonly tolerance: number;
  readonly sites: ReadonlyMap<Candidate, readonly { readonly count: number }[]>;
  /** Gain of fractional plants at the figures of the case, where whole ones gain nothing. */
  readonly usual: number;
  /**
   * Best solutions without builds, at the figures of the case first, then at others: each is feasible at every price.
   */
  readonly bare: { readonly objective: number; readonly x: Float64Array; readonly colDual: Float64Array }[];
  /** Gain of one whole plant at the figures of the case, by the column of its build. */
  readonly atFigure: Map<number, number>;
}

interface Ends {
  readonly group: FigureGroup;
  /** Values of the figure at the ends of its range. */
  readonly values: readonly number[];
}

/** Change of a solution's worth per unit of a figure. */
function slopeIn(slopes: ReadonlyMap<number, number>, x: ArrayLike<number>): number {
  let sum = 0;
  for (const [col, by] of slopes) sum += by * x[col]!;
  return sum;
}

/**
 * Estimate, from the solutions at the figures of the case, of how strongly an end of a figure's range attracts plants;
 * used to order the trials.
 */
export function pullOf({ sites, bare: [bare] }: Trial, free: LpResult, { group, values }: Ends): number {
  const slopes = columnSlopes(group);
  const steeper = slopeIn(slopes, free.x) - slopeIn(slopes, bare!.x);
  const cheaper = [...sites.values()].flat().filter(({ count }) => slopes.has(count));
  return Math.max(
    ...values.flatMap((end) => {
      const change = end - group.value;
      return [steeper * change, ...cheaper.map(({ count }) => bare!.colDual[count]! + slopes.get(count)! * change)];
    }),
  );
}

/**
 * Worth of the best plan without builds at a value of a figure. Known solutions give a lower bound; it is solved only
 * if `enough` of a gain is left.
 */
async function bareAt({ relaxed, bare }: Trial, group: FigureGroup, value: number, enough: (least: number) => boolean) {
  const slopes = columnSlopes(group);
  const change = value - group.value;
  const least = Math.max(...bare.map(({ objective, x }) => objective + slopeIn(slopes, x) * change));
  if (!enough(least)) return least;
  const result = await relaxed.solve({ group, value }, new Map());
  if (result && bare.length < MOST_BARE)
    bare.push({ ...result, objective: result.objective - slopeIn(slopes, result.x) * change });
  return result?.objective;
}

/**
 * The value, on the way to an end of a figure's range, at which a first plant pays: the nearest among the plants that
 * pay at the end.
 */
export async function firstPlant(trial: Trial, group: FigureGroup, end: number): Promise<Entering[]> {
  const { relaxed, sites, usual, tolerance } = trial;
  const there = { group, value: end };
  const free = await relaxed.solve(there);
  if (!free) return [];
  const gains = (bare: number) => free.objective - bare > usual + tolerance;
  const bare = await bareAt(trial, group, end, gains);
  if (bare === undefined || !gains(bare)) return [];
  const wanted = [...sites]
    .map(([site, builds]) => ({
      site,
      amount: sumOf(builds, ({ count }) => free.x[count]!),
      ...builds.reduce((a, b) => (free.x[b.count]! > free.x[a.count]! ? b : a)),
    }))
    .filter(({ amount }) => amount > ROUNDING)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, WHOLE);
  let found: Entering[] = [];
  /** The nearest known value at which a plant pays. */
  let far = { value: end, bare };
  for (const { site, count } of wanted) {
    const whole = await relaxed.solve({ group, value: far.value }, new Map([[count, 1]]));
    const gain = whole && whole.objective - far.bare;
    const near =
      gain === undefined ? undefined : await pays(trial, { group, count, end: far.value, gain, bare: far.bare });
    // If several plants begin to pay at the same value, the one of which the relaxation builds most is named.
    if (
      near === undefined ||
      (found.length > 0 && Math.abs(far.value - near.value) <= NEAR * Math.abs(end - group.value))
    )
      continue;
    far = near;
    found = [{ ...cellOf(group), about: far.value, within: true, place: site.place, process: site.process }];
  }
  return found;
}

interface Plant {
  readonly group: FigureGroup;
  /** Column of its build. */
  readonly count: number;
  readonly end: number;
  /** Its gain at that end, and the worth of no builds there. */
  readonly gain: number;
  readonly bare: number;
}

/**
 * The value from which a whole plant gains, if it loses at the figure itself, and the worth of no builds there
 * (Illinois method: Dowell and Jarratt 1971). Undefined if it does not pay at the end.
 */
async function pays({ relaxed, tolerance, atFigure, bare: [own] }: Trial, { group, count, end, ...there }: Plant) {
  if (there.gain <= tolerance) return undefined;
  const plant = new Map([[count, 1]]);
  if (!atFigure.has(count)) {
    const alone = await relaxed.solve(undefined, plant);
    if (!alone) return undefined;
    atFigure.set(count, alone.objective - own!.objective);
  }
  let near = { value: group.value, gain: atFigure.get(count)! };
  let far = { value: end, ...there };
  if (near.gain > 0) return undefined;
  /** The end that moved last: the gain at an end that stays twice is halved. */
  let moved: 'near' | 'far' | undefined;
  for (let step = 0; step < STEPS && Math.abs(far.value - near.value) > NEAR * Math.abs(end - group.value); step++) {
    const share = near.gain / (near.gain - far.gain);
    const value = near.value + share * (far.value - near.value);
    const bare = await relaxed.solve({ group, value }, new Map());
    const whole = bare && (await relaxed.solve({ group, value }, plant));
    if (!whole) break;
    const here = { value, gain: whole.objective - bare.objective, bare: bare.objective };
    const next = here.gain >= -tolerance ? 'far' : 'near';
    if (next === 'far') [near, far] = [moved === next ? { ...near, gain: near.gain / 2 } : near, here];
    else [near, far] = [here, moved === next ? { ...far, gain: far.gain / 2 } : far];
    if (Math.abs(here.gain) <= tolerance) break;
    moved = next;
  }
  return far;
}
