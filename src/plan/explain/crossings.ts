import type { Case } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import type { Solved } from '../../search/index.ts';
import { alternative, type Further, type Line } from './alternative.ts';
import { changesTo, type FigureGroup } from './figure-groups.ts';
import { bestAt } from './lines.ts';

/** A crossing of known plans along a figure. */
interface Crossing {
  readonly group: FigureGroup;
  readonly about: number;
  readonly process: string;
  readonly lines: readonly Line[];
  /** Whether the stage is proven to be worth building at the figure itself. */
  readonly sure: boolean;
}

/**
 * Distance from the crossing at which it is solved: where the known plans differ by this multiple of the gap of a
 * solve.
 */
const MARGIN = 1.2;

/**
 * An interval that contains a crossing. On the side of the figure the case is solved without the stage, on the other
 * side with it:
 *
 *     best known plan with it > bound without it on this side; best known plan without it > bound with it on the other
 *
 * so that a stage worth building at one end is not worth building at the other. An end without proof is infinite;
 * undefined if neither end is proven, or time was too short.
 */
export async function around(
  c: Case,
  solved: Solved,
  further: Further,
  { group, about, process, lines, sure }: Crossing,
): Promise<Interval | undefined> {
  const { value } = group;
  const { inside, outside } = bestAt(lines, group, process, value);
  const gap = further.options.absoluteGap ?? further.options.gap * solved.model.grossCost(solved.x);
  const step = (about - value) * Math.min(1, (MARGIN * gap + ROUNDING * Math.abs(inside)) / (inside - outside));
  if (!Number.isFinite(step) || step === 0) return undefined;
  const forbid = solved.model.frame.candidates.filter((k) => k.process === process).map((k) => k.key);
  const boundAt = async (at: number, differing: { forbid?: readonly string[]; build?: string }) => {
    const other = await alternative(c, solved, further, { ...differing, changes: changesTo(group, at) });
    return other === null ? Number.NEGATIVE_INFINITY : (other?.bound ?? Number.POSITIVE_INFINITY);
  };
  const before = about - step;
  const stays =
    before === value ? sure : bestAt(lines, group, process, before).inside > (await boundAt(before, { forbid }));
  const beyond = Math.max(0, about + step);
  const leaves = bestAt(lines, group, process, beyond).outside > (await boundAt(beyond, { build: process }));
  const near = stays ? before : sure ? value : undefined;
  const far = leaves ? beyond : undefined;
  if (near === undefined && far === undefined) return undefined;
  return step > 0
    ? { low: near ?? Number.NEGATIVE_INFINITY, high: far ?? Number.POSITIVE_INFINITY }
    : { low: far ?? Number.NEGATIVE_INFINITY, high: near ?? Number.POSITIVE_INFINITY };
}

/** Relative difference of NPVs that is rounding of the solver. */
const ROUNDING = 1e-7;
