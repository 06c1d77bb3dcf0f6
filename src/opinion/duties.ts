import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { duties as due } from './duties/duties.ts';
import { origins } from './duties/origins.ts';
import { proofs } from './duties/regional.ts';
import { restrictions } from './duties/restrictions.ts';
import { statedDuties } from './duties/stated.ts';
import { horizonOf } from './frame/horizon.ts';
import type { Move } from './frame/moves.ts';
import { sitesOf } from './frame/sites.ts';
import { tallyOf } from './frame/tally.ts';
import type { Opinion } from './opinion.ts';

/** Second opinion on duties: tariffs of every flow, origin of goods and its proof, bans, quotas and permits. */
export function duties(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const sites = sitesOf(plan, c);
  due(moves, tally);
  statedDuties(plan, moves, tally);
  origins(plan, c, moves, sites, tally);
  proofs(plan, c, moves, sites, tally);
  restrictions(plan, c, horizon, moves, sites, tally);
  return tally.opinion();
}
