import type { Case } from '../case/index.ts';
import { type Lending, moneyOf, type PlanDocument } from '../model/index.ts';
import { lanesOf } from './lanes.ts';

/** What is lent for a plan that was read, none where nothing is (`moneyOf`). */
export const lendingOf = (plan: PlanDocument, c: Case): Lending =>
  plan.draws.length === 0 ? { projects: [], cannot: [] } : moneyOf(plan, c, lanesOf(c)).lending;
