import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { horizonOf, settingsOf } from '../opinion/horizon.ts';
import type { Move } from '../opinion/moves.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { capacities } from './price/capacities.ts';
import { flows } from './price/flows.ts';
import { lines } from './price/lines.ts';

/** Second opinion on moving: ways and what they cost, shared capacities, candidate legs and legs' fixed cost. */
export function price(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  flows(moves, settingsOf(c), tally);
  capacities(moves, tally);
  lines(plan, c, horizon, moves, tally);
  return tally.opinion();
}
