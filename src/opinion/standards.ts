import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { horizonOf } from './frame/horizon.ts';
import type { Move } from './frame/moves.ts';
import { sitesOf } from './frame/sites.ts';
import { tallyOf } from './frame/tally.ts';
import type { Opinion } from './opinion.ts';
import { adaptation } from './standards/adaptation.ts';
import { fees } from './standards/fees.ts';
import { holdingsOf } from './standards/holdings.ts';
import { required } from './standards/required.ts';

/** Second opinion on standards: adaptation, what certificates cost, who holds which, and the weeks lost in the first year. */
export function standards(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const holdings = holdingsOf(plan);
  adaptation(moves, tally);
  fees(holdings, c, horizon, tally);
  required(c, moves, sitesOf(plan, c), holdings, horizon, tally);
  return tally.opinion();
}
