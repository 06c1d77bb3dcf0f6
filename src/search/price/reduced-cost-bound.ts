import type { Frame } from '../../model/index.ts';

/** A flow with a positive reduced cost. */
export interface GainingFlow {
  readonly good: string;
  readonly to: string;
  readonly period: number;
  /** Reduced cost of a unit of the good, in money of the first year. */
  readonly gain: number;
}

/**
 * Upper bound on the gain of the best plan with all routes over a relaxation (Lasdon 1970; Farley, Operations Research 38, 1990):
 *
 *     sum over users of a good in a period of (largest gain of a way to the user) x (need of the user),
 *
 * where the needs of all users of a good are at most the total need; users with the largest gain come first.
 */
export function reducedCostBound(frame: Frame, gaining: readonly GainingFlow[]): number {
  const users = new Map<string, GainingFlow>();
  for (const flow of gaining) {
    const key = JSON.stringify([flow.period, flow.good, flow.to]);
    const best = users.get(key);
    if (!best || best.gain < flow.gain) users.set(key, flow);
  }
  const left = new Map<string, number>();
  let sum = 0;
  for (const { good, to, period, gain } of [...users.values()].sort((a, b) => b.gain - a.gain)) {
    const key = JSON.stringify([period, good]);
    const rest = left.get(key) ?? frame.needs[period]!.total(good);
    const most = Math.min(frame.needs[period]!.at(good, to), rest);
    if (most === Number.POSITIVE_INFINITY) return most;
    left.set(key, rest - most);
    sum += gain * most;
  }
  return sum;
}
