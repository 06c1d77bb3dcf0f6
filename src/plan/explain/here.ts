import type { Case } from '../../case/index.ts';
import type { Heading, Here, PlanDocument } from '../../pillars/index.ts';
import { earns } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { activityOf, type Further, type Otherwise, otherwise } from './otherwise.ts';

/**
 * For each site that is built, dearest first: the best plan without it, where that plan goes instead, what it loses, and
 * under which heading. Sites without which there is no plan, or for which time was too short, are left out.
 */
export async function whyHere(c: Case, plan: PlanDocument, solved: Solved, further: Further): Promise<Here[]> {
  const { frame } = solved.model;
  const capital = new Map<string, number>();
  for (const b of frame.variables.builds) {
    const amount = (solved.x[b.count] ?? 0) * b.tier.capex * b.candidate.row.capex_factor;
    if ((solved.x[b.count] ?? 0) > 0.5) capital.set(b.candidate.key, (capital.get(b.candidate.key) ?? 0) + amount);
  }
  const before = activityOf(solved);
  const found: Here[] = [];
  for (const [key] of [...capital].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    if (further.left() <= 0) break;
    const other = await otherwise(c, solved, further, [key]);
    if (!other) continue;
    const k = frame.candidates.find((one) => one.key === key)!;
    const place = nextPlace(frame.candidates, k, before, other);
    found.push({
      place: k.place,
      process: k.process,
      next: { place, loses: other.loss },
      decides: heaviest(plan, other),
    });
  }
  return found;
}

type Site = Solved['model']['frame']['candidates'][number];

/** The place where the same process gains most activity. */
function nextPlace(
  sites: readonly Site[],
  site: Site,
  before: ReadonlyMap<string, number>,
  other: Otherwise,
): string | null {
  const more = sites
    .filter((k) => k.process === site.process && k.key !== site.key)
    .map((k) => ({ place: k.place, more: (other.activity.get(k.key) ?? 0) - (before.get(k.key) ?? 0) }))
    .filter((one) => one.more > 1e-6)
    .sort((a, b) => b.more - a.more);
  return more[0]?.place ?? null;
}

/** The heading under which the other plan loses most. */
function heaviest(plan: PlanDocument, other: Otherwise): Heading {
  const names = [...new Set([...Object.keys(plan.cost), ...Object.keys(other.cost)])] as Heading[];
  const loss = (heading: Heading) =>
    (earns(heading) ? -1 : 1) * ((other.cost[heading] ?? 0) - (plan.cost[heading] ?? 0));
  return names.sort((a, b) => loss(b) - loss(a) || (a < b ? -1 : 1))[0] ?? 'making';
}
