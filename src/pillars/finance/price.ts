import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { bookOf } from '../opinion/book.ts';
import { horizonOf, settingsOf } from '../opinion/horizon.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { facilities, gearing } from './price/facilities.ts';
import { projectsOf } from './price/projects.ts';
import { sources } from './price/sources.ts';

/**
 * Second opinion on finance: who may lend to what, how much, and what it changes beside the discount rate. Covenants are
 * looked at after the plan, on each project's full cash flow, and not here.
 */
export function price(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const projects = projectsOf(plan, c, horizon);
  sources(plan, projects, settingsOf(c).ownFunds, tally);
  facilities(plan, c, bookOf(c, horizon.start), horizon, projects, tally);
  gearing(plan, c, projects, tally);
  return tally.opinion();
}
