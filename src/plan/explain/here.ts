import type { Case } from '../../case/index.ts';
import type { Candidate, Here, PlanDocument } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { type Alternative, activityOf, alternative, capitalBy, type Further, lossOf } from './alternative.ts';
import { heaviest } from './not-built.ts';

/**
 * For each site that is built: the best plan without it, by `place/process`. The dearest site may use as much of the
 * time as it needs, then the next; sites for which no time is left are left out. Plants whose owners lose come last:
 * their verdict is known.
 */
export async function plansWithoutSites(
  c: Case,
  solved: Solved,
  further: Further,
  losing: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, Alternative>> {
  const without = new Map<string, Alternative>();
  const sites = [...capitalBy(solved, (k) => k.key).keys()];
  for (const key of sites.sort((a, b) => Number(losing.has(a)) - Number(losing.has(b)))) {
    if (further.left() <= 0) break;
    const other = await alternative(c, solved, further, { forbid: [key] });
    if (other) without.set(key, other);
  }
  return without;
}

/**
 * Where each site's activity goes without it, the loss, and the heading with the largest loss: from the plan without it
 * that is worth most, among its own and all others that were found.
 */
export function whyHere(
  plan: PlanDocument,
  solved: Solved,
  without: ReadonlyMap<string, Alternative>,
  alternatives: readonly Alternative[],
): Here[] {
  const { frame } = solved.model;
  const before = activityOf(solved);
  return [...without].map(([key, other]) => {
    const k = frame.candidates.find((candidate) => candidate.key === key)!;
    const best = [other, ...alternatives]
      .filter(({ builds }) => !builds.has(key))
      .reduce((a, b) => (b.npv > a.npv ? b : a));
    return {
      place: k.place,
      process: k.process,
      next: {
        place: nextPlace(frame.candidates, k, before, best),
        loses: lossOf(solved, { ...best, bound: other.bound }),
      },
      decides: heaviest(plan, best.cost),
      ...(frame.variables.builds.some((b) => b.candidate.process === k.process && b.candidate.key !== key)
        ? {}
        : { only: true as const }),
    };
  });
}

/** The place at which the same process gains most activity. */
function nextPlace(
  sites: readonly Candidate[],
  site: Candidate,
  before: ReadonlyMap<string, number>,
  other: Alternative,
): string | null {
  const more = sites
    .filter((k) => k.process === site.process && k.key !== site.key)
    .map((k) => ({ place: k.place, more: (other.activity.get(k.key) ?? 0) - (before.get(k.key) ?? 0) }))
    .filter((one) => one.more > 1e-6)
    .sort((a, b) => b.more - a.more);
  return more[0]?.place ?? null;
}
