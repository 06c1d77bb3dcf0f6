import { getOrInsert } from '../../case/index.ts';
import type { PlanDocument, Why } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { held, wholeNumbersAt } from './held.ts';

/** Demands that are looked at: the largest shares that are not met. */
const MOST = 12;

/** Share by which what the plan delivers may fall short in the linear programmes: rounding of the solver. */
const ROUNDING = 1e-7;

/** Units, as a share of the demand, by which more must be possible to be said. */
const MORE = 1e-4;

/**
 * For the demands that fall short most: with all that is built held, and no other delivery less than in the plan, the linear
 * programme that delivers as much as it can there. Its binding limits (rows with a dual value) are the reasons; where it delivers more than the plan, the reason is
 * the price.
 */
export async function whyShort(
  solved: Solved,
  plan: PlanDocument,
  left: () => number = () => Number.POSITIVE_INFINITY,
): Promise<Why[]> {
  const { frame } = solved.model;
  const years = new Map(frame.periods.map(({ period }, p) => [period.year, p]));
  const sums = new Map<string, { good: string; place: string; year: number; short: number; wanted: number }>();
  for (const { good, place, year, amount, short } of plan.deliveries) {
    const id = JSON.stringify([good, place, year]);
    const sum = getOrInsert(sums, id, () => ({ good, place, year, short: 0, wanted: 0 }));
    sum.short += short;
    sum.wanted += amount + short;
  }
  const wanted = [...sums.values()]
    .filter((x) => x.short > MORE * x.wanted)
    .sort((a, b) => b.short / b.wanted - a.short / a.wanted || b.short - a.short)
    .slice(0, MOST);
  if (wanted.length === 0) return [];
  const arrays = frame.program.arrays();
  const cost = new Float64Array(arrays.numCols);
  const lower = arrays.lower.slice();
  for (const { amount } of frame.variables.deliveries)
    lower[amount] = Math.max(lower[amount]!, (solved.x[amount] ?? 0) * (1 - ROUNDING));
  const programme = await held({ ...arrays, cost, lower }, wholeNumbersAt(arrays, solved.x));
  try {
    const found: Why[] = [];
    for (const { good, place, year, short, wanted: all } of wanted) {
      if (left() <= 0) break;
      const cols = frame.variables.deliveries
        .filter((d) => d.period === years.get(year) && d.demand.good === good && d.demand.place === place)
        .map((d) => d.amount);
      await programme.setCosts(
        cols,
        cols.map(() => 1),
      );
      const lp = await programme.lp();
      if (lp.status === 'optimal') {
        const possible = lp.objective > all - short + MORE * all;
        const because = possible
          ? [{ kind: 'demands', key: `${good}/${place}` }]
          : reasons(frame.limits.priced, lp.rowDual, year);
        found.push({ good, place, year, short, because });
      }
      await programme.setCosts(
        cols,
        cols.map(() => 0),
      );
    }
    return found;
  } finally {
    await programme.close();
  }
}

function reasons(
  limits: Solved['model']['frame']['limits']['priced'],
  rowDual: ArrayLike<number>,
  year: number,
): { kind: string; key: string }[] {
  const binding = limits.filter(
    (limit) =>
      (limit.year === year || limit.year === 0) && limit.kind !== 'demands' && Math.abs(rowDual[limit.row] ?? 0) > 1e-6,
  );
  const ids = new Map(binding.map(({ kind, key }) => [`${kind}\u0000${key}`, { kind, key }]));
  return [...ids.values()];
}
