import { sumOf } from '../../case/index.ts';
import type { Flow } from '../../model/index.ts';
import { duties } from '../duties/duties.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { tallyOf } from '../frame/tally.ts';
import { flows as carriage } from '../moving/flows.ts';
import { adaptation } from '../standards/adaptation.ts';

/** The charges of each flow on its way, in money a year: carriage, borders, time, duty and adaptation. */
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
