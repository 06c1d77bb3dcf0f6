import { type Case, sumOf } from '../../case/index.ts';
import type { Flow } from '../../model/index.ts';
import { duties } from '../duties/duties.ts';
import { settingsOf } from '../frame/horizon.ts';
import type { Move } from '../frame/moves.ts';
import { tallyOf } from '../frame/tally.ts';
import { flows as carriage } from '../moving/flows.ts';
import { adaptation } from '../standards/adaptation.ts';

/** Money a year that each flow of a plan pays on its way, carriage to adaptation and the duty with it, as the second opinion prices it. */
export function chargesOf(moves: readonly Move[], c: Case): ReadonlyMap<Flow, number> {
  const settings = settingsOf(c);
  return new Map(
    moves.map((move) => {
      const tally = tallyOf(c);
      carriage([move], settings, tally);
      duties([move], tally);
      adaptation([move], tally);
      const { lines } = tally.opinion();
      return [move.flow, sumOf(lines, ({ year, amount }) => (year === move.flow.year ? amount : 0))];
    }),
  );
}
