import type { Interval } from '../../figures/index.ts';
import type { BarrierPrice, Here, Nothing, PlanDocument, Stage } from '../../model/index.ts';

/** What a plan says of counterfactuals that follow from each other. */
type Counterfactuals = Pick<
  PlanDocument,
  'npv' | 'bound' | 'nothing' | 'stages' | 'here' | 'barriers' | 'targets' | 'request'
>;

/** A site where something may be built. */
interface Site {
  readonly place: string;
  readonly process: string;
}

/** What a case lets a plan build. */
export interface Buildable {
  readonly sites: readonly Site[];
  /** Whether a leg may be built. */
  readonly legs: boolean;
}

/** Intervals that lie so far apart, as a share, touch but for rounding. */
const ROUNDING = 1e-6;

/** What two proofs leave of one quantity: a point where they touch. Where they contradict each other, the first stays. */
function both(a: Interval, b: Interval): Interval {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  if (low <= high) return { low, high };
  const near = low - high <= ROUNDING * Math.max(1, Math.abs(low), Math.abs(high));
  return near ? { low: (low + high) / 2, high: (low + high) / 2 } : a;
}

/** Where a quantity lies that is known to be at least another, and the other. */
const atLeast = (more: Interval, less: Interval): readonly [Interval, Interval] => [
  both(more, { low: less.low, high: Number.POSITIVE_INFINITY }),
  both(less, { low: Number.NEGATIVE_INFINITY, high: more.high }),
];

/**
 * Makes what a plan says of counterfactuals agree, so that each has one interval wherever it is told (docs/mathematics.md). A loss is the
 * best plan's value less that of the best plan otherwise, so more that is forbidden never loses less:
 *
 *     loss without a site <= loss without its stage <= gain over building nothing
 *     gain with a barrier halved <= gain with it gone
 *
 * Where the stage can be built at one site alone, both forbid the same; where it is all that can be built, building nothing is that
 * too. Intervals of one quantity are intersected. Building nothing keeps to no target and to no build that was asked for, so nothing
 * follows from it where the plan has any.
 */
export function agreed<T extends Counterfactuals>(plan: T, { sites, legs }: Buildable): T {
  const { npv, bound, request, targets = [] } = plan;
  const stages = (plan.stages ?? []).map((one) => ({ ...one }));
  const here = (plan.here ?? []).map((one) => ({ ...one, next: { ...one.next } }));
  const free = targets.length === 0 && !request.require?.length && request.pin === undefined;
  const gain = plan.nothing && npv !== null && bound !== null ? gainOf(plan.nothing, npv, bound) : undefined;
  let over = gain;
  const buildable = new Set(sites.map(({ process }) => process));
  // Twice: what is learned of a stage from one site, or from building nothing, is news for the others.
  for (let turn = 0; turn < 2; turn++)
    for (const stage of stages) {
      if (stage.without === null) continue;
      const own = sites.filter(({ process }) => process === stage.process);
      for (const site of here.filter(({ process }) => process === stage.process)) {
        if (own.length === 1) site.next.loses = stage.without = both(stage.without, site.next.loses);
        else [stage.without, site.next.loses] = atLeast(stage.without, site.next.loses);
      }
      if (over === undefined || !free) continue;
      if (buildable.size === 1 && !legs) over = stage.without = both(over, stage.without);
      else [over, stage.without] = atLeast(over, stage.without);
    }
  return {
    ...plan,
    ...(plan.stages ? { stages: stages as Stage[] } : {}),
    ...(plan.here ? { here: here as Here[] } : {}),
    ...(plan.nothing && over ? { nothing: { ...plan.nothing, gain: over } } : {}),
    ...(plan.barriers ? { barriers: plan.barriers.map(halvedLess) } : {}),
  };
}

const gainOf = ({ npv, bound }: Nothing, best: number, most: number): Interval => ({
  low: best - bound,
  high: most - npv,
});

/** A barrier that is halved gains no more than one that is gone. */
function halvedLess(barrier: BarrierPrice): BarrierPrice {
  if (!barrier.halved) return barrier;
  const [{ low, high }, halved] = atLeast(barrier, barrier.halved);
  return { ...barrier, low, high, halved };
}
