import type { Case } from '../../case/index.ts';
import type { TargetPrice } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { alternative, type Further, within } from './alternative.ts';

/**
 * The cost of each target in force: the case is solved once without it, all else as it is. Fewer targets exclude no
 * plan, so
 *
 *     npv without - bound of the plan <= price <= bound without - npv of the plan
 *
 * Targets for which time was too short are left out.
 */
export async function targetPrices(c: Case, solved: Solved, further: Further): Promise<TargetPrice[]> {
  const out = new Set(further.options.withoutTargets);
  const names = [...new Set(c.tables.targets.map((row) => String(row.target)))].filter((name) => !out.has(name));
  const prices: TargetPrice[] = [];
  for (const [i, target] of names.entries()) {
    const share = within(further, 1 / (names.length - i));
    const other = await alternative(c, solved, share, { withoutTargets: [target] });
    if (!other) continue;
    const low = Math.max(0, other.npv - solved.bound);
    prices.push({ target, low, high: Math.max(low, other.bound - solved.objective) });
  }
  return prices;
}
