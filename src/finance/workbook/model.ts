import { cells } from '../lines/cells.ts';
import type { WorkbookModel } from '../lines/sheet.ts';
import { type InputFault, inputFaults, type ProjectInput } from '../project/input.ts';
import { fitted } from '../project/sculpted.ts';
import { waterfall } from '../waterfall/waterfall.ts';
import { checkLines } from './checks.ts';
import { summaryLines } from './summary.ts';

/** A workbook, or the faults of the project it was asked for. */
type WorkbookResult =
  | { readonly status: 'ready'; readonly workbook: WorkbookModel }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] };

/**
 * A project as a workbook of live formulas: one row a line, one column a period, what may be changed on its own sheet, no
 * formula that refers to itself, and a sheet of checks. Interest is on opening balances, so the order of time breaks every loop;
 * sculpted debt enters as the shares of its schedule. Follows `projectCashFlow` to rounding, and goes on doing so when an input
 * is changed (with `shares` repayment in place of sculpting).
 */
export function workbookModel(input: ProjectInput): WorkbookResult {
  const faults = inputFaults(input);
  if (faults.length > 0) return { status: 'faulty', faults };
  const { plan } = fitted(input);
  const sheets = [
    { name: 'Summary', lines: summaryLines(plan) },
    ...waterfall(plan),
    { name: 'Checks', lines: checkLines(plan) },
  ];
  return { status: 'ready', workbook: cells(input.name ?? 'Project', plan.periods, sheets) };
}
