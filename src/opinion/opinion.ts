import type { Quality } from '../case/index.ts';
import type { CostLine, Heading } from '../model/index.ts';

/** Discounted totals by heading, positive as in the plan. */
export type Totals = Readonly<Partial<Record<Heading, number>>>;

/** A breach of a rule: amounts in the rule's unit. */
export interface Breach {
  readonly row: string;
  readonly plan: number;
  readonly recomputed: number;
}

/** What the plan says and what the second opinion finds, for a cost heading or for a row (a limit or a balance). */
export interface Difference {
  readonly heading?: string;
  readonly row?: string;
  readonly plan: number;
  readonly recomputed: number;
}

/** What the second opinion finds of one barrier: what the plan's quantities cost and which rules they break. */
export interface Opinion {
  /** Undiscounted amounts by calendar year and what they belong to, each named once. */
  readonly lines: readonly CostLine[];
  /** Discounted gross cost by the worst quality among the rows that it comes from. */
  readonly rests: Readonly<Partial<Record<Quality, number>>>;
  readonly breaches: readonly Breach[];
}
