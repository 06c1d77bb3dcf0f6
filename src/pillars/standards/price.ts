import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { horizonOf } from '../opinion/horizon.ts';
import type { Move } from '../opinion/moves.ts';
import { sitesOf } from '../opinion/sites.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { adaptation } from './price/adaptation.ts';
import { fees } from './price/fees.ts';
import { holdingsOf } from './price/holdings.ts';
import { required } from './price/required.ts';

/** Second opinion on standards: adaptation, what certificates cost, who holds which, and the weeks lost in the first year. */
export function price(plan: PlanDocument, c: Case, moves: readonly Move[]): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const holdings = holdingsOf(plan);
  adaptation(moves, tally);
  fees(holdings, c, horizon, tally);
  required(c, moves, sitesOf(plan, c), holdings, horizon, tally);
  return tally.opinion();
}
