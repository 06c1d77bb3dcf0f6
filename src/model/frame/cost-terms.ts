import { getOrInsert } from '../../case/index.ts';
import type { Program } from '../../linear/index.ts';
import { earns, type Heading } from '../headings.ts';
import type { Horizon } from './horizon.ts';

/** Attributes of a cost in the cost table. */
export interface Attribution {
  readonly place?: string;
  readonly country?: string;
  readonly good?: string;
  readonly process?: string;
  readonly facility?: string;
}

/**
 * Undiscounted money per unit of a column, in each calendar year from `first` to `last`. Costs, revenue and residual
 * value are positive.
 */
export interface Term extends Attribution {
  readonly heading: Heading;
  readonly amount: number;
  readonly first: number;
  readonly last: number;
}

/** The cost terms of every column: the objective and the cost table are made from them. */
export interface CostTerms {
  /** Adds a term to a column, and its present value to the objective. */
  book(col: number, term: Term): void;
  termsOf(col: number): readonly Term[];
  /** Present value of a term per unit, positive if it adds to the NPV. */
  presentValue(term: Term): number;
}

/** A number of years above the length of any cost term. */
const SPAN = 4096;

export function costTerms(program: Program, horizon: Horizon): CostTerms {
  const terms: Term[][] = [];
  const sums = new Map<number, number>();
  /** Sum of the discount factors of some years. */
  const factors = (first: number, last: number): number => {
    return getOrInsert(sums, first * SPAN + last - first, () => {
      let sum = 0;
      for (let year = first; year <= last; year++) sum += horizon.factor(year);
      return sum;
    });
  };
  const presentValue = (term: Term) => (earns(term.heading) ? 1 : -1) * term.amount * factors(term.first, term.last);
  return {
    book(col, term) {
      if (term.amount === 0) return;
      const list = terms[col];
      if (list) list.push(term);
      else terms[col] = [term];
      program.addCost(col, presentValue(term));
    },
    termsOf: (col) => terms[col] ?? [],
    presentValue,
  };
}
