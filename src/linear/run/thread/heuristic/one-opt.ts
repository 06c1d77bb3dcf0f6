import { type Relaxation, solved } from '../node.ts';
import { single, tolerance } from '../parameters.ts';
import type { Known } from '../task.ts';

type Change = readonly [col: number, by: number];

/**
 * Improves the best solution by one whole number at a time (1-opt: Achterberg 2007), its relaxation solved with the others
 * as they are: one less, one less here and one more in the same group, one more of what the relaxation has (`hints`). The first
 * gain is taken.
 */
export function oneOpt(nodes: Relaxation, known: Known, cost: Float64Array, hints: readonly number[]): void {
  const { groups, singles, side, solve } = nodes;
  const root = known.root!;
  const dear = Math.max(...nodes.price) * single.cheap;
  let idle = 0;
  const enough = () => idle > single.idle || known.best - root.bound <= known.absGap;
  const at = singles.map(([j], k) => [groups.length + k, j!] as const);
  const mates = new Map<number, Set<number>>();
  for (const cols of groups) for (const j of cols) mates.set(j, new Set([...(mates.get(j) ?? []), ...cols]));
  let improved = true;
  for (let round = 0; round < single.rounds && improved && known.bestX && !enough(); round++) {
    improved = false;
    const plan = known.bestX;
    let value = new Map(at.map(([, j]) => [j, Math.round(plan[j]!)]));
    const fixed = (v: ReadonlyMap<number, number>) => new Map(at.map(([d, j]) => [d, [v.get(j)!, v.get(j)!] as const]));
    const base = solve(fixed(value), root.basis, Infinity);
    if (!base || !solved(base)) return;
    let { basis } = base;
    const attempt = (...changes: Change[]): boolean => {
      if (enough()) return false;
      idle++;
      const v = new Map(value);
      for (const [j, change] of changes) {
        const next = v.get(j)! + change;
        const [low, high] = side.get(j)!;
        if (next < low || next > high) return false;
        v.set(j, next);
      }
      const answer = solve(fixed(v), basis, known.best - tolerance.better * Math.abs(known.best));
      if (!answer || !solved(answer) || !known.take(answer)) return false;
      value = v;
      basis = answer.basis;
      improved = true;
      idle = 0;
      return true;
    };
    const low = (j: number) => side.get(j)![0];
    const built = () =>
      at
        .map(([, j]) => j)
        .filter((j) => value.get(j)! > low(j))
        .sort((a, b) => cost[b]! - cost[a]! || a - b);
    /** One less of a column and one more of the first of others that gains. */
    const exchange = (j: number, others: Iterable<number>) => {
      for (const k of others) if (attempt([j, -1], [k, 1])) break;
    };
    for (const j of built()) attempt([j, -1]);
    for (const j of built())
      exchange(
        j,
        [...(mates.get(j) ?? [])].filter((k) => k !== j),
      );
    const wanted = hints.filter((j) => cost[j]! > dear);
    for (const j of wanted) if (value.get(j) === low(j)) attempt([j, 1]);
    for (const j of built())
      if (cost[j]! > dear)
        exchange(
          j,
          wanted.filter((k) => value.get(k) === low(k) && !mates.get(j)?.has(k)),
        );
  }
}
