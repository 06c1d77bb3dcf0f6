import type { LpResult, ProgramArrays } from '../../linear/index.ts';
import { interiorPoint } from '../parameters.ts';
import type { Assembled } from '../problem.ts';

/** What the optimum of a relaxation that was not brought to a vertex is at most. */
export const atMost = ({ objective, bound }: LpResult): number =>
  Number.isNaN(bound) ? objective + interiorPoint.inexact * Math.abs(objective) : Math.max(objective, bound);

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

/** Values of which only the newest counts, until there are no more. */
export interface Newest<T> {
  give(value: T): void;
  end(): void;
  /** The newest if it was not taken before. */
  take(): T | undefined;
  /** The same, waited for; undefined where there are no more. */
  next(): Promise<T | undefined>;
}

export function newest<T>(): Newest<T> {
  let value: T | undefined;
  let ended = false;
  let change = later<void>();
  const changed = () => {
    change.give();
    change = later<void>();
  };
  const take = () => {
    const one = value;
    value = undefined;
    return one;
  };
  return {
    give(one) {
      value = one;
      changed();
    },
    end() {
      ended = true;
      changed();
    },
    take,
    async next() {
      while (value === undefined && !ended) await change.promise;
      return take();
    },
  };
}
