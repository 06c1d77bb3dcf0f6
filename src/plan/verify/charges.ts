import type { Case } from '../../case/index.ts';
import { type Flow, type Move, secondOpinion } from '../../pillars/index.ts';

/** Money a year that each flow of a plan pays on its way, carriage to adaptation and the duty with it, as the second opinion prices it. */
export function chargesOf(moves: readonly Move[], c: Case): ReadonlyMap<Flow, number> {
  const { settingsOf, tallyOf, carriage, duties, adaptation } = secondOpinion;
  const settings = settingsOf(c);
  return new Map(
    moves.map((move) => {
      const tally = tallyOf(c);
      carriage([move], settings, tally);
      duties([move], tally);
      adaptation([move], tally);
      const { lines } = tally.opinion();
      return [move.flow, lines.reduce((sum, { year, amount }) => sum + (year === move.flow.year ? amount : 0), 0)];
    }),
  );
}
