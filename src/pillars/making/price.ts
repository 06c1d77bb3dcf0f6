import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { horizonOf } from '../opinion/horizon.ts';
import { sitesOf } from '../opinion/sites.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { balances } from './price/balances.ts';
import { builds } from './price/builds.ts';
import { choices } from './price/choices.ts';
import { plants } from './price/plants.ts';
import { sales } from './price/sales.ts';
import { supplies } from './price/supplies.ts';

/** Second opinion on making: builds, plants, balances, supplies, sales, choices. */
export function price(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const sites = sitesOf(plan, c);
  builds(plan, horizon, sites, tally);
  plants(plan, c, horizon, sites, tally);
  supplies(plan, c, horizon, tally);
  sales(plan, c, horizon, tally);
  balances(plan, c, horizon, sites, tally);
  choices(plan, c, horizon, tally);
  return tally.opinion();
}
