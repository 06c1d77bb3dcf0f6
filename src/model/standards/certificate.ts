import type { RetentionColumns } from './retention.ts';

/** A certificate of one scheme that a site may obtain for a good. */
export interface Certificate {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
  /** Columns by period that are 1 while a certificate from before the plan is retained; none where there is none, or where retaining costs nothing. */
  readonly keeping: RetentionColumns;
  /** Columns whose sum is 1 in a period in which the certificate is valid. */
  validFor(p: number): readonly number[];
  /** Columns of which one is 1 in a period in which it is obtained or renewed. */
  starts(p: number): readonly number[];
  /** Rows of the weeks lost in the first year (and carried over) that flows into the market join. */
  firstYear(p: number): readonly number[];
}

/** Whether a column of a solution is 1. */
export type On = (col: number) => boolean;

/** Certificates of a programme, declared when a flow first asks for them. */
export interface Certificates {
  of(scheme: string, place: string, good: string): Certificate;
  all(): readonly Certificate[];
  /** Evidence that a site pays for in a period, for a good. */
  paid(place: string, good: string, p: number, on: On): readonly string[];
}
