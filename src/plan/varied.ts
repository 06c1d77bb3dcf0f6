import { atStart, type Case, power, setTo, withChanges } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { movesOf, opinionOf } from '../opinion/index.ts';
import { grossCost } from './decode.ts';
import { uncertainOf } from './uncertain.ts';

/**
 * Least share of the gross cost that varying figures must carry for a probability to be shown: the rest is treated as
 * known.
 */
export const LEAST_VARIED = 0.5;

/** Relative change of the figures. */
const MOVED = 1e-4;

/**
 * Share of a plan's gross cost that the figures with a range in `uncertainty` carry, 0 to 1; `c` has the plan's reforms
 * in force. Quantities of the plan stay; years and counts are not changed.
 *
 *     share = (cost with all of them e higher - cost) / (e x cost)
 */
export function variedShare(plan: PlanDocument, c: Case): number {
  const { start, discountRate } = atStart(c).settings;
  const factor = (year: number) => power(1 + discountRate, start - year);
  const cost = (one: Case) => grossCost(opinionOf(plan, one, factor, movesOf(plan, one)).cost);
  const changes = uncertainOf(c)
    .filter(({ whole }) => !whole)
    .map((figure) => setTo(figure, figure.mode * (1 + MOVED), 'what if'));
  const before = cost(c);
  if (changes.length === 0 || before <= 0) return 0;
  return Math.min(1, Math.max(0, (cost(withChanges(c, changes)) - before) / (MOVED * before)));
}
