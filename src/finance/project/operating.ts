import { yearOf } from '../time/timeline.ts';
import { workingCapital } from './capital.ts';
import { escalator, priceIndex } from './indexation.ts';
import type { ProjectInput } from './input.ts';

/** What a project does before any financing, nominal, by period. */
export type Operating = {
  readonly n: number;
  readonly years: readonly number[];
  /** years from the end of the first period to the end of each */
  readonly times: readonly number[];
  readonly index: readonly number[];
  /** price index of revenue, cost and capex with their escalation */
  readonly indices: {
    readonly revenue: readonly number[];
    readonly cost: readonly number[];
    readonly capex: readonly number[];
  };
  readonly operationFrom: number;
  readonly revenue: readonly number[];
  readonly variableCost: readonly number[];
  readonly fixedCost: readonly number[];
  readonly ebitda: readonly number[];
  readonly capex: readonly number[];
  readonly residual: number;
  readonly receivables: readonly number[];
  readonly inventory: readonly number[];
  readonly payables: readonly number[];
  /** cash put into working capital in the period */
  readonly workingCapitalPaid: readonly number[];
};

/** The price year a project's amounts are in: its own, or the year before its first. */
export const priceYearOf = (input: ProjectInput): number => input.priceYear ?? yearOf(input.timeline, 0) - 1;

/** First period in service: as given, or the first with revenue; the number of periods where there is none. */
export function operationFromOf(input: ProjectInput): number {
  if (input.operationFrom !== undefined) return input.operationFrom;
  const first = input.revenue.findIndex((value) => value !== 0);
  return first < 0 ? input.timeline.months.length : first;
}

/** Brings constant prices to those of each period. */
export function operating(input: ProjectInput): Operating {
  const line = input.timeline;
  const n = line.months.length;
  const years = line.months.map((m) => m / 12);
  let elapsed = -(years[0] ?? 0);
  const times = years.map((step) => {
    elapsed += step;
    return elapsed;
  });
  const priceYear = priceYearOf(input);
  const index = priceIndex(line, priceYear, input.inflation ?? 0);
  const own = (growth = 0): number[] => {
    const path = escalator(line, priceYear, growth);
    return index.map((value, p) => value * path[p]!);
  };
  const indices = {
    revenue: own(input.escalation?.revenue),
    cost: own(input.escalation?.cost),
    capex: own(input.escalation?.capex),
  };
  const nominal = (real: readonly number[] | undefined, by: readonly number[]): number[] =>
    by.map((value, p) => (real?.[p] ?? 0) * value);
  const revenue = nominal(input.revenue, indices.revenue);
  const variableCost = nominal(input.variableCost, indices.cost);
  const fixedCost = nominal(input.fixedCost, indices.cost);
  const cost = variableCost.map((value, p) => value + fixedCost[p]!);
  const capital = workingCapital(input.workingCapital, revenue, cost, years);
  const tied = (p: number): number =>
    p < 0 ? 0 : capital.receivables[p]! + capital.inventory[p]! - capital.payables[p]!;
  return {
    n,
    years,
    times,
    index,
    indices,
    operationFrom: operationFromOf(input),
    revenue,
    variableCost,
    fixedCost,
    ebitda: revenue.map((value, p) => value - cost[p]!),
    capex: nominal(input.capex, indices.capex),
    residual: (input.residual ?? 0) * (indices.capex[n - 1] ?? 1),
    ...capital,
    workingCapitalPaid: years.map((_, p) => tied(p) - tied(p - 1)),
  };
}
