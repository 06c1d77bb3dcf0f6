import type { Line } from '../lines/line.ts';
import { cashLines } from './cash.ts';
import { debtLines } from './debt.ts';
import { inputLines } from './inputs.ts';
import { operationLines } from './operations.ts';
import type { WaterfallPlan } from './plan.ts';
import { ratioLines } from './ratios.ts';
import { statementLines } from './statements.ts';
import { taxLines } from './tax.ts';

/** The lines of a project by sheet. They are computed as numbers and over draws, and written as formulas of a workbook. */
export function waterfall(plan: WaterfallPlan): { readonly name: string; readonly lines: readonly Line[] }[] {
  return [
    { name: 'Inputs', lines: inputLines(plan) },
    { name: 'Operations', lines: operationLines(plan) },
    { name: 'Debt', lines: debtLines(plan) },
    { name: 'Tax', lines: taxLines(plan) },
    { name: 'Cash', lines: cashLines(plan) },
    { name: 'Statements', lines: statementLines(plan) },
    { name: 'Ratios', lines: ratioLines(plan) },
  ];
}

/** All lines by key. */
export const linesOf = (sheets: readonly { readonly lines: readonly Line[] }[]): Map<string, Line> =>
  new Map(sheets.flatMap(({ lines }) => lines.map((line) => [line.key, line] as const)));
