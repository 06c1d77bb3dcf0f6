import { getOrInsert } from '../../case/index.ts';
import type { PlanDocument, Why } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import type { Unmet } from './short/asking.ts';
import { type ReasonsRequest, reasonsOf } from './short/reasons.ts';

/** Demands that are looked at: the largest shares that are not met. */
const MOST = 12;

/** Share of a demand below which it counts as met. */
const MORE = 1e-4;

/** Share of a demand by which more is asked for: the next limit is the reason, not all that stand behind it. */
const STEP = 0.01;

/**
 * The demands that fall short most, each with what keeps it (`reasonsOf`). Where time ends first, no reason is found.
 *
 * `best` says that the flows of the plan are the best for what it builds.
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
