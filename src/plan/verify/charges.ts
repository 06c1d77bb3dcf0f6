import type { Case } from '../../case/index.ts';
import { type Flow, type PlanDocument, secondOpinion } from '../../pillars/index.ts';

/** Money a year that each flow of a plan pays on its way, carriage to adaptation and the duty with it, as the second opinion prices it. */
export function chargesOf(plan: PlanDocument, c: Case): ReadonlyMap<Flow, number> {
  const { horizonOf, settingsOf, movesOf, tallyOf, carriage, duties, adaptation } = secondOpinion;
  const horizon = horizonOf(c);
  const settings = settingsOf(c);
  return new Map(
    movesOf(plan, c).map((move) => {
      const tally = tallyOf(horizon);
      carriage([move], settings, tally);
      duties([move], tally);
      adaptation([move], tally);
      const paid = Object.values(tally.opinion().cost).reduce((sum, amount) => sum + amount, 0);
      return [move.flow, paid / move.span.years.reduce((sum, year) => sum + horizon.factor(year), 0)];
    }),
  );
}
