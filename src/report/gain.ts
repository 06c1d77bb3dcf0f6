import { type Interval, moneyEstimate, negated } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { asEstimate } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { gapMoney, isProvenBest } from './gap.ts';

/** A difference of two amounts; 0 if it is a rounding error of the solver. */
export const unrounded = (difference: number, amount: number): number =>
  Math.abs(difference) <= 1e-9 * Math.abs(amount) ? 0 : difference;

/** Whether a plan had targets to keep. */
export const hasTargets = ({ targets = [] }: PlanDocument): boolean => targets.length > 0;

/** The gain of the plan over building nothing; undefined if it is not known. Plans of older versions do not have it themselves. */
export function gainOverNothing({
  npv,
  bound,
  nothing,
}: Pick<PlanDocument, 'npv' | 'bound' | 'nothing'>): Interval | undefined {
  if (!nothing || npv === null || bound === null) return undefined;
  const { low, high } = nothing.gain ?? { low: npv - nothing.bound, high: bound - nothing.npv };
  return { low: unrounded(low, npv), high: unrounded(high, npv) };
}

/** The gain of the plan over building nothing as a sentence; undefined if it is not known. */
export function nothingSentence(plan: PlanDocument): string | undefined {
  const { nothing, currency } = plan;
  const interval = gainOverNothing(plan);
  if (nothing === null && plan.npv !== null && plan.bound !== null) return words().plan.noPlanWithoutBuilds;
  if (interval === undefined) return undefined;
  if (buildsNothing(plan)) return nothingWorthBuilding(plan);
  const gain = asEstimate(interval);
  const { gainsOverNothing, nothingIsBetter, sameAsNothing, overNothingNotKnown } = words().plan;
  if (gain.high < 0) {
    const { require = [], pin } = plan.request;
    const targets = hasTargets(plan) && require.length === 0 && pin === undefined;
    return nothingIsBetter({ loss: moneyEstimate(negated(gain), currency), targets });
  }
  if (gain.low === 0 && gain.high === 0) return sameAsNothing({ targets: hasTargets(plan) });
  const about = { gain: moneyEstimate(gain, currency), targets: hasTargets(plan) };
  return gain.low > 0 ? gainsOverNothing(about) : overNothingNotKnown(about);
}

/** Whether a plan has no new plant and no new leg; it then differs from building nothing only by rounding of the solver. */
export const buildsNothing = ({ builds, closings, legs }: PlanDocument): boolean =>
  builds.length + closings.length + legs.length === 0;

function nothingWorthBuilding(plan: PlanDocument): string {
  const most = isProvenBest(plan) ? {} : { most: gapMoney(plan) };
  return words().plan.nothingWorthBuilding(most);
}
