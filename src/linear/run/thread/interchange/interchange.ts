import type { Highs } from 'highs';
import type { InterchangeEvent, InterchangeTask } from '../../protocol.ts';
import { moving } from '../parameters.ts';
import { type Estimate, type Move, moves as movesOf } from './moves.ts';

/**
 * Improves a plan by moves until none gains: one whole build less, in another year, one more, or one instead of another (add, drop
 * and interchange: Kuehn and Hamburger 1963, Teitz and Bart 1968), first several less at once. What a move can gain at most
 * is known from the prices of all plans that were solved (`moves`), so that most need no solve.
 */
export function interchange(
  highs: Highs,
  task: InterchangeTask,
  tell: (event: InterchangeEvent) => void,
  ended: () => boolean,
): void {
  const { chains, least, enough, ends } = task;
  /** Chains of which one may stand in for another. */
  const groups = task.alike.map((group) => group.map((c) => chains[c]!));
  const plan = movesOf(highs, task);
  const { at, low } = plan;
  const stopped = () => ended() || Date.now() > ends || plan.total <= enough;
  let made = 0;
  const tellPlan = () => tell({ whole: Float64Array.from(at), values: plan.values() });

  /** What a move could gain when it last failed: it is tried again when it could gain more. */
  const failed = new Map<string, number>();
  const nameOf = (move: Move) => move.map(([k, more]) => `${more > 0 ? '+' : '-'}${k}`).join('');
  const could = ({ name, cost }: Estimate) => cost < -least && cost < (failed.get(name) ?? Infinity) - least;
  const estimated = (move: Move): Estimate => ({ move, name: nameOf(move), cost: plan.estimate(move, least) });
  /** Moves that could gain, the most promising first. */
  const promising = (list: readonly Move[]) =>
    list
      .map(estimated)
      .filter(could)
      .sort((a, b) => a.cost - b.cost);
  const tried = ({ move }: Estimate): boolean => {
    const one = estimated(move);
    if (!could(one)) return false;
    const better = plan.attempt(move, least);
    if (!better) failed.set(one.name, one.cost);
    else if (++made % moving.often === 0) tellPlan();
    return better;
  };
  /** Tries moves in turn; says whether one gained. */
  const any = (list: readonly Estimate[]) => {
    let gained = false;
    for (const one of list) {
      if (stopped()) break;
      if (tried(one)) gained = true;
    }
    return gained;
  };

  const built = (chain: readonly number[]) => chain.filter((k) => at[k]! > low(k));
  /** The group that a whole number is in. */
  const groupOf = new Map(groups.flatMap((group) => group.flat().map((k) => [k, group] as const)));

  /** One less of several chains at once, the most promising of each group, or fewer of them where that does not gain enough. */
  function dropSeveral(): void {
    for (let size = groups.length; size > 1 && !stopped(); ) {
      const best = new Map<(typeof groups)[number] | undefined, Estimate>();
      for (const one of promising(chains.flatMap(built).map((from) => [[from, -1]]))) {
        const [[from]] = one.move as readonly [Move[number]];
        const group = groupOf.get(from);
        if (!best.has(group)) best.set(group, one);
      }
      const taken = [...best.values()].slice(0, size);
      if (taken.length < 2) return;
      const move = taken.flatMap((one) => one.move);
      const cost = taken.reduce((sum, one) => sum + one.cost, 0);
      if (!plan.attempt(move, Math.max(least, -moving.share * cost))) size = Math.floor(taken.length / 2);
    }
  }

  /** One less, or in another year. */
  const drop = () =>
    any(
      promising(
        chains.flatMap((chain) =>
          built(chain).flatMap((from): Move[] => {
            const years = chain.filter((k) => k !== from);
            return [[[from, -1]], ...years.map((to): Move => exchange(from, to))];
          }),
        ),
      ),
    );

  /** One more. */
  const add = () => {
    const best = chains.flatMap((chain) => promising(chain.map((k): Move => [[k, 1]])).slice(0, moving.years));
    return any(best.sort((a, b) => a.cost - b.cost));
  };

  /** One instead of another, in the same year, or one before or after. */
  function instead(): boolean {
    let gained = false;
    for (const group of groups)
      for (const chain of group)
        for (const from of built(chain)) {
          const year = chain.indexOf(from);
          const others = group.filter((other) => other !== chain);
          const list = others.flatMap((other) =>
            other.slice(Math.max(0, year - 1), year + 2).map((to) => exchange(from, to)),
          );
          for (const one of promising(list).slice(0, moving.exchanges)) {
            if (stopped()) return gained;
            if (!tried(one)) continue;
            gained = true;
            break;
          }
        }
    return gained;
  }

  try {
    if (!plan.begin()) return;
    tellPlan();
    dropSeveral();
    tellPlan();
    // Where one kind of move gains, all begin again with the first.
    while ([drop, add, instead].some((kind) => !stopped() && kind())) tellPlan();
  } finally {
    plan.close();
  }
}

const exchange = (from: number, to: number): Move => [
  [from, -1],
  [to, 1],
];
