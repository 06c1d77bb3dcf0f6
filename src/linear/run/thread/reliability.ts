import type { Basis } from 'highs';
import { type Answer, type Branching, type Fraction, type Relaxation, UNLIMITED } from './node.ts';
import { reliable } from './parameters.ts';

/** A node that is open. */
export interface Node {
  readonly branching: Branching;
  readonly bound: number;
  readonly basis: Basis;
  readonly fractions: readonly Fraction[];
}

export type Child = Answer & { readonly branching: Branching };

/** A side of a direction: not tried, tried with a few pivots, or solved. */
type Side = { readonly branching: Branching; readonly guess?: number } & Partial<Answer>;

/** Gains per unit of rounding down and up, summed, and how often each was seen: pseudocosts. */
type PseudoCost = [down: number, up: number, downs: number, ups: number];

/** What is asked at a node. */
export interface Choice {
  /** The cost below which a plan is wanted. */
  readonly cutoff: number;
  /** Directions that are tried at most. */
  readonly most: number;
  /** Whether the node is the root. */
  readonly root: boolean;
  /** Whether the first two nodes are past: trials end where some in turn gain nothing. */
  readonly patient: boolean;
}

/**
 * Reliability branching (Achterberg, Koch and Martin 2005): the direction whose two sides gain most, by strong branching where
 * too little is known of a direction, by its pseudocosts where enough is. Gives the two children of a node; undefined where
 * the search was stopped.
 */
export function reliability(nodes: Relaxation): (node: Node, choice: Choice) => readonly Child[] | undefined {
  const { price, narrowed, trial } = nodes;
  const costs: (PseudoCost | undefined)[] = nodes.all.map(() => undefined);
  const book = (d: number, up: 0 | 1, gain: number, distance: number) => {
    costs[d] ??= [0, 0, 0, 0];
    costs[d][up] += gain / distance;
    costs[d][2 + up]!++;
  };
  const mean = (d: number, up: 0 | 1) => costs[d]![up] / costs[d]![2 + up]!;
  const tries = (d: number) => (costs[d] ? Math.min(costs[d][2], costs[d][3]) : 0);
  /** What the two sides of a direction are expected to gain, multiplied. */
  const expected = (d: number, part: number) =>
    tries(d) > 0
      ? Math.max(mean(d, 0) * part, reliable.least) * Math.max(mean(d, 1) * (1 - part), reliable.least)
      : (price[d]! * part * (1 - part)) ** 2 * reliable.untried;

  return (node, { cutoff, most, root, patient }) => {
    const top = Math.max(cutoff, node.bound);
    const order = node.fractions
      .map(([d, sum]) => ({ d, sum, part: sum - Math.floor(sum) }))
      .map((one) => ({ ...one, score: expected(one.d, one.part) }))
      .sort((a, b) => b.score - a.score || a.d - b.d);
    type One = (typeof order)[number];
    const gainOf = ({ bound, guess }: Side) => Math.max(0, Math.min(bound ?? guess!, top) - node.bound);
    /** Solves what is not solved yet of the two sides. */
    const sides = ({ d, sum, part }: One, known?: Side[], pivots?: number): Side[] | undefined => {
      const all: Side[] = known ?? [
        { branching: narrowed(node.branching, d, -Infinity, Math.floor(sum)) },
        { branching: narrowed(node.branching, d, Math.ceil(sum), Infinity) },
      ];
      for (const up of [0, 1] as const) {
        const { branching, bound } = all[up]!;
        if (bound !== undefined) continue;
        const answer = trial(branching, node.basis, cutoff, pivots ?? UNLIMITED);
        if (!answer) return undefined;
        all[up] = { branching, ...answer };
        if (pivots === undefined || 'bound' in answer) book(d, up, gainOf(all[up]), up ? 1 - part : part);
      }
      return all;
    };
    let chosen: { one: One; score: number; answers: Side[] | undefined } | undefined;
    let idle = 0;
    for (const one of order.slice(0, most)) {
      let answers: Side[] | undefined;
      let { score } = one;
      if (root || tries(one.d) < reliable.reliable) {
        answers = sides(one, undefined, reliable.pivots);
        if (!answers) return undefined;
        const [down, up] = answers.map(gainOf) as [number, number];
        score = Math.max(down, reliable.least) * Math.max(up, reliable.least);
        if (tries(one.d) === 0) {
          book(one.d, 0, down, one.part);
          book(one.d, 1, up, 1 - one.part);
        }
      }
      if (!chosen || score > chosen.score) {
        chosen = { one, score, answers };
        idle = 0;
      } else idle++;
      if (
        answers?.some(({ bound }) => bound !== undefined && bound >= cutoff) ||
        (idle >= reliable.patience && patient)
      )
        break;
    }
    return sides(chosen!.one, chosen!.answers) as Child[] | undefined;
  };
}
