import { money, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** Digits of a gap, in money and as a share. */
const DIGITS = 3;
/** A gap below this share of the gross cost is a rounding error of the solver. */
const NONE = 1e-9;

type Gapped = Pick<PlanDocument, 'gap' | 'npv' | 'bound' | 'currency' | 'boundWithinLimits'>;

/** Rounds a positive number up to three digits, so that "at most" stays true: 16.341 becomes 16.4. */
export function notBelow(value: number): number {
  const near = Number(value.toPrecision(DIGITS));
  if (near >= value * (1 - 1e-12)) return near;
  const unit = Number(`1e${Math.floor(Math.log10(value)) - DIGITS + 1}`);
  return Number((near + unit).toPrecision(DIGITS));
}

/**
 * The most that a better plan could gain: in money, and as a share of the gross cost. Undefined if it is not known, 0 if no
 * plan is better. Page, terminal, workbook and paper all use this function.
 */
export function mostBetter({ gap, npv, bound }: Gapped): { readonly by: number; readonly share: number } | undefined {
  if (gap === null || !Number.isFinite(gap) || npv === null || bound === null) return undefined;
  return gap < NONE ? { by: 0, share: 0 } : { by: notBelow(bound - npv), share: notBelow(gap) };
}

/** The amount with its share of the gross cost; the amount alone if the share is above 1. */
function toldOf({ by, share }: { readonly by: number; readonly share: number }, { currency }: Gapped): string {
  const amount = money(by, currency, DIGITS);
  return by === 0 || share > 1 ? amount : words().plan.gapIs({ by: amount, share: percent(share, DIGITS) });
}

/** A sentence on how near a plan is to the best possible one; if debts were cut, also to the best one within these limits. */
export function gapSentence(plan: Gapped): string {
  const most = mostBetter(plan);
  const say = words().plan;
  if (most === undefined) return say.noBound;
  if (most.by === 0) return say.provenBest;
  const better = say.mayBeBetter({ by: toldOf(most, plan) });
  const { boundWithinLimits: bound, npv, gap } = plan;
  if (bound === undefined) return better;
  const within = mostBetter({ ...plan, bound, gap: (gap! * (bound - npv!)) / (plan.bound! - npv!) });
  const by = within!.by === 0 ? undefined : money(within!.by, plan.currency, DIGITS);
  return sentences(better, by === undefined ? say.noneWithinLimits : say.atMostWithinLimits({ by }));
}

/** The sentence that losses without a plant and costs of targets hold within the plan's limits on debt; undefined if it has no limits, or nothing was compared. */
export const withinLimitsSentence = ({
  boundWithinLimits,
  stages,
  here,
  targetPrices,
}: Pick<PlanDocument, 'boundWithinLimits' | 'stages' | 'here' | 'targetPrices'>): string | undefined =>
  boundWithinLimits !== undefined && [stages, here, targetPrices].some((found) => (found?.length ?? 0) > 0)
    ? words().plan.comparedWithinLimits
    : undefined;

/** Whether the plan is proven to be the best. */
export const isProvenBest = (plan: Gapped): boolean => mostBetter(plan)?.by === 0;

/** The most that a better plan could gain, as money. */
export function gapMoney(plan: Gapped): string {
  const most = mostBetter(plan);
  return most === undefined ? words().number.notKnown : money(most.by, plan.currency, DIGITS);
}

/** The most that a better plan could gain, with its share: "USD 16.4 million (0.41 % of the gross cost)". */
export function gapCell(plan: Gapped): string {
  const most = mostBetter(plan);
  if (most === undefined) return words().number.notKnown;
  return toldOf(most, plan);
}
