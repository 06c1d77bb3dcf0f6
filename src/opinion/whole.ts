import { type Case, sumOf } from '../case/index.ts';
import type { CostLine, PlanDocument } from '../model/index.ts';
import { duties } from './duties.ts';
import { finance } from './finance.ts';
import type { Move } from './frame/moves.ts';
import { making } from './making.ts';
import { moving } from './moving.ts';
import type { Breach, Opinion, Totals } from './opinion.ts';
import { totalsOf } from './review/totals.ts';
import { rights } from './rights.ts';
import { standards } from './standards.ts';
import { targets } from './targets.ts';

/** The second opinion of each barrier; `moves`: the flows of the plan with their ways (`movesOf`). */
const barriers: readonly ((plan: PlanDocument, c: Case, moves: readonly Move[]) => Opinion)[] = [
  making,
  moving,
  duties,
  targets,
  standards,
  rights,
  finance,
];

/** What all barriers make of a plan's quantities. */
export interface WholeOpinion {
  readonly lines: readonly CostLine[];
  readonly cost: Totals;
  /** Shares of the gross cost by the worst quality among the rows that each cost comes from. */
  readonly restsOn: Readonly<Record<string, number>>;
  readonly breaches: readonly Breach[];
}

/** The second opinions of all barriers put together; `c` has the plan's reforms in force, `factor` discounts a year, `moves` are the plan's. */
export function opinionOf(
  plan: PlanDocument,
  c: Case,
  factor: (year: number) => number,
  moves: readonly Move[],
): WholeOpinion {
  const opinions = barriers.map((barrier) => barrier(plan, c, moves));
  const lines = opinions.flatMap((opinion) => opinion.lines);
  const rests: Record<string, number> = {};
  for (const opinion of opinions)
    for (const [quality, amount] of Object.entries(opinion.rests)) rests[quality] = (rests[quality] ?? 0) + amount;
  const all = sumOf(Object.values(rests));
  return {
    lines,
    cost: totalsOf(lines, factor),
    restsOn: Object.fromEntries(Object.entries(rests).map(([quality, amount]) => [quality, amount / all])),
    breaches: opinions.flatMap((opinion) => opinion.breaches),
  };
}
