import type { Case } from '../case/index.ts';
import { type CovenantCut, covenantCut, planProject } from '../finance/index.ts';
import type { PlanDocument } from '../pillars/index.ts';
import type { Solved, Ways } from '../search/index.ts';
import { wholeNumbers } from '../search/index.ts';
import { projectsOf } from './projects.ts';

/** A project whose covenant failed on the way: its debt was cut to `gearing` of its capex, or it cannot be financed by loans. */
export interface CutProject {
  readonly place: string;
  readonly process: string;
  /** Most of its capex that may be borrowed. */
  readonly gearing: number;
  readonly cut: Exclude<CovenantCut, { status: 'held' }>;
}

export interface Covenanted {
  /** Projects whose gearing was cut until their covenants held, in the order of the loop. */
  readonly cuts: readonly CutProject[];
}

interface Once {
  readonly solved: Solved;
  readonly document: PlanDocument;
}

const ROUNDS = 25;

/**
 * Plans with covenants: every project's full cash flow is held against the least DSCR of its lenders; where one fails, the
 * project's gearing is cut and the plan is solved anew, until none fails. A cut only ever falls, so the loop ends: at 0 the
 * project has no loans left, and no covenant. Each round starts from the builds of the one before.
 */
export async function withCovenants(
  c: Case,
  known: Ways,
  once: (gearing: ReadonlyMap<string, number>, starts: readonly ReadonlyMap<string, number>[]) => Promise<Once>,
): Promise<Once & Covenanted> {
  const gearing = new Map<string, number>();
  const cuts: CutProject[] = [];
  let starts: ReadonlyMap<string, number>[] = [];
  const asks =
    c.tables.facilities.some((row) => Number(row.min_dscr ?? 0) > 0) ||
    c.changes.some((x) => x.table === 'facilities' && x.column === 'min_dscr');
  for (let round = 0; ; round++) {
    const planned = await once(gearing, starts);
    if (!asks || planned.document.npv === null || round >= ROUNDS) return { ...planned, cuts };
    const fails = failing(planned.document, c, known, gearing);
    if (fails.length === 0) return { ...planned, cuts };
    for (const cut of fails) {
      gearing.set(`${cut.place}/${cut.process}`, round >= ROUNDS - 5 ? 0 : cut.gearing);
      cuts.push(cut);
    }
    const { model, session, x } = planned.solved;
    starts = [wholeNumbers(model, session, x)];
    await session.close();
  }
}

/** Projects whose covenants fail, with the share of capex that may be borrowed so that they hold. */
function failing(plan: PlanDocument, c: Case, known: Ways, gearing: ReadonlyMap<string, number>): CutProject[] {
  const fails: CutProject[] = [];
  for (const project of projectsOf(plan, c, known)) {
    if (!project.draws.some((d) => d.minDscr !== undefined)) continue;
    const cut = covenantCut(planProject(project));
    if (cut === undefined || cut.status === 'held') continue;
    const capex = project.capex.reduce((sum, x) => sum + x, 0);
    const drawn = project.draws.reduce((sum, d) => sum + d.draws.reduce((a, b) => a + b, 0), 0);
    const before = gearing.get(project.name) ?? 1;
    const share =
      cut.status === 'cannot' ? 0 : Math.min(before * (1 - 1e-6), (drawn / Math.max(capex, 1e-9)) * (1 - cut.share));
    if (before === 0) continue;
    fails.push({ place: project.place, process: project.process, gearing: share < 1e-4 ? 0 : share, cut });
  }
  return fails;
}
