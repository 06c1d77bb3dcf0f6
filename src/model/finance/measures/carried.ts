import { type CovenantCut, covenantCut, type PlanDraws, planProject, pvPerUnit } from '../../../finance/index.ts';
import type { ProjectOfPlan } from './projects.ts';

/** How often loans are made smaller until their covenants hold, at most. */
const ROUNDS = 20;

const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);
const isLoan = ({ kind }: PlanDraws): boolean => kind === 'loan';
const lent = ({ draws }: Pick<ProjectOfPlan, 'draws'>): number =>
  draws.filter(isLoan).reduce((sum, d) => sum + total(d.draws), 0);

/** The part of a project's capex that loans may pay so that its covenants hold: 0 where no loan can be served. */
export function carriedShare(project: ProjectOfPlan, cut: CovenantCut): number {
  if (cut.status === 'cannot') return 0;
  return (lent(project) / Math.max(total(project.capex), 1e-9)) * (cut.status === 'cut' ? 1 - cut.share : 1);
}

/**
 * The same where a plan that may borrow less gives up first the loans that are worth least to it, as it does: what is left may break the cover as
 * much as before, so that loans are made smaller until it holds.
 */
export function carriedShareOfBest(project: ProjectOfPlan, cut: CovenantCut): number {
  let at = project;
  let now: CovenantCut | undefined = cut;
  for (let round = 0; round < ROUNDS && now?.status === 'cut'; round++) {
    at = withLess(at, now.share * lent(at));
    now = covenantCut(planProject(at));
  }
  return now?.status === 'held' ? carriedShare(at, now) : carriedShare(project, cut);
}

/** A project that borrows so much less of the loans that are worth least. */
function withLess(project: ProjectOfPlan, less: number): ProjectOfPlan {
  const worth = (one: PlanDraws): number => 1 - pvPerUnit(one, project.discountRate);
  let rest = less;
  const shares = new Map<PlanDraws, number>();
  for (const one of project.draws.filter(isLoan).sort((a, b) => worth(a) - worth(b))) {
    const all = total(one.draws);
    const gone = Math.min(rest, all);
    rest -= gone;
    shares.set(one, all > 0 ? 1 - gone / all : 1);
  }
  const draws = project.draws.map((one) => {
    const share = shares.get(one);
    return share === undefined ? one : { ...one, draws: one.draws.map((amount) => share * amount) };
  });
  return { ...project, draws };
}
