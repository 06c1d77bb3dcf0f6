import type { Interval } from '../../figures/index.ts';
import type { BarrierPrice, Here, Nothing, PlanDocument, Stage } from '../../model/index.ts';

/** The counterfactuals of a plan that imply each other. */
type Counterfactuals = Pick<
  PlanDocument,
  'npv' | 'bound' | 'nothing' | 'stages' | 'here' | 'barriers' | 'targets' | 'request'
>;

/** A site where something may be built. */
interface Site {
  readonly place: string;
  readonly process: string;
}

/** What a plan of the case may build. */
interface Buildable {
  readonly sites: readonly Site[];
  /** Whether a leg may be built. */
  readonly legs: boolean;
}

/** Relative distance below which disjoint intervals count as touching. */
const ROUNDING = 1e-6;

/**
 * Intersection of two intervals for one quantity: a point if they touch. If they contradict each other, the first one.
 */
function both(a: Interval, b: Interval): Interval {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  if (low <= high) return { low, high };
  const near = low - high <= ROUNDING * Math.max(1, Math.abs(low), Math.abs(high));
  return near ? { low: (low + high) / 2, high: (low + high) / 2 } : a;
}

/** Intervals of a quantity that is at least another, and of the other. */
const atLeast = (more: Interval, less: Interval): readonly [Interval, Interval] => [
  both(more, { low: less.low, high: Number.POSITIVE_INFINITY }),
  both(less, { low: Number.NEGATIVE_INFINITY, high: more.high }),
];

/**
 * Makes the counterfactuals of a plan agree, so that each has one interval wherever it is shown (docs/mathematics.md).
 * A loss is the best plan's value less that of the best plan with the change, so forbidding more never loses less:
 *
 *     loss without a site <= loss without its stage <= gain over building nothing
 *     gain with a barrier halved <= gain with it removed
 *
 * If the stage can be built at one site only, both forbid the same; if it is all that can be built, so does building
 * nothing. Intervals of one quantity are intersected. A plan without builds ignores targets and required builds, so
 * nothing follows from it if the plan has any.
 */
export function agreed<T extends Counterfactuals>(plan: T, { sites, legs }: Buildable): T {
  const { npv, bound, request, targets = [] } = plan;
  const stages = (plan.stages ?? []).map((stage) => ({ ...stage }));
  const here = (plan.here ?? []).map((one) => ({ ...one, next: { ...one.next } }));
  const free = targets.length === 0 && !request.require?.length && request.pin === undefined;
  const gain = plan.nothing && npv !== null && bound !== null ? gainOf(plan.nothing, npv, bound) : undefined;
  let over = gain;
  const buildable = new Set(sites.map(({ process }) => process));
  // Twice, because what one site, or building nothing, implies for a stage also tightens the others.
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

/** A halved barrier gains no more than a removed one. */
function halvedLess(barrier: BarrierPrice): BarrierPrice {
  if (!barrier.halved) return barrier;
  const [{ low, high }, halved] = atLeast(barrier, barrier.halved);
  return { ...barrier, low, high, halved };
}
