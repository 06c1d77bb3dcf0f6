import { sumOf } from '../../case/index.ts';
import type { Flow } from '../../model/index.ts';
import { duties } from '../duties/duties.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { tallyOf } from '../frame/tally.ts';
import { flows as carriage } from '../moving/flows.ts';
import { adaptation } from '../standards/adaptation.ts';

/** Money a year that each flow of a plan pays on its way, carriage to adaptation and the duty with it, as the second opinion prices it. */
export function chargesOf(whole: PlanInCase): ReadonlyMap<Flow, number> {
  return new Map(
    whole.moves.map((move) => {
      const tally = tallyOf(whole.c);
      for (const check of [carriage, duties, adaptation]) check({ ...whole, moves: [move] }, tally);
      const { lines } = tally.opinion();
      return [move.flow, sumOf(lines, ({ year, amount }) => (year === move.flow.year ? amount : 0))];
    }),
  );
}
