import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { facilities, gearing } from './finance/facilities.ts';
import { projectsOf } from './finance/projects.ts';
import { sources } from './finance/sources.ts';
import { bookOf } from './frame/book.ts';
import { horizonOf, settingsOf } from './frame/horizon.ts';
import { tallyOf } from './frame/tally.ts';
import type { Opinion } from './opinion.ts';

/**
 * Second opinion on finance: who may lend to what, how much, and what it changes beside the discount rate. Covenants are
 * looked at after the plan, on each project's full cash flow, and not here.
 */
export function finance(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const projects = projectsOf(plan, c, horizon);
  sources(plan, projects, settingsOf(c).ownFunds, tally);
  facilities(plan, c, bookOf(c, horizon.start), horizon, projects, tally);
  gearing(plan, c, projects, tally);
  return tally.opinion();
}
