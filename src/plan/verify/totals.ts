import type { Heading, PlanDocument, Prices } from '../../pillars/index.ts';
import { headings } from '../../pillars/index.ts';
import type { Difference } from '../verify.ts';

/** Relative tolerance of the second opinion. */
const tolerance = 1e-6;

const earned: ReadonlySet<Heading> = new Set(['revenue', 'residual']);
const outsideGross: ReadonlySet<Heading> = new Set(['revenue', 'residual', 'shortfall']);

/** Revenue and residual value less all other headings. */
function worth(cost: Prices): number {
  return headings.reduce((sum, heading) => sum + (earned.has(heading) ? 1 : -1) * (cost[heading] ?? 0), 0);
}

/** All headings but revenue, residual and shortfall: the gap is a share of it. */
function gross(cost: Prices): number {
  return headings.reduce((sum, heading) => sum + (outsideGross.has(heading) ? 0 : (cost[heading] ?? 0)), 0);
}

/**
 * What the plan says of its own totals against what its quantities cost: each heading, the NPV, the bound (never under
 * the NPV) and the gap, (bound - npv) / gross cost. Headings may differ by 1e-6 of the larger of the heading and the gross cost.
 */
export function totalsOf(plan: PlanDocument, cost: Prices): Difference[] {
  const found: Difference[] = [];
  const scale = Math.abs(gross(cost));
  for (const heading of headings) {
    const stated = plan.cost[heading] ?? 0;
    const recomputed = cost[heading] ?? 0;
    if (!near(stated, recomputed, scale)) found.push({ heading, plan: stated, recomputed });
  }
  const unknown = Object.entries(plan.cost).filter(([heading]) => !headings.includes(heading as Heading));
  for (const [heading, stated] of unknown) found.push({ heading, plan: stated ?? 0, recomputed: 0 });
  const npv = plan.npv ?? Number.NaN;
  const recomputed = worth(cost);
  if (!near(npv, recomputed, scale)) found.push({ row: 'npv', plan: npv, recomputed });
  const bound = plan.bound ?? Number.NaN;
  if (!(bound >= npv - tolerance * Math.max(scale, Math.abs(npv))))
    found.push({ row: 'bound', plan: bound, recomputed: npv });
  const distance = Math.max(0, bound - npv);
  const gap = distance === 0 ? 0 : distance / Math.max(scale, 1e-9);
  const stated = plan.gap ?? Number.NaN;
  if (!(Math.abs(stated - gap) <= tolerance * Math.max(1, gap)))
    found.push({ row: 'gap', plan: stated, recomputed: gap });
  return found;
}

/** The lines of `costs`, discounted, must sum to `cost`, heading by heading. */
export function linesOf(plan: PlanDocument, factor: (year: number) => number): Difference[] {
  const sums: Partial<Record<Heading, number>> = {};
  for (const { heading, year, amount } of plan.costs) sums[heading] = (sums[heading] ?? 0) + amount * factor(year);
  const scale = Math.abs(gross(plan.cost));
  return headings.flatMap((heading) => {
    const stated = plan.cost[heading] ?? 0;
    const summed = sums[heading] ?? 0;
    return near(stated, summed, scale) ? [] : [{ heading, row: `costs ${heading}`, plan: stated, recomputed: summed }];
  });
}

const near = (a: number, b: number, scale: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), scale);
