import type { Case } from '../../case/index.ts';
import { type Candidate, earns, type Heading, type NotBuilt, type PlanDocument } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { alternative, type Further, lossOf } from './alternative.ts';
import { cutOffSites } from './cut-off-sites.ts';

/**
 * For each process that is not built and has no existing plant: the best plan that builds it with all else free, the
 * loss, and the heading with the largest loss. Places without legs do not count. Processes for which time was too short
 * are left out.
 */
export async function whyNotBuilt(c: Case, plan: PlanDocument, solved: Solved, further: Further): Promise<NotBuilt[]> {
  const { frame } = solved.model;
  const built = new Set(plan.builds.map((build) => build.process));
  const stands = new Set(frame.candidates.filter((k) => k.row.existing > 0).map((k) => k.process));
  const cutOff = cutOffSites(frame);
  const buildable = new Set(
    frame.variables.builds.flatMap(({ candidate: k }) => (cutOff.includes(k) ? [] : k.process)),
  );
  const open = [...new Set(frame.candidates.map((k) => k.process))].filter(
    (process) => !built.has(process) && !stands.has(process),
  );
  const found: NotBuilt[] = [];
  for (const process of open) {
    const apart = frame.candidates.every((k) => k.process !== process || cutOff.includes(k));
    const none = { process, place: null, loses: null, decides: null, ...(apart ? { cutOff: true as const } : {}) };
    const other = buildable.has(process)
      ? await alternative(c, solved, further, { build: process, notAt: placesOf(cutOff, process) })
      : null;
    if (other === undefined) continue;
    if (other === null) {
      found.push(none);
      continue;
    }
    const running = (k: Candidate) => other.activity.get(k.key) ?? 0;
    const best = frame.candidates
      .filter((k) => k.process === process && other.builds.has(k.key))
      .reduce((a, b) => (running(b) > running(a) ? b : a));
    const idle = running(best) > IDLE ? {} : ({ idle: true } as const);
    found.push({
      process,
      place: best.place,
      loses: lossOf(solved, other),
      decides: heaviest(plan, other.cost),
      ...idle,
    });
  }
  return found;
}

/** Activity over the horizon below which a plant is idle: rounding of the solver. */
const IDLE = 1e-6;

const placesOf = (sites: readonly Candidate[], process: string): Set<string> =>
  new Set(sites.filter((k) => k.process === process).map((k) => k.place));

/** The heading with the largest loss in another plan. */
export function heaviest(plan: Pick<PlanDocument, 'cost'>, other: Partial<Record<string, number>>): Heading {
  const names = [...new Set([...Object.keys(plan.cost), ...Object.keys(other)])] as Heading[];
  const loss = (heading: Heading) => (earns(heading) ? -1 : 1) * ((other[heading] ?? 0) - (plan.cost[heading] ?? 0));
  return names.sort((a, b) => loss(b) - loss(a) || (a < b ? -1 : 1))[0] ?? 'making';
}
