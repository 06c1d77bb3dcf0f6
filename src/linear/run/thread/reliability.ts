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

type Way = 'down' | 'up';
type Sides = Record<Way, Side>;

/** Pseudocosts of a direction: by way of rounding, the gains per unit, summed, and how many were seen. */
type PseudoCosts = Readonly<Record<Way, { gain: number; seen: number }>>;

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
  const costs = nodes.all.map((): PseudoCosts => ({ down: { gain: 0, seen: 0 }, up: { gain: 0, seen: 0 } }));
  const book = (d: number, way: Way, gain: number, distance: number) => {
    const one = costs[d]![way];
    one.gain += gain / distance;
    one.seen++;
  };
  const mean = ({ gain, seen }: PseudoCosts[Way]) => gain / seen;
  const tries = (d: number) => Math.min(costs[d]!.down.seen, costs[d]!.up.seen);
  /** What two sides gain together: their product, so that both count. */
  const score = (down: number, up: number) => Math.max(down, reliable.least) * Math.max(up, reliable.least);
  /** The score that is expected of a direction, whose sum is `part` beyond a whole number. */
  const expected = (d: number, part: number) =>
    tries(d) > 0
      ? score(mean(costs[d]!.down) * part, mean(costs[d]!.up) * (1 - part))
      : (price[d]! * part * (1 - part)) ** 2 * reliable.untried;

  return (node, { cutoff, most, root, patient }) => {
    const top = Math.max(cutoff, node.bound);
    const order = node.fractions
      .map(([d, sum]) => ({ d, sum, part: sum - Math.floor(sum) }))
      .map((one) => ({ ...one, expects: expected(one.d, one.part) }))
      .sort((a, b) => b.expects - a.expects || a.d - b.d);
    type One = (typeof order)[number];
    const gainOf = ({ bound, guess }: Side) => Math.max(0, Math.min(bound ?? guess!, top) - node.bound);
    const untried = ({ d, sum }: One): Sides => ({
      down: { branching: narrowed(node.branching, d, -Infinity, Math.floor(sum)) },
      up: { branching: narrowed(node.branching, d, Math.ceil(sum), Infinity) },
    });
    const distance = ({ part }: One, way: Way) => (way === 'down' ? part : 1 - part);
    /** Solves what is not solved yet of the two sides of a direction, in so many pivots. */
    const tried = (one: One, { ...sides }: Sides, pivots?: number): Sides | undefined => {
      for (const way of ['down', 'up'] as const) {
        const { branching, bound } = sides[way];
        if (bound !== undefined) continue;
        const answer = trial(branching, node.basis, cutoff, pivots ?? UNLIMITED);
        if (!answer) return undefined;
        sides[way] = { branching, ...answer };
        if (pivots === undefined || 'bound' in answer) book(one.d, way, gainOf(sides[way]), distance(one, way));
      }
      return sides;
    };
    let chosen: { one: One; score: number; sides: Sides } | undefined;
    let idle = 0;
    for (const one of order.slice(0, most)) {
      let sides = untried(one);
      let found = one.expects;
      if (root || tries(one.d) < reliable.reliable) {
        const after = tried(one, sides, reliable.pivots);
        if (!after) return undefined;
        sides = after;
        const [down, up] = [gainOf(sides.down), gainOf(sides.up)];
        found = score(down, up);
        if (tries(one.d) === 0) {
          book(one.d, 'down', down, distance(one, 'down'));
          book(one.d, 'up', up, distance(one, 'up'));
        }
      }
      if (!chosen || found > chosen.score) {
        chosen = { one, score: found, sides };
        idle = 0;
      } else idle++;
      const closes = ({ bound }: Side) => bound !== undefined && bound >= cutoff;
      if (closes(sides.down) || closes(sides.up) || (idle >= reliable.patience && patient)) break;
    }
    const children = tried(chosen!.one, chosen!.sides);
    return children && ([children.down, children.up] as Child[]);
  };
}
