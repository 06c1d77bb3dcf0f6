import type { Case } from '../../case/index.ts';
import { type Flow, type PlanDocument, secondOpinion } from '../../pillars/index.ts';

/** Money a year that each flow of a plan pays on its way, carriage to adaptation and the duty with it, as the second opinion prices it. */
export function chargesOf(plan: PlanDocument, c: Case): ReadonlyMap<Flow, number> {
  const { settingsOf, movesOf, tallyOf, carriage, duties, adaptation } = secondOpinion;
  const settings = settingsOf(c);
  return new Map(
    movesOf(plan, c).map((move) => {
      const tally = tallyOf(c);
      carriage([move], settings, tally);
      duties([move], tally);
      adaptation([move], tally);
      const { lines } = tally.opinion();
      return [move.flow, lines.reduce((sum, { year, amount }) => sum + (year === move.flow.year ? amount : 0), 0)];
    }),
  );
}
