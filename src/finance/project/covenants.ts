import { programOf } from '../lines/numbers.ts';
import { type InputFault, inputFaults, type ProjectInput } from './input.ts';
import { type Ratio, ratioRow } from './ratios.ts';
import { type TrancheResult, trancheKeys, trancheOf } from './run.ts';
import { fitted } from './sculpted.ts';

/** The cover covenant of a tranche, with the period of least cover; untested if the tranche is never served in operation. */
export type Covenant = { readonly tranche: string; readonly required: number } & (
  | { readonly status: 'held'; readonly least: number; readonly period: number }
  | { readonly status: 'failed'; readonly least: number; readonly period: number }
  | { readonly status: 'untested' }
);

/** Compares the project's DSCR (the reserve counts as cash) with each tranche's covenant in the periods in which the tranche is served; tolerance 1e-9. */
export function covenants(tranches: readonly TrancheResult[], dscr: readonly Ratio[]): Covenant[] {
  return tranches.flatMap(({ contract, flow }): Covenant[] => {
    const required = contract.input.minDscr;
    if (required === undefined) return [];
    let period = -1;
    dscr.forEach((value, p) => {
      const served = flow.interest[p]! + flow.principal[p]! > 0;
      if (value !== undefined && served && (period < 0 || value < dscr[period]!)) period = p;
    });
    const tranche = contract.input.name;
    if (period < 0) return [{ tranche, required, status: 'untested' }];
    const least = dscr[period]!;
    return [{ tranche, required, status: least >= required - 1e-9 ? 'held' : 'failed', least, period }];
  });
}

/** The part of a cash flow that covenants need. */
type Cover =
  | { readonly status: 'computed'; readonly covenants: readonly Covenant[]; readonly debtLeft: boolean }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] };

/** The covenants of a project, and whether debt is left at its end. The same figures as in `projectCashFlow`. */
export function cover(input: ProjectInput): Cover {
  const faults = inputFaults(input);
  if (faults.length > 0) return { status: 'faulty', faults };
  const { plan, lines } = fitted(input);
  const { n } = plan;
  const found = programOf(lines, n, ['covenantCover', ...trancheKeys(plan)]).run(lines);
  const tranches = plan.tranches.map((t) => trancheOf(t, found, n));
  const debtLeft = tranches.some(({ contract, flow }) => {
    const drawn = contract.draws.reduce((sum, draw) => sum + draw, 0);
    return (flow.balance[n - 1] ?? 0) > 1e-9 * drawn;
  });
  return { status: 'computed', covenants: covenants(tranches, ratioRow(found.row('covenantCover'))), debtLeft };
}
