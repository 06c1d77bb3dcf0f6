import type { Quality } from '../case/index.ts';
import type { CostLine, Heading } from '../model/index.ts';

/** Discounted totals by heading, with the signs of the plan. */
export type Totals = Readonly<Partial<Record<Heading, number>>>;

/** A breach of a rule, with amounts in the unit of the rule. */
export interface Breach {
  readonly row: string;
  readonly plan: number;
  readonly recomputed: number;
}

/** The difference between the stated and the recomputed amount of a cost heading, or of a row (a limit or a balance). */
export interface Difference {
  readonly heading?: string;
  readonly row?: string;
  readonly plan: number;
  readonly recomputed: number;
}

/** The results of the checks of one barrier. */
export interface Opinion {
  /** Undiscounted amounts, one line for each `lineKey`. */
  readonly lines: readonly CostLine[];
  /** Discounted gross cost by the worst quality among the rows that it comes from. */
  readonly rests: Readonly<Partial<Record<Quality, number>>>;
  readonly breaches: readonly Breach[];
}
