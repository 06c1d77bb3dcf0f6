import type { Case } from '../../case/index.ts';
import { groupBy } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import type { Entering } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { cutOffSites } from './cut-off-sites.ts';
import { cellOf, changesTo, type FigureGroup, figureGroups } from './figure-groups.ts';
import { type InPart, inPart, staysBest } from './in-part.ts';
import { type Further, otherwise } from './otherwise.ts';

export interface Entries {
  /** Nearest first, in relative terms. */
  readonly enters: readonly Entering[];
  /** Prices, costs and duties at whose ends of the range it was looked whether a first plant pays, and how many bear on plants or on the plan. */
  readonly figuresTried: { readonly tried: number; readonly all: number };
}

/** Share of what the plan is worth below which two relaxations do not differ. */
const ROUNDING = 1e-7;

/** Plants that are tried whole at an end of a range: those of which the relaxation builds most. */
const WHOLE = 3;

/** Steps in which a crossing is enclosed, and how near, as a share of the way to the end of the range. */
const [STEPS, NEAR] = [8, 1e-3];

/** How far beyond a crossing the case is solved anew, as a share of the way to it. */
const BEYOND = 0.1;

type Site = Solved['model']['frame']['candidates'][number];

/**
 * Of a plan that builds nothing: at which value of a figure, within its range, a first plant begins to pay (docs/mathematics.md, *What explains a
 * plan*). Undefined where something is built, or nothing can be.
 */
export async function entriesOf(c: Case, solved: Solved, further: Further): Promise<Entries | undefined> {
  const { frame } = solved.model;
  const { upper, cost: base } = frame.program.arrays();
  const cutOff = cutOffSites(frame);
  const open = frame.variables.builds.filter((b) => (upper[b.count] ?? 0) >= 1 && !cutOff.includes(b.candidate));
  const built = frame.variables.builds.some(({ count }) => (solved.x[count] ?? 0) > 0.5);
  if (built || open.length === 0) return undefined;
  const groups = figureGroups(solved);
  const none: Entries = { enters: [], figuresTried: { tried: 0, all: groups.length } };
  if (further.left() <= 0) return none;
  const relaxed = await inPart(solved, further.left);
  try {
    const [free, empty] = [await relaxed.solve(), await relaxed.solve(undefined, new Map())];
    if (!free || !empty) return none;
    const tolerance = ROUNDING * Math.max(1, Math.abs(solved.objective));
    const trial: Trial = {
      relaxed,
      tolerance,
      sites: groupBy(open, ({ candidate }) => candidate),
      usual: free.objective - empty.objective,
      atFigure: new Map(),
      empty: empty.objective,
    };
    const ends = groups.flatMap((group) => {
      const moved = [group.range.low, group.range.high].filter(
        (value) => value !== group.value && !staysBest(free, { group, value }, base),
      );
      return moved.length > 0 ? [{ group, moved }] : [];
    });
    const pull = await pulls(trial, empty, ends);
    ends.sort((a, b) => pull(b) - pull(a));
    const enters: (Entering & { readonly group: FigureGroup })[] = [];
    let tried = 0;
    for (const { group, moved } of ends) {
      const found: Entering[] = [];
      for (const end of moved) found.push(...(await first(trial, group, end)));
      if (further.left() <= 0) break;
      tried++;
      enters.push(...found.map((one) => ({ ...one, group })));
    }
    enters.sort((a, b) => far(a) - far(b));
    const [nearest] = enters;
    const at = nearest && (await solvedAnew(c, solved, further, nearest));
    if (nearest && at) nearest.at = at;
    return { enters: enters.map(({ group: _, ...one }) => one), figuresTried: { tried, all: ends.length } };
  } finally {
    await relaxed.close();
  }
}

const far = ({ about, value }: Entering) => Math.abs(about / value - 1);

/** What is known of the relaxation while figures are tried. */
interface Trial {
  readonly relaxed: InPart;
  readonly tolerance: number;
  readonly sites: ReadonlyMap<Site, readonly { readonly count: number }[]>;
  /** What plants in part gain at the figures of the case, where whole ones gain nothing. */
  readonly usual: number;
  readonly empty: number;
  /** What one whole plant gains at the figures of the case, by the column of its build. */
  readonly atFigure: Map<number, number>;
}

type Ends = { readonly group: FigureGroup; readonly moved: readonly number[] };

/**
 * By how much one whole plant would gain at an end of a figure's range, were all that is made and moved as at the figure itself: what is tried first. The plant of each
 * site is the one that loses least by the prices of the plan.
 */
async function pulls({ relaxed, sites, atFigure }: Trial, empty: LpResult, all: readonly Ends[]) {
  const gains = new Map<Ends, number>();
  const slopeIn = (group: FigureGroup, { x }: LpResult) =>
    group.members.reduce((sum, { slope, value }) => {
      for (const [col, by] of slope) sum += (value / group.value) * by * x[col]!;
      return sum;
    }, 0);
  const without = new Map(all.map((one) => [one, slopeIn(one.group, empty)]));
  for (const builds of sites.values()) {
    const { count } = builds.reduce((a, b) => (empty.colDual[b.count]! > empty.colDual[a.count]! ? b : a));
    const plant = await relaxed.solve(undefined, new Map([[count, 1]]));
    if (!plant) continue;
    const gain = plant.objective - empty.objective;
    atFigure.set(count, gain);
    for (const one of all) {
      const steeper = slopeIn(one.group, plant) - without.get(one)!;
      const best = Math.max(...one.moved.map((end) => gain + steeper * (end - one.group.value)));
      gains.set(one, Math.max(gains.get(one) ?? Number.NEGATIVE_INFINITY, best));
    }
  }
  return (one: Ends): number => gains.get(one) ?? 0;
}

/** Where on the way to an end of its range a figure lets a first plant pay: the nearest of the plants that pay at the end. */
async function first(trial: Trial, group: FigureGroup, end: number): Promise<Entering[]> {
  const { relaxed, sites, usual, tolerance } = trial;
  const there = { group, value: end };
  const empty = await relaxed.solve(there, new Map());
  const free = empty && (await relaxed.solve(there));
  if (!free || free.objective - empty.objective <= usual + tolerance) return [];
  const wanted = [...sites]
    .map(([site, builds]) => ({
      site,
      amount: builds.reduce((sum, { count }) => sum + free.x[count]!, 0),
      ...builds.reduce((a, b) => (free.x[b.count]! > free.x[a.count]! ? b : a)),
    }))
    .filter(({ amount }) => amount > ROUNDING)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, WHOLE);
  const found: Entering[] = [];
  for (const { site, count } of wanted) {
    const whole = await relaxed.solve(there, new Map([[count, 1]]));
    const about = whole && (await pays(trial, { group, count, end, gain: whole.objective - empty.objective }));
    if (about !== undefined)
      found.push({ ...cellOf(group), about, within: true, place: site.place, process: site.process });
  }
  return found.sort((a, b) => far(a) - far(b)).slice(0, 1);
}

interface Plant {
  readonly group: FigureGroup;
  /** The column of its build. */
  readonly count: number;
  readonly end: number;
  /** What it gains at the end of the range. */
  readonly gain: number;
}

/** The value from which a whole plant gains, where it loses at the figure itself (Illinois: Dowell and Jarratt 1971). */
async function pays({ relaxed, tolerance, atFigure, empty }: Trial, { group, count, end, gain }: Plant) {
  const plant = new Map([[count, 1]]);
  if (!atFigure.has(count)) {
    const own = await relaxed.solve(undefined, plant);
    if (!own) return undefined;
    atFigure.set(count, own.objective - empty);
  }
  let [near, far] = [
    { value: group.value, gain: atFigure.get(count)! },
    { value: end, gain },
  ];
  if (near.gain > 0 || far.gain <= tolerance) return undefined;
  let weight = 1;
  for (let step = 0; step < STEPS && Math.abs(far.value - near.value) > NEAR * Math.abs(end - group.value); step++) {
    const share = near.gain / (near.gain - weight * far.gain);
    const value = near.value + share * (far.value - near.value);
    const [bare, whole] = [
      await relaxed.solve({ group, value }, new Map()),
      await relaxed.solve({ group, value }, plant),
    ];
    if (!bare || !whole) break;
    const here = { value, gain: whole.objective - bare.objective };
    if (Math.abs(here.gain) <= tolerance) return value;
    if (here.gain > 0) [far, weight] = [here, 1];
    else [near, weight] = [here, 0.5];
  }
  return far.value;
}

/**
 * Between these values a first plant begins to pay: at the one nothing gains, at the other, a little beyond the crossing, a plan with the plant is worth more than the
 * bound of all that build nothing. Not tried where the time is shorter than the plan itself took.
 */
async function solvedAnew(c: Case, solved: Solved, further: Further, one: Entering & { group: FigureGroup }) {
  const { frame } = solved.model;
  if (further.left() <= solved.seconds.solve) return undefined;
  const changes = changesTo(one.group, Math.max(0, one.about + BEYOND * (one.about - one.value)));
  const forbid = frame.candidates.map((k) => k.key);
  const none = await otherwise(c, solved, further, { forbid, changes });
  const some = none && (await otherwise(c, solved, further, { build: one.process, changes }));
  if (!some || some.npv <= none.bound) return undefined;
  const beyond = Math.max(0, one.about + BEYOND * (one.about - one.value));
  const sure = solved.bound - solved.objective <= ROUNDING * Math.max(1, Math.abs(solved.objective));
  const up = one.about > one.value;
  const near = sure ? one.value : up ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return up ? { low: near, high: beyond } : { low: beyond, high: near };
}
