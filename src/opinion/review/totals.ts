import { addTo, sumOf } from '../../case/index.ts';
import type { CostLine, Heading, PlanDocument } from '../../model/index.ts';
import { lineKey, outsideGross } from '../frame/tally.ts';
import type { Difference, Totals } from '../opinion.ts';

/** Relative tolerance of the second opinion. */
const tolerance = 1e-6;

/** Headings of income; all others are costs. */
const earned: ReadonlySet<string> = new Set(['revenue', 'residual']);

/** Discounted totals by heading of amounts by calendar year. */
export function totalsOf(lines: readonly CostLine[], factor: (year: number) => number): Totals {
  const sums: Partial<Record<Heading, number>> = {};
  for (const { heading, year, amount } of lines) sums[heading] = (sums[heading] ?? 0) + amount * factor(year);
  return sums;
}

const entries = (cost: Totals) => Object.entries(cost) as [Heading, number][];

/** NPV: revenue + residual - the rest. */
const npvOf = (cost: Totals): number =>
  sumOf(entries(cost), ([heading, amount]) => (earned.has(heading) ? amount : -amount));

/** Discounted gross cost: the size of each heading that is a cost. */
const grossOf = (cost: Totals): number =>
  sumOf(entries(cost), ([heading, amount]) => (outsideGross.has(heading) ? 0 : Math.abs(amount)));

/** Whether two amounts differ by more than 1e-6 of them and by more than one unit of money (or 1e-6 of the gross cost if that is less). */
const differ = (stated: number, recomputed: number, gross: number): boolean =>
  !(
    Math.abs(stated - recomputed) <=
    Math.max(tolerance * Math.max(Math.abs(stated), Math.abs(recomputed)), Math.min(1, tolerance * gross))
  );

/** Differences between the stated and the recomputed amount of each heading. */
export function headingsOf(plan: PlanDocument, cost: Totals): Difference[] {
  const gross = grossOf(cost);
  const named = new Set([...entries(plan.cost), ...entries(cost)].map(([heading]) => heading));
  return [...named].flatMap((heading) => {
    const [stated, recomputed] = [plan.cost[heading] ?? 0, cost[heading] ?? 0];
    return differ(stated, recomputed, gross) ? [{ heading, plan: stated, recomputed }] : [];
  });
}

/**
 * Checks the plan's NPV, bound and gap: npv = revenue + residual - other headings; bound >= npv; gap = (bound - npv) / gross cost; an "optimal" plan is
 * within the requested gap. If the search ended before it had a bound, bound and gap are infinite, which a document writes as null.
 */
export function worthOf(plan: PlanDocument, cost: Totals): Difference[] {
  const gross = grossOf(cost);
  const [npv, bound] = [plan.npv ?? Number.NaN, plan.bound ?? Number.POSITIVE_INFINITY];
  const differences: Difference[] = [];
  const scale = Math.max(gross, Math.abs(cost.revenue ?? 0), Math.abs(cost.shortfall ?? 0));
  const recomputed = npvOf(plan.cost);
  if (!(Math.abs(npv - recomputed) <= 1e-9 * scale)) differences.push({ row: 'npv', plan: npv, recomputed });
  if (!(bound >= npv - tolerance * Math.max(scale, Math.abs(npv))))
    differences.push({ row: 'bound', plan: bound, recomputed: npv });
  const distance = Math.max(0, bound - npv);
  const gap = distance === 0 ? 0 : distance / Math.max(gross, 1e-9);
  const stated = plan.gap ?? Number.POSITIVE_INFINITY;
  if (stated !== gap && !(Math.abs(stated - gap) <= tolerance * Math.max(1e-3, Math.min(stated, gap))))
    differences.push({ row: 'gap', plan: stated, recomputed: gap });
  const allowed = plan.request.gap * gross * (1 + 1e-5) + 2e-6 * Math.max(1, gross * 1e-6);
  if (plan.status === 'optimal' && distance > allowed)
    differences.push({ row: 'status: optimal', plan: gap, recomputed: plan.request.gap });
  return differences;
}

/** Differences between the stated and the recomputed cost lines (`lineKey`). */
export function linesOf(plan: PlanDocument, recomputed: readonly CostLine[]): Difference[] {
  const gross = grossOf(plan.cost);
  const stated = sumsByLine(plan.costs);
  const expected = sumsByLine(recomputed);
  return [...new Set([...stated.keys(), ...expected.keys()])].flatMap((key) => {
    const [a, b] = [stated.get(key) ?? 0, expected.get(key) ?? 0];
    return differ(a, b, gross) ? [{ row: `costs ${rowName(key)}`, plan: a, recomputed: b }] : [];
  });
}

function sumsByLine(lines: readonly CostLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) addTo(sums, lineKey(line), line.amount);
  return sums;
}

const rowName = (key: string): string => (JSON.parse(key) as unknown[]).filter((part) => part !== '').join(' ');

/** Differences in the shares of the cost by quality of the figures, with a tolerance of 1e-6. */
export function restsOf(plan: PlanDocument, restsOn: Readonly<Record<string, number>>): Difference[] {
  return [...new Set([...Object.keys(plan.restsOn), ...Object.keys(restsOn)])].flatMap((quality) => {
    const [a, b] = [plan.restsOn[quality] ?? 0, restsOn[quality] ?? 0];
    return Math.abs(a - b) <= tolerance ? [] : [{ row: `restsOn ${quality}`, plan: a, recomputed: b }];
  });
}
