import { fixedLp, type LpResult } from '../../linear/index.ts';
import type { Price } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';

/**
 * Shadow prices, undiscounted, in money per unit of the limit and year: the change of the year's NPV per unit of a
 * demand, supply, capacity or budget, with the builds of the plan fixed. Prices of targets and choices are those of the
 * relaxation, where builds are free: a target that is met by whole plants has no price between them.
 */
export async function shadowPrices(solved: Solved, seconds?: number): Promise<{ prices: Price[]; fixed: LpResult }> {
  const { model, session, x, relaxation } = solved;
  const { frame } = model;
  const fixed = await fixedLp(session, x, seconds);
  const prices: Price[] = [];
  const weightOf = (year: number) =>
    frame.periods.find((p) => p.period.year === year)?.period.weight ?? (year > 0 ? frame.horizon.factor(year) : 1);
  const add = (kind: string, key: string, year: number, dual: number) => {
    const value = dual / weightOf(year);
    if (Math.abs(value) > 1e-9) prices.push({ kind, key, year, value });
  };
  for (const limit of frame.limits.priced) {
    const free = limit.kind === 'targets' || limit.kind === 'choices';
    const from = free ? relaxation : fixed;
    if (from.status !== 'optimal' || (limit.only !== undefined && (x[limit.only] ?? 0) < 0.5)) continue;
    add(limit.kind, limit.key, limit.year, from.rowDual[limit.row] ?? 0);
  }
  return { prices, fixed };
}
