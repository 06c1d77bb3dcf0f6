import { cells } from '../lines/cells.ts';
import type { WorkbookModel } from '../lines/sheet.ts';
import { type InputFault, inputFaults, type ProjectInput } from '../project/input.ts';
import { fitted } from '../project/sculpted.ts';
import { waterfall } from '../waterfall/waterfall.ts';
import { checkLines } from './checks.ts';
import { summaryLines } from './summary.ts';

/** A workbook, or the faults of the input. */
type WorkbookResult =
  | { readonly status: 'ready'; readonly workbook: WorkbookModel }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] };

/**
 * A project as a workbook of formulas: a row for each line, a column for each period, a sheet of inputs, a sheet of checks, and no circular
 * reference, since interest is on opening balances. Sculpted debt has the fixed shares of its schedule. The numbers equal those of
 * `projectCashFlow` up to rounding, also after an input is changed (with `shares` instead of sculpted repayment).
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
