import { money, moneyRange } from '../../src/figures/number.ts';
import type { PlanDocument } from '../../src/questions/index.ts';
import { said } from '../language.ts';
import type { Interval } from '../parts/interval.ts';

/** The worth of a candidate: the loss of the plan without it, or with it. An unknown end is null; 'none' means that no such plan exists. */
export type Known = { readonly kind: 'without' | 'with'; readonly loss: Interval | 'none' };

export interface Site {
  readonly place: string;
  readonly process: string;
}

export const siteOf = ({ place, process }: Site): string => `${place}/${process}`;

/** The loss that the plan states for forbidding a plant that it builds, or for forcing one that it does not; undefined where it states none. */
export function knownOf(plan: PlanDocument, site: Site, candidates: readonly Site[]): Known | undefined {
  const isBuilt = plan.builds.some((build) => siteOf(build) === siteOf(site));
  const rows = plan.decision?.counterfactuals ?? [];
  const only = candidates.filter(({ process }) => process === site.process).length === 1;
  const row = rows.find(({ change }) =>
    isBuilt
      ? (change.kind === 'site' && siteOf(change) === siteOf(site)) ||
        (only && change.kind === 'stage' && change.process === site.process)
      : change.kind === 'build' && change.place === site.place && change.process === site.process,
  );
  if (!row) return undefined;
  return { kind: isBuilt ? 'without' : 'with', loss: row.gain ?? 'none' };
}

/** A loss as a sentence: the amount, and whether it is proven. */
export function lossWords({ kind, loss }: Known, currency: string): string {
  const w = said().desk;
  if (loss === 'none') return kind === 'without' ? w.noPlanWithout : w.noPlanWith;
  const { low, high } = loss;
  if (low === null && high === null) return w.notKnown;
  if (low === null) return w.atMost({ kind, amount: money(Math.max(0, high!), currency) });
  if (high === null) return w.atLeast({ kind, amount: money(Math.max(0, low), currency) });
  const amount = moneyRange(Math.min(low, high), Math.max(low, high), currency);
  return low > 0
    ? w.losesProven({ kind, amount })
    : high < 0
      ? w.gainsProven({ kind, amount: moneyRange(-high, -low, currency) })
      : w.losesOpen({ kind, amount });
}
