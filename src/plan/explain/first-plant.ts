import { sumOf } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import type { Candidate, Entering } from '../../model/index.ts';
import { cellOf, columnSlopes, type FigureGroup } from './figure-groups.ts';
import type { InPart } from './in-part.ts';

/** Share of what the plan is worth below which two relaxations do not differ. */
export const ROUNDING = 1e-7;

/** Plants that are tried whole at an end of a range: those of which the relaxation builds most. */
const WHOLE = 3;

/** Steps in which a crossing is enclosed, and how near, as a share of the way to the end of the range. */
const [STEPS, NEAR] = [10, 2e-3];

/** Most solutions with nothing built that are stored: each bounds the worth at other prices, and saves a solve there. */
const MOST_BARE = 12;

/** The state of the relaxation while figures are tried. */
export interface Trial {
  readonly relaxed: InPart;
  readonly tolerance: number;
  readonly sites: ReadonlyMap<Candidate, readonly { readonly count: number }[]>;
  /** What plants in part gain at the figures of the case, where whole ones gain nothing. */
  readonly usual: number;
  /** The best with nothing built at the figures of the case, then at others: each holds at every price. */
  readonly bare: { readonly objective: number; readonly x: Float64Array; readonly colDual: Float64Array }[];
  /** What one whole plant gains at the figures of the case, by the column of its build. */
  readonly atFigure: Map<number, number>;
}

export interface Ends {
  readonly group: FigureGroup;
  readonly moved: readonly number[];
}

/** Change of a solution's worth per unit of a figure. */
function slopeIn(slopes: ReadonlyMap<number, number>, x: ArrayLike<number>): number {
  let sum = 0;
  for (const [col, by] of slopes) sum += by * x[col]!;
  return sum;
}

/** How far an end of a figure's range pulls plants in by the solutions at the figures of the case: what is tried first. */
export function pullOf({ sites, bare: [bare] }: Trial, free: LpResult, { group, moved }: Ends): number {
  const slopes = columnSlopes(group);
  const steeper = slopeIn(slopes, free.x) - slopeIn(slopes, bare!.x);
  const cheaper = [...sites.values()].flat().filter(({ count }) => slopes.has(count));
  return Math.max(
    ...moved.flatMap((end) => {
      const change = end - group.value;
      return [steeper * change, ...cheaper.map(({ count }) => bare!.colDual[count]! + slopes.get(count)! * change)];
    }),
  );
}

/** What the best plan without any build is worth at a value of a figure. It is at least what is known already; it is solved only where `enough` of a gain is left. */
async function bareAt({ relaxed, bare }: Trial, group: FigureGroup, value: number, enough: (least: number) => boolean) {
  const slopes = columnSlopes(group);
  const change = value - group.value;
  const least = Math.max(...bare.map(({ objective, x }) => objective + slopeIn(slopes, x) * change));
  if (!enough(least)) return least;
  const found = await relaxed.solve({ group, value }, new Map());
  if (found && bare.length < MOST_BARE)
    bare.push({ ...found, objective: found.objective - slopeIn(slopes, found.x) * change });
  return found?.objective;
}

/** Where on the way to an end of its range a figure lets a first plant pay: the nearest of the plants that pay at the end. */
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
  /** The nearest value that is known at which a plant pays. */
  let far = { value: end, bare };
  for (const { site, count } of wanted) {
    const whole = await relaxed.solve({ group, value: far.value }, new Map([[count, 1]]));
    const gain = whole && whole.objective - far.bare;
    const near =
      gain === undefined ? undefined : await pays(trial, { group, count, end: far.value, gain, bare: far.bare });
    // Where several plants begin to pay at the same value, the plant of which the relaxation builds most is named.
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
  /** The column of its build. */
  readonly count: number;
  readonly end: number;
  /** What it gains at that end, and what nothing built is worth there. */
  readonly gain: number;
  readonly bare: number;
}

/**
 * The value from which a whole plant gains, where it loses at the figure itself, and what nothing built is worth there (Illinois: Dowell and Jarratt 1971). Undefined where it
 * does not pay at the end.
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
  /** Which end moved last: one that stays twice counts half. */
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
