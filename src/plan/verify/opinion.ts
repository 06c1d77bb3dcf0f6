import type { Case } from '../../case/index.ts';
import type { Breach, CostLine, Heading, Move, PlanDocument, Prices } from '../../pillars/index.ts';
import { pillars } from '../assemble.ts';
import { totals } from '../decode.ts';

/** What all pillars make of a plan's quantities. */
export interface WholeOpinion {
  readonly lines: readonly CostLine[];
  readonly cost: Prices;
  /** Shares of the gross cost by the worst quality among the rows that each cost comes from. */
  readonly restsOn: Readonly<Record<string, number>>;
  readonly breaches: readonly Breach[];
}

/** The second opinions of all pillars put together; `c` has the plan's reforms in force, `factor` discounts a year, `moves` are the plan's. */
export function opinionOf(
  plan: PlanDocument,
  c: Case,
  factor: (year: number) => number,
  moves: readonly Move[],
): WholeOpinion {
  const opinions = pillars.map((pillar) => pillar.price(plan, c, moves));
  const lines = opinions.flatMap((opinion) => opinion.lines);
  const rests: Record<string, number> = {};
  for (const opinion of opinions)
    for (const [quality, amount] of Object.entries(opinion.rests)) rests[quality] = (rests[quality] ?? 0) + amount;
  const all = Object.values(rests).reduce((sum, amount) => sum + amount, 0);
  return {
    lines,
    cost: totals(lines, factor) as Readonly<Partial<Record<Heading, number>>>,
    restsOn: Object.fromEntries(Object.entries(rests).map(([quality, amount]) => [quality, amount / all])),
    breaches: opinions.flatMap((opinion) => opinion.breaches),
  };
}
