import { sumOf } from '../../../case/index.ts';
import { type CovenantCut, covenantCut, type PlanDraws, planProject, pvPerUnit } from '../../../finance/index.ts';
import type { ProjectOfPlan } from './projects.ts';

/** Number of times that loans are reduced until their covenants hold. */
const ROUNDS = 20;

const total = (list: readonly number[]): number => sumOf(list);
const isLoan = ({ kind }: PlanDraws): boolean => kind === 'loan';
const lent = ({ draws }: Pick<ProjectOfPlan, 'draws'>): number => sumOf(draws.filter(isLoan), (d) => total(d.draws));

/** The share of a project's capex that loans may pay so that its covenants hold: 0 if no loan can be served. */
export function carriedShare(project: ProjectOfPlan, cut: CovenantCut): number {
  if (cut.status === 'cannot') return 0;
  return (lent(project) / Math.max(total(project.capex), 1e-9)) * (cut.status === 'cut' ? 1 - cut.share : 1);
}

/**
 * The same for a plan with a limit on its loans, which gives up first the loans that are worth least to it. The
 * remaining loans may fail the covenant as before, so they are reduced until it holds.
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

/** A project that borrows less, by an amount taken from the loans that are worth least. */
function withLess(project: ProjectOfPlan, less: number): ProjectOfPlan {
  const worth = (one: PlanDraws): number => 1 - pvPerUnit(one, project.discountRate);
  let rest = less;
  const shares = new Map<PlanDraws, number>();
  for (const draw of project.draws.filter(isLoan).sort((a, b) => worth(a) - worth(b))) {
    const all = total(draw.draws);
    const gone = Math.min(rest, all);
    rest -= gone;
    shares.set(draw, all > 0 ? 1 - gone / all : 1);
  }
  const draws = project.draws.map((draw) => {
    const share = shares.get(draw);
    return share === undefined ? draw : { ...draw, draws: draw.draws.map((amount) => share * amount) };
  });
  return { ...project, draws };
}
