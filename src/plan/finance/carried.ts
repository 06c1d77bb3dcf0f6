import type { CovenantCut } from '../../finance/index.ts';
import type { ProjectOfPlan } from '../projects.ts';

/** The part of a project's capex that loans may pay so that its covenants hold: 0 where no loan can be served. */
export function carriedShare({ capex, draws }: ProjectOfPlan, cut: CovenantCut): number {
  if (cut.status === 'cannot') return 0;
  const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);
  const lent = draws.filter(({ kind }) => kind === 'loan').reduce((sum, d) => sum + total(d.draws), 0);
  return (lent / Math.max(total(capex), 1e-9)) * (cut.status === 'cut' ? 1 - cut.share : 1);
}
