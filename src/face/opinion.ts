import type { Case } from '../case/index.ts';
import { type Comparison, comparePlans, verify as opinion, type PlanDocument, type Verified } from '../plan/index.ts';

/**
 * The second opinion on a plan: every cost, balance and limit from the tables of the case alone, within 1e-6. It does not
 * check that no better plan exists.
 *
 * @param c the case as read, without the plan's reforms
 * @param pin the plan whose builds this one was told to keep, where it is at hand
 * @example
 * const c = await readCase('first-steps');
 * verify(await plan(c, { explain: 'none' }), c).ok // => true
 */
export const verify = (plan: PlanDocument, c: Case, pin?: PlanDocument): Verified => opinion(plan, c, pin);

/**
 * Two plans side by side: NPV and headings of both (discounted, in the case's currency); builds and flows that differ.
 *
 * @example
 * const p = await plan(await readCase('first-steps'), { explain: 'none' });
 * compare(p, p).builds // => []
 */
export const compare = (first: PlanDocument, second: PlanDocument): Comparison => comparePlans(first, second);
