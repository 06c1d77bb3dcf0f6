import type { LpResult, ProgramArrays } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';

/** What the optimum of a relaxation that was not brought to a vertex is at most. */
export const atMost = ({ objective, bound }: LpResult): number =>
  Number.isNaN(bound) ? objective + tolerance.interior * Math.abs(objective) : Math.max(objective, bound);

/** A relaxation, and the programme with what joined it by what that relaxation breaks and wants. */
export interface Point {
  readonly lp: LpResult;
  readonly arrays: ProgramArrays;
  readonly flows: Assembled['flows'];
  /** Shared capacities that have rows. */
  readonly binding: ReadonlySet<string>;
  /** Rows that are left out because they hold for whole numbers anyway, and such that are there. */
  readonly free: ReadonlySet<number>;
  readonly cuts: readonly number[];
}

/** A value that is given later, once. */
export function later<T>(): { readonly promise: Promise<T>; give(value: T): void } {
  let give: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give: (value) => give(value) };
}
