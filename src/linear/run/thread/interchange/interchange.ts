import type { Highs } from 'highs';
import type { InterchangeEvent, InterchangeTask } from '../../protocol.ts';
import { moving } from '../parameters.ts';
import { type Estimate, type Move, moves as movesOf } from './moves.ts';

/**
 * Improves a plan by moves until none gains: drop a build, move it to another year, add one, or exchange one for another (Kuehn and Hamburger
 * 1963, Teitz and Bart 1968). Drops of several builds at once come first. The duals of earlier solves bound the gain of a move (`moves`), so that
 * most moves need no solve.
 */
export function interchange(
  highs: Highs,
  task: InterchangeTask,
  post: (event: InterchangeEvent) => void,
  interrupted: () => boolean,
): void {
  const { chains, least, enough, ends } = task;
  /** Groups of chains that can replace each other. */
  const groups = task.alike.map((group) => group.map((c) => chains[c]!));
  const plan = movesOf(highs, task);
  const { at, low } = plan;
  const stopped = () => interrupted() || Date.now() > ends || plan.total <= enough;
  let moveCount = 0;
  const postPlan = () => post({ whole: Float64Array.from(at), values: plan.values() });

  /** Estimates of failed moves: a move is tried again if its estimate is better than at its last failure. */
  const failures = new Map<string, number>();
  const nameOf = (move: Move) => move.map(([k, more]) => `${more > 0 ? '+' : '-'}${k}`).join('');
  const mayGain = ({ name, cost }: Estimate) => cost < -least && cost < (failures.get(name) ?? Infinity) - least;
  const estimate = (move: Move): Estimate => ({ move, name: nameOf(move), cost: plan.estimate(move, least) });
  /** Moves that may gain, most promising first. */
  const promising = (list: readonly Move[]) =>
    list
      .map(estimate)
      .filter(mayGain)
      .sort((a, b) => a.cost - b.cost);
  /** Tries a move. Returns whether it gained. */
  const attempt = ({ move }: Estimate): boolean => {
    const { name, cost } = estimate(move);
    if (!mayGain({ move, name, cost })) return false;
    const better = plan.attempt(move, least);
    if (!better) failures.set(name, cost);
    else if (++moveCount % moving.often === 0) postPlan();
    return better;
  };
  /** Tries moves one after the other. Returns whether any of them gained. */
  const attemptAll = (list: readonly Estimate[]) => {
    let gained = false;
    for (const move of list) {
      if (stopped()) break;
      if (attempt(move)) gained = true;
    }
    return gained;
  };

  const built = (chain: readonly number[]) => chain.filter((k) => at[k]! > low(k));
  /** The group of an integer column. */
  const groupOf = new Map(groups.flatMap((group) => group.flat().map((k) => [k, group] as const)));

  /** Drops the most promising build of each group at once; half as many if that does not gain enough. */
  function dropSeveral(): void {
    for (let size = groups.length; size > 1 && !stopped(); ) {
      const best = new Map<(typeof groups)[number] | undefined, Estimate>();
      for (const drop of promising(chains.flatMap(built).map((from) => [[from, -1]]))) {
        const [[from]] = drop.move as readonly [Move[number]];
        const group = groupOf.get(from);
        if (!best.has(group)) best.set(group, drop);
      }
      const drops = [...best.values()].slice(0, size);
      if (drops.length < 2) return;
      const move = drops.flatMap((drop) => drop.move);
      const cost = drops.reduce((sum, drop) => sum + drop.cost, 0);
      if (!plan.attempt(move, Math.max(least, -moving.share * cost))) size = Math.floor(drops.length / 2);
    }
  }

  /** Drops a build, or moves it to another year. */
  const drop = () =>
    attemptAll(
      promising(
        chains.flatMap((chain) =>
          built(chain).flatMap((from): Move[] => {
            const years = chain.filter((k) => k !== from);
            return [[[from, -1]], ...years.map((to): Move => exchange(from, to))];
          }),
        ),
      ),
    );

  /** Adds a build. */
  const add = () => {
    const best = chains.flatMap((chain) => promising(chain.map((k): Move => [[k, 1]])).slice(0, moving.years));
    return attemptAll(best.sort((a, b) => a.cost - b.cost));
  };

  /** Exchanges a build for one of another chain, in the same year, the year before or the year after. */
  function replace(): boolean {
    let gained = false;
    for (const group of groups)
      for (const chain of group)
        for (const from of built(chain)) {
          const year = chain.indexOf(from);
          const others = group.filter((other) => other !== chain);
          const list = others.flatMap((other) =>
            other.slice(Math.max(0, year - 1), year + 2).map((to) => exchange(from, to)),
          );
          for (const move of promising(list).slice(0, moving.exchanges)) {
            if (stopped()) return gained;
            if (!attempt(move)) continue;
            gained = true;
            break;
          }
        }
    return gained;
  }

  try {
    if (!plan.begin()) return;
    postPlan();
    dropSeveral();
    postPlan();
    // After a kind of move that gained, the loop starts again with the first kind.
    while ([drop, add, replace].some((kind) => !stopped() && kind())) postPlan();
  } finally {
    plan.close();
  }
}

const exchange = (from: number, to: number): Move => [
  [from, -1],
  [to, 1],
];
