import { getOrInsert } from '../../case/index.ts';
import type { PlanDocument, Why } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import type { Unmet } from './shortfall/programme.ts';
import { type ReasonsRequest, reasonsOf } from './shortfall/reasons.ts';

/** Number of demands that are explained: the largest relative shortfalls. */
const MOST = 12;

/** Relative shortfall below which a demand counts as met. */
const MORE = 1e-4;

/** Share of a demand by which more is tested: small, so that the next limit is found and not all those behind it. */
const STEP = 0.01;

/**
 * The demands with the largest shortfalls and their reasons (`reasonsOf`). If time ends first, no reason is found.
 *
 * `best` says that the flows of the plan are the best for its builds.
 *
 *     delivered >= delivered by the plan + 1 % of the demand,  other deliveries >= those of the plan
 */
export async function whyShort(
  solved: Solved,
  plan: PlanDocument,
  left: () => number = () => Number.POSITIVE_INFINITY,
  options: ReasonsRequest['options'] = {},
  best = true,
): Promise<Why[]> {
  const sums = new Map<string, { good: string; place: string; year: number; short: number; wanted: number }>();
  const { lookup, settings } = solved.model.frame;
  const wants = (place: string) => settings.traders.length === 0 || settings.traders.includes(lookup.countryOf(place));
  for (const { good, place, year, amount, short } of plan.deliveries) {
    if (!wants(place)) continue;
    const id = JSON.stringify([good, place, year]);
    const sum = getOrInsert(sums, id, () => ({ good, place, year, short: 0, wanted: 0 }));
    sum.short += short;
    sum.wanted += amount + short;
  }
  const unmet = [...sums.values()]
    .filter((x) => x.short > MORE * x.wanted)
    .sort((a, b) => b.short / b.wanted - a.short / a.wanted || b.short - a.short)
    .slice(0, MOST)
    .map(({ wanted, ...one }): Unmet => ({ ...one, least: wanted - one.short + Math.min(one.short, STEP * wanted) }));
  const because = await reasonsOf(unmet, { solved, plan, options, left, best });
  return unmet.map(({ good, place, year, short }, i) => ({ good, place, year, short, because: because[i] ?? [] }));
}
