import type { RetentionColumns } from './retention.ts';

/** A certificate of one scheme that a site may obtain for a good. */
export interface Certificate {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
  /**
   * Columns by period that are 1 while a certificate from before the plan is retained; empty if there is none, or if
   * retaining it costs nothing.
   */
  readonly retained: RetentionColumns;
  /** Columns whose sum is 1 in a period in which the certificate is valid. */
  validFor(p: number): readonly number[];
  /** Columns of which one is 1 in a period in which the certificate is obtained or renewed. */
  starts(p: number): readonly number[];
  /** Rows of weeks lost in the first year (and carried over) to which flows into the market are added. */
  firstYear(p: number): readonly number[];
}

/** Whether a column of a solution is 1. */
export type On = (col: number) => boolean;

/** Certificates of a programme, declared when a flow first needs them. */
export interface Certificates {
  of(scheme: string, place: string, good: string): Certificate;
  all(): readonly Certificate[];
  /** Evidence for a good that a site pays for in a period. */
  paid(place: string, good: string, p: number, on: On): readonly string[];
}
