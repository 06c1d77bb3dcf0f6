import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { horizonOf } from './frame/horizon.ts';
import { sitesOf } from './frame/sites.ts';
import { tallyOf } from './frame/tally.ts';
import { balances } from './making/balances.ts';
import { builds } from './making/builds.ts';
import { choices } from './making/choices.ts';
import { plants } from './making/plants.ts';
import { sales } from './making/sales.ts';
import { supplies } from './making/supplies.ts';
import type { Opinion } from './opinion.ts';

/** Second opinion on making: builds, plants, balances, supplies, sales, choices. */
export function making(plan: PlanDocument, c: Case): Opinion {
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
