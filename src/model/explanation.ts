import type { Interval } from '../figures/index.ts';
import type { Heading } from './document.ts';

/** What explains a plan (docs/mathematics.md, *What explains a plan*). Money is discounted. */

/** A cell of the case that holds a figure. */
export interface FigureCell {
  table: string;
  key: string;
  column: string;
  value: number;
  /** Range of `uncertainty`, or the usual one of its quality. */
  range?: Interval;
  /** Whether the range is the usual one, since the case states none. */
  usual?: true;
  /** Figures that move together with it (`uncertainty.group`), in proportion. */
  together?: { table: string; key: string; column: string }[];
}

/**
 * What keeps a demand from being met. Without `column` and `pays` it is the limit that the row says: capacity of a plant, leg, border,
 * transfer or place, a supply, weeks of a certificate (`schemes`), a licence (`assets`), a ban, quota or barred technology
 * (`restrictions`), money (`facilities`, `case`), a target. `demands`: its price does not pay for what is built to deliver more.
 */
export interface Reason {
  /** Table of the row, as in `changes`; `case` for settings. */
  kind: string;
  key: string;
  /**
   * What of the row it is: `min_load` of a candidate; `lead` or `opens` of a candidate, where no build of it can serve in that year;
   * `closable` of a candidate that the plan has closed by then;
   * `route` of a place and good, `places` with the key `place/good`: no way leads there; `source` of a good: nobody sells or makes it.
   */
  column?: string;
  /** False: with it more could be delivered, and the plan does without it. */
  pays?: false;
}

/** Why a demand is not met in full. */
export interface Why {
  good: string;
  place: string;
  year: number;
  /** Units a year not delivered. */
  short: number;
  /** What was found to keep it, each by a solve in which it alone, or with the others, lets more be delivered. Empty: nothing was found. */
  because: Reason[];
}

/** A figure at which a stage would leave the plan, by the plans that are known. */
export interface Leaving extends FigureCell {
  /** About here the best known plan without the stage is worth as much as the best known with it. */
  about: number;
  /** Whether that lies in the range. */
  within: boolean;
  /**
   * Between these values a stage that is worth building at the first becomes one that is not: solved anew, for the nearest
   * figures of all. The nearer end is infinite where nothing is proven on that side.
   */
  at?: Interval;
}

/**
 * A figure at which, where a plan builds nothing, a first plant begins to pay: about there a plan with the plant is worth as much as one without, with papers
 * held in part in both. `at`: between these values, solved anew.
 */
export interface Entering extends Leaving {
  place: string;
  process: string;
}

/** Why a process is not built. */
export interface NotBuilt {
  process: string;
  /** Where the best plan found with it builds it; null where no plan can. */
  place: string | null;
  /** NPV lost where it is built and all else is free; null where no plan can. */
  loses: Interval | null;
  /** The heading under which most is lost. */
  decides: Heading | null;
  /** Whether that plan builds it and does not run it. */
  idle?: true;
  /** Whether nothing leads to any of its places. */
  cutOff?: true;
}

/** A figure that is no price, and those that move together with it: the NPV at each end of its range, with all builds held. */
export interface HeldFigure extends FigureCell {
  /** Null where what is built cannot meet what is asked. */
  npv: { low: number | null; high: number | null };
}

/** The NPV of the plan in a scenario of the case, with what it builds held and its flows planned anew. */
export interface HeldScenario {
  scenario: string;
  /** Null where what is built cannot meet what is asked there. */
  npv: number | null;
  /** Of the plans found, what these builds gain there over building nothing; absent where that is not known, and where nothing is built. */
  gain?: number;
}

/** A process that the plan builds. Losses of stages do not add up. */
export interface Stage {
  process: string;
  /** NPV lost without its builds; null where there is no plan without them. */
  without: Interval | null;
  leaves: Leaving[];
}

/** Why a site stands where it does. */
export interface Here {
  place: string;
  process: string;
  /** Where the best plan found without it makes more of the same instead; null where that plan does so nowhere. */
  next: { place: string | null; loses: Interval };
  /** Whether it can be built nowhere else. */
  only?: true;
  /** The heading under which most is lost there. */
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
  /** By how much the NPV of this plan moves over the range; without one, over a fifth of the figure up and down. */
  swing: number;
  /**
   * Expected gain of knowing the figure before deciding, over its range and shape in `uncertainty`, among the plans that
   * were found here: other plans could make it more. Absent for a figure without a range, or that is no price.
   */
  knowing?: number;
  /** Stages that leave the plan at about a value within the range. */
  decides: string[];
  ask: Holder;
}

/**
 * A border row, a duty, certificates or a loan that the plan pays for: what it pays, present value, and the NPV gained where it
 * alone is gone and the plan is solved anew. Nothing is known above an infinite end.
 */
export interface ObstaclePrice extends Interval {
  kind: 'border' | 'duty' | 'certificate' | 'loan';
  /** Keys of the rows that it is, joined by ` + `: of borders or tariffs; schemes; a facility. */
  key: string;
  /** The place that pays most for it. */
  place: string;
  pays: number;
}

/** What a target costs: NPV gained without it, all else free; at most infinity where nothing bounds it. */
export interface TargetPrice extends Interval {
  target: string;
}

/** The price of a barrier: what the plan pays under its headings, and what is gained where it is gone (low, high) or halved. */
export interface BarrierPrice extends Interval {
  barrier: string;
  /** Whether the case has rows of it; without, it is no obstacle there. */
  present: boolean;
  pays: number;
  /** Gained where its costs, hours and rates are halved; its bans and limits stay. Absent where it was not solved. */
  halved?: Interval;
}
