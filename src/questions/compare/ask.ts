import { type Comparison, comparePlans, type PlanDocument } from '../../plan/index.ts';

/**
 * Two to six plans side by side: NPV and headings of each (discounted, in the currency of the first); how much more each is worth
 * than the first, as an interval; builds and flows that differ.
 *
 * @param names what each plan is called; by its case and number unless given
 * @throws {RangeError} where fewer than two or more than six plans are given
 * @example
 * const p = await plan(await readCase('first-steps'), { explain: 'none' });
 * compare([p, p]).builds // => []
 */
export const compare = (plans: readonly PlanDocument[], names: readonly string[] = []): Comparison =>
  comparePlans(plans, names);
