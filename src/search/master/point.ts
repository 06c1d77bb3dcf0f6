import type { LpResult, ProgramArrays } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';

/** A relaxation, and a snapshot of the master with the rows and columns that joined after it. */
export interface Point {
  readonly lp: LpResult;
  readonly arrays: ProgramArrays;
  readonly flows: Assembled['flows'];
  /** Shared capacities that have rows. */
  readonly binding: ReadonlySet<string>;
  /** Rows that are relaxed: every integral solution satisfies them. */
  readonly free: ReadonlySet<number>;
  /** Rows of cuts, relaxed or not. */
  readonly cuts: readonly number[];
}
