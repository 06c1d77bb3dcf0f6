import { caseTitle, power } from '../case/index.ts';
import type { FigureOptions } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { type Facts, factsOf } from './facts.ts';
import type { ReportInput } from './input.ts';

/** What every section is given: the input, what can be looked up, and the year looked at. */
export interface Context extends ReportInput {
  facts: Facts;
  /** The year of the map, the chain diagram and the lanes. */
  year: number;
  /** Goods in order of the value moved, largest first: colours follow this order everywhere. */
  goods: readonly string[];
}

export function contextOf(input: ReportInput): Context {
  const { plan } = input;
  const middle = plan.years[Math.floor((plan.years.length - 1) / 2)] ?? Number(input.case.settings.start);
  const year = input.year ?? middle;
  const facts = factsOf(input.case, year);
  const moved = new Map<string, number>();
  for (const flow of plan.flows) {
    const { value } = facts.good(flow.good);
    moved.set(flow.good, (moved.get(flow.good) ?? 0) + flow.amount * (value || 1));
  }
  const goods = [...moved].sort((a, b) => b[1] - a[1]).map(([good]) => good);
  return { ...input, facts, year, goods };
}

/** Discount factor of a calendar year. */
export function discount(context: Context, year: number): number {
  return power(1 + context.facts.discountRate, context.facts.start - year);
}

/** Sums of amounts by a key, in order of first appearance. */
export function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  amount: (item: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + amount(item));
  return sums;
}

/** The source line of figures made from the plan itself. */
export function planSource(context: Context): string {
  return words().report.planSource({ name: caseTitle(context.case), priceYear: context.facts.priceYear });
}

/** How a figure made from the plan itself is drawn. */
export const planFigure = (context: Context, id: string, title: string, unit: string): FigureOptions => ({
  ...{ id, title, unit, source: planSource(context), width: 832 },
});
