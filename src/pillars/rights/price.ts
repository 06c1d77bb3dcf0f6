import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { horizonOf } from '../opinion/horizon.ts';
import { sitesOf } from '../opinion/sites.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { freedom } from './price/freedom.ts';
import { leakage } from './price/leakage.ts';
import { purchases } from './price/purchases.ts';
import { royalties } from './price/royalties.ts';

/** Second opinion on rights: licences bought, freedom to run, royalties, leakage of know-how. */
export function price(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const sites = sitesOf(plan, c);
  purchases(plan, c, horizon, sites, tally);
  royalties(plan, c, horizon, sites, freedom(plan, c, horizon, sites, tally), tally);
  leakage(plan, c, horizon, sites, tally);
  return tally.opinion();
}
