import { type ProjectCashFlow, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { periodName } from '../time/timeline.ts';
import { layOut } from './book.ts';
import { cashLines } from './cash.ts';
import { checkLines } from './checks.ts';
import { debtLines } from './debt.ts';
import { inputLines } from './inputs.ts';
import { operationLines } from './operations.ts';
import { bookPlan } from './plan.ts';
import { ratioLines } from './ratios.ts';
import type { WorkbookModel } from './sheet.ts';
import { statementLines } from './statements.ts';
import { summaryLines } from './summary.ts';
import { taxLines } from './tax.ts';

/** A workbook, or the faults of the project it was asked for. */
export type WorkbookResult =
  | { readonly status: 'ready'; readonly workbook: WorkbookModel }
  | Extract<ProjectCashFlow, { status: 'faulty' }>;

/**
 * A project as a workbook of live formulas: one row a line, one column a period, what may be changed on its own sheet, no
 * formula that refers to itself, and a sheet of checks. Interest is on opening balances, so the order of time breaks every loop;
 * sculpted debt enters as the shares of its schedule. Follows `projectCashFlow` to rounding, and goes on doing so when an input
 * is changed (with `shares` repayment in place of sculpting).
 */
export function workbookModel(input: ProjectInput): WorkbookResult {
  const computed = projectCashFlow(input);
  if (computed.status === 'faulty') return computed;
  const periods = input.timeline.months.map((_, p) => periodName(input.timeline, p));
  const plan = bookPlan(input, computed.result, periods);
  const workbook = layOut(input.name ?? 'Project', periods, [
    { name: 'Summary', lines: (refs) => summaryLines(plan, refs) },
    { name: 'Inputs', lines: (refs) => inputLines(plan, refs) },
    { name: 'Operations', lines: (refs) => operationLines(plan, refs) },
    { name: 'Debt', lines: (refs) => debtLines(plan, refs) },
    { name: 'Tax', lines: (refs) => taxLines(plan, refs) },
    { name: 'Cash', lines: (refs) => cashLines(plan, refs) },
    { name: 'Statements', lines: (refs) => statementLines(plan, refs) },
    { name: 'Ratios', lines: (refs) => ratioLines(plan, refs) },
    { name: 'Checks', lines: (refs) => checkLines(plan, refs) },
  ]);
  return { status: 'ready', workbook };
}
