import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { DepreciationRule, ProjectInput, TaxRule } from '../project/input.ts';

/** The cash flow of a project; throws with its faults where it has any. */
export function solved(input: ProjectInput): ProjectResult {
  const out = projectCashFlow(input);
  if (out.status !== 'computed') throw new Error(JSON.stringify(out.faults));
  return out.result;
}

const bare = (periods: number): ProjectInput => ({
  start: 2026,
  periods,
  revenue: [],
  capex: [],
  operationFrom: 0,
  discountRate: 0,
});

/** Tax of each year on profits (negative = losses), as the waterfall's tax lines have it. */
export const taxes = (tax: TaxRule | undefined, profits: readonly number[]): readonly number[] =>
  solved({
    ...bare(profits.length),
    revenue: profits.map((profit) => Math.max(0, profit)),
    fixedCost: profits.map((profit) => Math.max(0, -profit)),
    ...(tax ? { tax } : {}),
  }).lines.tax;

/** Write-off of capital cost by period, in service from period `operationFrom`, as the waterfall's tax lines have it. */
export const writeOffs = (
  depreciation: DepreciationRule,
  capex: readonly number[],
  operationFrom: number,
  periods: number,
): readonly number[] => solved({ ...bare(periods), capex, operationFrom, depreciation }).lines.depreciation;
