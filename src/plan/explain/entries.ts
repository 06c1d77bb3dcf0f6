import { type Case, groupBy } from '../../case/index.ts';
import type { Entering } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { alternative, type Further } from './alternative.ts';
import { cutOffSites } from './cut-off-sites.ts';
import { changesTo, type FigureGroup, farFrom, figureGroups } from './figure-groups.ts';
import { firstPlant, pullOf, ROUNDING, type Trial } from './first-plant.ts';
import { inPart, staysBest } from './in-part.ts';

interface Entries {
  /** The nearest first, in relative terms. */
  readonly enters: readonly Entering[];
  /**
   * Number of prices, costs and duties at whose range ends a first plant was sought, and how many bear on plants or on
   * the plan.
   */
  readonly figuresTried: { readonly tried: number; readonly all: number };
}

/** Distance beyond a crossing at which the case is solved anew, as a share of the way to it. */
const BEYOND = 0.1;

/**
 * For a plan that builds nothing: the values of figures, within their ranges, at which a first plant begins to pay
 * (docs/mathematics.md, *What explains a plan*). Undefined if something is built, or nothing can be.
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
    const [free, bare] = [await relaxed.solve(), await relaxed.solve(undefined, new Map())];
    if (!free || !bare) return none;
    const trial: Trial = {
      relaxed,
      tolerance: ROUNDING * Math.max(1, Math.abs(solved.objective)),
      sites: groupBy(open, ({ candidate }) => candidate),
      usual: free.objective - bare.objective,
      bare: [bare],
      atFigure: new Map(),
    };
    const candidates = groups.flatMap((group) => {
      const values = [group.range.low, group.range.high].filter(
        (value) => value !== group.value && !staysBest(free, { group, value }, base),
      );
      return values.length > 0 ? [{ group, values, pull: pullOf(trial, free, { group, values }) }] : [];
    });
    candidates.sort((a, b) => b.pull - a.pull);
    const enters: (Entering & { readonly group: FigureGroup })[] = [];
    let tried = 0;
    for (const { group, values } of candidates) {
      const found: Entering[] = [];
      for (const end of values) found.push(...(await firstPlant(trial, group, end)));
      if (further.left() <= 0) break;
      tried++;
      enters.push(...found.map((one) => ({ ...one, group })));
    }
    enters.sort((a, b) => farFrom(a) - farFrom(b));
    const [nearest] = enters;
    const at = nearest && (await solvedAnew(c, solved, further, nearest));
    if (nearest && at) nearest.at = at;
    return { enters: enters.map(({ group: _, ...one }) => one), figuresTried: { tried, all: candidates.length } };
  } finally {
    await relaxed.close();
  }
}

/**
 * An interval in which a first plant begins to pay: at its first end nothing gains; at its second, slightly beyond the
 * crossing, a plan with the plant is worth more than the bound of all plans without builds. Not tried if less time is
 * left than the plan itself took.
 */
async function solvedAnew(c: Case, solved: Solved, further: Further, one: Entering & { group: FigureGroup }) {
  const { frame } = solved.model;
  if (further.left() <= solved.seconds.solve) return undefined;
  const beyond = Math.max(0, one.about + BEYOND * (one.about - one.value));
  const changes = changesTo(one.group, beyond);
  const forbid = frame.candidates.map((k) => k.key);
  const none = await alternative(c, solved, further, { forbid, changes });
  const some = none && (await alternative(c, solved, further, { build: one.process, changes }));
  if (!some || some.npv <= none.bound) return undefined;
  const sure = solved.bound - solved.objective <= ROUNDING * Math.max(1, Math.abs(solved.objective));
  const up = one.about > one.value;
  const near = sure ? one.value : up ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return up ? { low: near, high: beyond } : { low: beyond, high: near };
}
