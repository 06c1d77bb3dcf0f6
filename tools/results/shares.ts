import { shareBounds } from '../../src/reforms/game/lattice.ts';
import { shapleyIntervals } from '../../src/reforms/game/shapley.ts';
import { isKnown, known, type Results } from './results.ts';

export interface Share {
  readonly reform: string;
  readonly low: number;
  readonly high: number;
}

/**
 * Shapley values of reforms that only relax, as intervals. What is known of some sets of them on the tables of the set without
 * any (`base`) bounds the others: with one reform more a set is worth no less.
 */
export function shares(results: Results, reforms: readonly string[], base: string): Share[] {
  const sets = 1 << reforms.length;
  const { tables } = known(results, base);
  const [low, high] = [new Float64Array(sets).fill(-Infinity), new Float64Array(sets).fill(Infinity)];
  for (const [id, { reforms: own = [], forbid, withoutTargets }] of Object.entries(results.questions)) {
    if (forbid || withoutTargets || !isKnown(results, id)) continue;
    if (id !== base && (own.length === 0 || own.some((one) => !reforms.includes(one)))) continue;
    const set = own.reduce((all, one) => all | (1 << reforms.indexOf(one)), 0);
    const { value, bound, tables: its } = known(results, id);
    if (its !== tables) continue;
    low[set] = Math.max(low[set]!, value);
    high[set] = Math.min(high[set]!, bound);
  }
  shareBounds(low, high, sets - 1);
  const floor = reforms.map(() => 0);
  return shapleyIntervals(low, high, floor).map((value, k) => ({ reform: reforms[k]!, ...value }));
}
