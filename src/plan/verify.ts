import type { Case } from '../case/index.ts';
import { depreciationOf } from '../finance/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { review, type Verified } from '../opinion/index.ts';
import { cautionsOf } from './cautions.ts';

/**
 * The second opinion on a plan of a case (as read; the plan's reforms are applied). `pin` is the plan whose builds it
 * had to keep.
 */
export const verify = (plan: PlanDocument, c: Case, pin?: PlanDocument): Verified =>
  review(plan, c, { writeOffIn: depreciationOf, cautionsOf }, pin);
