import { getOrInsert, sumOf, tupleKey } from '../../../case/index.ts';
import type { Heading } from '../../../model/index.ts';

/** Money by heading; a credit is negative. */
export type Costs = Partial<Record<Heading, number>>;

/** A pool: a good at a place in a period, made and bought there, or arrived. Money and units are per year. */
export interface Pool {
  /** Units a year. */
  amount: number;
  /** Costs of this pool itself. */
  readonly own: Costs;
  /** Pools that feed it, with the units taken from each. */
  readonly from: { readonly pool: Pool; readonly units: number }[];
  /** Costs per unit, its own and inherited. */
  unit: Costs;
}

export const addCost = (into: Costs, heading: Heading, amount: number): void => {
  into[heading] = (into[heading] ?? 0) + amount;
};

export const totalOf = (costs: Costs): number => sumOf(Object.values(costs));

/** Pools by place and good, created on first use. */
export interface Pools {
  of(place: string, good: string): Pool;
  /** The pool, if it exists and is not empty. */
  filled(place: string, good: string): Pool | undefined;
  readonly all: Iterable<Pool>;
}

export function pools(): Pools {
  const byKey = new Map<string, Pool>();
  const key = (place: string, good: string) => tupleKey(place, good);
  return {
    of(place, good) {
      return getOrInsert(byKey, key(place, good), () => ({ amount: 0, own: {}, from: [], unit: {} }));
    },
    filled(place, good) {
      const pool = byKey.get(key(place, good));
      return pool && pool.amount > NOTHING ? pool : undefined;
    },
    all: { [Symbol.iterator]: () => byKey.values() },
  };
}

/** Units a year below which a pool is empty: rounding of the solver. */
const NOTHING = 1e-9;

/** Rounds of the iteration at most, and the relative change at which it has converged. */
const ROUNDS = 5000;
const CONVERGED = 1e-13;

/**
 * Unit costs of all pools, a linear system because goods can run in loops:
 *
 *     unit cost = (own costs + sum of units taken x unit cost of the pool they come from) / amount
 *
 * Solved by Gauss-Seidel iteration, which converges because no loop makes more of a good than it uses.
 */
export function solveUnitCosts(all: readonly Pool[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const one of all) {
      if (one.amount <= NOTHING) continue;
      const next: Costs = { ...one.own };
      for (const { pool, units } of one.from)
        for (const [heading, unit] of Object.entries(pool.unit)) addCost(next, heading as Heading, unit * units);
      for (const heading of Object.keys(next) as Heading[]) {
        const unit = next[heading]! / one.amount;
        moved = Math.max(moved, Math.abs(unit - (one.unit[heading] ?? 0)) / Math.max(1, Math.abs(unit)));
        next[heading] = unit;
      }
      one.unit = next;
    }
    if (moved < CONVERGED) return;
  }
}
