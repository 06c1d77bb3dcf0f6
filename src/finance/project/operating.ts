import { type Numbers, rowsOf } from '../lines/numbers.ts';
import type { ProjectInput } from './input.ts';

/**
 * A project before financing, nominal, by period. `times`: years from the end of the first period to the end of each; `indices`: price
 * indices of revenue, cost and capex with escalation; `contingency`: a part of `capex`; `workingCapitalPaid`: cash paid into working
 * capital.
 */
export type Operating = Readonly<Record<keyof typeof rows, readonly number[]>> & {
  readonly n: number;
  readonly operationFrom: number;
  readonly indices: Readonly<Record<keyof typeof indices, readonly number[]>>;
};

/** The price year of a project's amounts; by default the year before its first. */
export const priceYearOf = (input: ProjectInput): number => input.priceYear ?? input.start - 1;

/** First period in service: that of the input, else the first with revenue, else the number of periods. */
export function operationFromOf(input: ProjectInput): number {
  if (input.operationFrom !== undefined) return input.operationFrom;
  const first = input.revenue.findIndex((value) => value !== 0);
  return first < 0 ? input.periods : first;
}

/** Rows of a project's operation, and their lines. */
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

/** Lines from which `operatingOf` reads. */
export const operatingKeys: readonly string[] = [...Object.values(rows), ...Object.values(indices)];

/** Reads a project's operation from computed lines. */
export const operatingOf = (found: Numbers, n: number, operationFrom: number): Operating => ({
  n,
  operationFrom,
  ...rowsOf(found, rows),
  indices: rowsOf(found, indices),
});
