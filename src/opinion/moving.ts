import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { horizonOf, settingsOf } from './frame/horizon.ts';
import type { Move } from './frame/moves.ts';
import { tallyOf } from './frame/tally.ts';
import { capacities } from './moving/capacities.ts';
import { flows } from './moving/flows.ts';
import { lines } from './moving/lines.ts';
import type { Opinion } from './opinion.ts';

/** Second opinion on moving: ways and what they cost, shared capacities, candidate legs and legs' fixed cost. */
export function moving(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  flows(moves, settingsOf(c), tally);
  capacities(moves, tally);
  lines(plan, c, horizon, moves, tally);
  return tally.opinion();
}
