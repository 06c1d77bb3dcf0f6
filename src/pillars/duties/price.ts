import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { horizonOf } from '../opinion/horizon.ts';
import type { Move } from '../opinion/moves.ts';
import { sitesOf } from '../opinion/sites.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { duties } from './price/duties.ts';
import { origins } from './price/origins.ts';
import { proofs } from './price/regional.ts';
import { restrictions } from './price/restrictions.ts';
import { statedDuties } from './price/stated.ts';

/** Second opinion on duties: tariffs of every flow, origin of goods and its proof, bans, quotas and permits. */
export function price(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const sites = sitesOf(plan, c);
  duties(moves, tally);
  statedDuties(plan, moves, tally);
  origins(plan, c, moves, sites, tally);
  proofs(plan, c, moves, sites, tally);
  restrictions(plan, c, horizon, moves, sites, tally);
  return tally.opinion();
}
