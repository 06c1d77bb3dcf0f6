import { type Case, sumOf } from '../case/index.ts';
import type { CostLine, PlanDocument } from '../model/index.ts';
import { duties } from './duties/duties.ts';
import { origins } from './duties/origins.ts';
import { proofs } from './duties/regional.ts';
import { restrictions } from './duties/restrictions.ts';
import { statedDuties } from './duties/stated.ts';
import { facilities, gearing } from './finance/facilities.ts';
import { sources } from './finance/sources.ts';
import type { Move } from './frame/moves.ts';
import { type Check, planInCase } from './frame/plan-in-case.ts';
import { tallyOf } from './frame/tally.ts';
import { balances } from './making/balances.ts';
import { builds } from './making/builds.ts';
import { choices } from './making/choices.ts';
import { plants } from './making/plants.ts';
import { sales } from './making/sales.ts';
import { supplies } from './making/supplies.ts';
import { capacities } from './moving/capacities.ts';
import { flows } from './moving/flows.ts';
import { lines } from './moving/lines.ts';
import type { Breach, Totals } from './opinion.ts';
import { totalsOf } from './review/totals.ts';
import { leakage } from './rights/leakage.ts';
import { purchases } from './rights/purchases.ts';
import { royalties } from './rights/royalties.ts';
import { adaptation } from './standards/adaptation.ts';
import { fees } from './standards/fees.ts';
import { required } from './standards/required.ts';
import { targets } from './targets/targets.ts';

/** The checks of each barrier. */
const barriers: Readonly<Record<string, readonly Check[]>> = {
  making: [builds, plants, supplies, sales, balances, choices],
  moving: [flows, capacities, lines],
  duties: [duties, statedDuties, origins, proofs, restrictions],
  targets: [targets],
  standards: [adaptation, fees, required],
  rights: [purchases, royalties, leakage],
  finance: [sources, facilities, gearing],
};

/** The results of all checks of a plan. */
interface WholeOpinion {
  readonly lines: readonly CostLine[];
  readonly cost: Totals;
  /** Shares of the gross cost by the worst quality among the rows of each cost. */
  readonly restsOn: Readonly<Record<string, number>>;
  readonly breaches: readonly Breach[];
}

/** Runs the checks of all barriers. The reforms of the plan must be applied to `c`; `factor` is the discount factor of a year. */
export function opinionOf(
  plan: PlanDocument,
  c: Case,
  factor: (year: number) => number,
  moves: readonly Move[],
): WholeOpinion {
  const whole = planInCase(plan, c, moves);
  const opinions = Object.values(barriers).map((checks) => {
    const tally = tallyOf(c);
    for (const check of checks) check(whole, tally);
    return tally.opinion();
  });
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
