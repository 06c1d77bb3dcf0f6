import type { Ratio } from './ratios.ts';
import type { TrancheResult } from './run.ts';

/** A tranche's cover covenant: held, or the worst period in which it fails; untested where it is never served in operation. */
export type Covenant = { readonly tranche: string; readonly required: number } & (
  | { readonly status: 'held'; readonly least: number; readonly period: number }
  | { readonly status: 'failed'; readonly least: number; readonly period: number }
  | { readonly status: 'untested' }
);

/** Holds the project's DSCR, its reserve counted as cash, against each tranche's covenant in every period in which that tranche is served (tolerance 1e-9). */
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
