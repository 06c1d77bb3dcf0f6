import { type Numbers, rowsOf } from '../lines/numbers.ts';
import { yearOf } from '../time/timeline.ts';
import type { ProjectInput } from './input.ts';

/**
 * What a project does before any financing, nominal, by period: `times` are years from the end of the first period to the end of each, `indices` those of
 * prices of revenue, cost and capex with their escalation, `contingency` a part of `capex`, `workingCapitalPaid` cash put into working capital.
 */
export type Operating = Readonly<Record<keyof typeof rows, readonly number[]>> & {
  readonly n: number;
  readonly operationFrom: number;
  readonly indices: Readonly<Record<keyof typeof indices, readonly number[]>>;
};

/** The price year a project's amounts are in: its own, or the year before its first. */
export const priceYearOf = (input: ProjectInput): number => input.priceYear ?? yearOf(input.timeline, 0) - 1;

/** First period in service: as given, or the first with revenue; the number of periods where there is none. */
export function operationFromOf(input: ProjectInput): number {
  if (input.operationFrom !== undefined) return input.operationFrom;
  const first = input.revenue.findIndex((value) => value !== 0);
  return first < 0 ? input.timeline.months.length : first;
}

/** Rows of a project's operation, by the lines that they are read from. */
const rows = {
  years: 'years',
  times: 'times',
  index: 'index',
  revenue: 'revenue',
  variableCost: 'variableCost',
  fixedCost: 'fixedCost',
  ebitda: 'ebitda',
  capex: 'capex',
  contingency: 'contingency',
  workingCapitalPaid: 'workingPaid',
} as const;
const indices = { revenue: 'revenueIndex', cost: 'costIndex', capex: 'capexIndex' } as const;

/** Lines that a project's operation is read from. */
export const operatingKeys: readonly string[] = [...Object.values(rows), ...Object.values(indices)];

/** Reads a project's operation from lines that have been computed with `operatingKeys`. */
export const operatingOf = (found: Numbers, n: number, operationFrom: number): Operating => ({
  n,
  operationFrom,
  ...rowsOf(found, rows),
  indices: rowsOf(found, indices),
});
