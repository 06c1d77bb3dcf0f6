import type { Numbers } from '../lines/numbers.ts';
import { yearOf } from '../time/timeline.ts';
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
  /** what of the capital cost is contingency */
  readonly contingency: readonly number[];
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

/** Lines that a project's operation is read from. */
export const operatingKeys = [
  'years',
  'times',
  'index',
  'revenueIndex',
  'costIndex',
  'capexIndex',
  'revenue',
  'variableCost',
  'fixedCost',
  'ebitda',
  'capex',
  'contingency',
  'workingPaid',
];

/** Reads a project's operation from lines that have been computed with `operatingKeys`. */
export const operatingOf = ({ row }: Numbers, n: number, operationFrom: number): Operating => ({
  n,
  years: row('years'),
  times: row('times'),
  index: row('index'),
  indices: { revenue: row('revenueIndex'), cost: row('costIndex'), capex: row('capexIndex') },
  operationFrom,
  revenue: row('revenue'),
  variableCost: row('variableCost'),
  fixedCost: row('fixedCost'),
  ebitda: row('ebitda'),
  capex: row('capex'),
  contingency: row('contingency'),
  workingCapitalPaid: row('workingPaid'),
});
