import type { Interval } from '../figures/index.ts';
import type { Heading } from './document.ts';

/** The explanation of a plan (docs/mathematics.md, *What explains a plan*). Money is discounted. */

/** A cell of the case that holds a figure. */
export interface FigureCell {
  table: string;
  key: string;
  column: string;
  value: number;
  /** Range of `uncertainty`, or the usual one of its quality. */
  range?: Interval;
  /** Whether the range is the usual one, because the case states none. */
  usual?: true;
  /** Figures that vary with it in proportion (`uncertainty.group`). */
  together?: { table: string; key: string; column: string }[];
}

/**
 * The reason why a demand is not met. Without `column` and `pays` it is the limit that the row states: capacity of a
 * plant, leg, border, transfer or place, a supply, weeks of a certificate (`schemes`), a licence (`assets`), a ban,
 * quota or barred technology (`restrictions`), money (`facilities`, `case`), a target. `demands`: its price does not
 * pay for the builds that it would need.
 */
export interface Reason {
  /** Table of the row, as in `changes`; `case` for settings. */
  kind: string;
  key: string;
  /**
   * Which property of the row it is. Of a candidate: `min_load`; `lead` or `opens`, if none of its builds can serve in
   * that year; `closable`, if the plan has closed it by then. `route` of a place and good (table `places`, key
   * `place/good`): no route leads there. `source` of a good: nobody sells or makes it.
   */
  column?: string;
  /** False: without this limit more could be delivered, but that would not pay. */
  pays?: false;
}

/** Why a demand is not met in full. */
export interface Why {
  good: string;
  place: string;
  year: number;
  /** Units a year not delivered. */
  short: number;
  /**
   * The limits that prevent it, each found by a solve in which more is delivered once it is relaxed, alone or with the
   * others. Empty if none was found.
   */
  because: Reason[];
}

/** The value of a figure at which a stage would leave the plan, judged by the plans that are known. */
export interface Leaving extends FigureCell {
  /** Approximate value at which the best known plans with and without the stage are worth the same. */
  about: number;
  /** Whether that value lies in the range. */
  within: boolean;
  /**
   * Interval in which a stage turns from worth building to not worth building: solved anew, for the nearest figures.
   * The nearer end is infinite if nothing is proven on that side.
   */
  at?: Interval;
}

/**
 * For a plan that builds nothing, the value of a figure at which a first plant begins to pay: about there, a plan with
 * the plant is worth as much as one without, with certificates held in part in both. `at`: the interval, solved anew.
 */
export interface Entering extends Leaving {
  place: string;
  process: string;
}

/** Why a process is not built. */
export interface NotBuilt {
  process: string;
  /** Where the best plan found with it builds it; null if no plan can. */
  place: string | null;
  /** NPV lost if it is built and all else is free; null if no plan can. */
  loses: Interval | null;
  /** The heading with the largest loss. */
  decides: Heading | null;
  /** Whether that plan builds it without running it. */
  idle?: true;
  /** Whether no leg leads to any of its places. */
  cutOff?: true;
}

/**
 * A figure other than a price, with those that vary with it: the NPV at each end of its range, with all builds fixed.
 */
export interface HeldFigure extends FigureCell {
  /** Null if the builds cannot meet the firm demands. */
  npv: { low: number | null; high: number | null };
}

/** The NPV of the plan in a scenario of the case, with its builds fixed and its flows planned anew. */
export interface HeldScenario {
  scenario: string;
  /** Null if the builds cannot meet the firm demands there. */
  npv: number | null;
  /**
   * Gain of these builds over building nothing there, from the plans found; absent if it is not known, or if nothing is
   * built.
   */
  gain?: number;
}

/** A process that the plan builds. Losses of stages do not add up. */
export interface Stage {
  process: string;
  /** NPV lost without its builds; null if there is no plan without them. */
  without: Interval | null;
  leaves: Leaving[];
}

/** Why a site is where it is. */
export interface Here {
  place: string;
  process: string;
  /** Where the best plan found without it makes more of the same instead; null if nowhere. */
  next: { place: string | null; loses: Interval };
  /** Whether it can be built nowhere else. */
  only?: true;
  /** The heading with the largest loss there. */
  decides: Heading;
}

/** Who is likely to have a better figure. */
export type Holder =
  | 'buyers and sellers'
  | 'equipment suppliers'
  | 'operators of plants'
  | 'carriers'
  | 'border agencies'
  | 'customs authorities'
  | 'lenders'
  | 'licensors'
  | 'certification bodies';

/** A figure worth knowing better. */
export interface FindOut extends FigureCell {
  quality: string;
  /**
   * Change of this plan's NPV over the range of the figure; without a range, over a fifth of the figure up and down.
   */
  swing: number;
  /**
   * Expected gain from knowing the figure before the decision, over its range and shape in `uncertainty`, among the
   * plans that were found here; other plans could make it larger. Absent for a figure without a range, or one that is
   * not a price.
   */
  knowing?: number;
  /** Stages that leave the plan at about a value within the range. */
  decides: string[];
  ask: Holder;
}

/**
 * A border row, a duty, certificates or a loan that the plan pays for: the present value paid, and the NPV gained if it
 * alone is removed and the plan is solved anew. Nothing is known above an infinite end.
 */
export interface ObstaclePrice extends Interval {
  kind: 'border' | 'duty' | 'certificate' | 'loan';
  /** Keys of its rows, joined by ` + `: of borders or tariffs; schemes; a facility. */
  key: string;
  /** The place that pays most for it. */
  place: string;
  pays: number;
}

/** Cost of a target: NPV gained without it, all else free; infinite above if nothing bounds it. */
export interface TargetPrice extends Interval {
  target: string;
}

/**
 * The price of a barrier: what the plan pays under its headings, and the NPV gained if it is removed (low, high) or
 * halved.
 */
export interface BarrierPrice extends Interval {
  barrier: string;
  /** Whether the case has rows of it; otherwise it is no obstacle there. */
  present: boolean;
  pays: number;
  /** NPV gained if its costs, hours and rates are halved; its bans and limits stay. Absent if it was not solved. */
  halved?: Interval;
}
