import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { horizonOf } from './frame/horizon.ts';
import { sitesOf } from './frame/sites.ts';
import { tallyOf } from './frame/tally.ts';
import type { Opinion } from './opinion.ts';
import { freedom } from './rights/freedom.ts';
import { leakage } from './rights/leakage.ts';
import { purchases } from './rights/purchases.ts';
import { royalties } from './rights/royalties.ts';

/** Second opinion on rights: licences bought, freedom to run, royalties, leakage of know-how. */
export function rights(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const sites = sitesOf(plan, c);
  purchases(plan, c, horizon, sites, tally);
  royalties(plan, c, horizon, sites, freedom(plan, c, horizon, sites, tally), tally);
  leakage(plan, c, horizon, sites, tally);
  return tally.opinion();
}
