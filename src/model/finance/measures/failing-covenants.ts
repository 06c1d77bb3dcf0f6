import type { Case } from '../../../case/index.ts';
import { type CovenantCut, covenantCut, planProject } from '../../../finance/index.ts';
import type { PlanDocument } from '../../document.ts';
import { carriedShare, carriedShareOfBest } from './carried.ts';
import type { Lanes } from './lanes.ts';
import { projectsOf } from './projects.ts';

/** A project with a failing covenant: its debt was cut to `gearing` of its capex, or loans cannot finance it. */
export interface CutProject {
  readonly place: string;
  readonly process: string;
  /** Largest share of its capex that may be borrowed. */
  readonly gearing: number;
  readonly cut: Exclude<CovenantCut, { status: 'held' }>;
}

/**
 * Whether lenders of a case require a debt service cover, in its tables or in `changes` (by default those in force).
 */
export const requiresCover = (
  c: Case,
  changes: readonly { table?: unknown; column?: unknown }[] = c.changes,
): boolean =>
  c.tables.facilities.some((row) => Number(row.min_dscr ?? 0) > 0) ||
  changes.some((x) => x.table === 'facilities' && x.column === 'min_dscr');

/** Projects whose covenants fail, with the share of capex that may be borrowed so that they hold. */
export function failures(
  plan: PlanDocument,
  c: Case,
  lanes: Lanes,
  gearing: ReadonlyMap<string, number>,
): CutProject[] {
  const fails: CutProject[] = [];
  for (const project of projectsOf(plan, c, lanes)) {
    if (!project.draws.some((d) => d.minDscr !== undefined)) continue;
    const cut = covenantCut(planProject(project));
    if (cut === undefined || cut.status === 'held') continue;
    const before = gearing.get(project.name) ?? 1;
    // A plan whose debt was cut before gave up the loans that are worth least, and kept those that fail the cover.
    const carried = before < 1 ? carriedShareOfBest(project, cut) : carriedShare(project, cut);
    const share = Math.min(before * (1 - 1e-6), carried);
    if (before === 0) continue;
    fails.push({ place: project.place, process: project.process, gearing: share < 1e-4 ? 0 : share, cut });
  }
  return fails;
}
