import { programOf } from '../lines/numbers.ts';
import { type InputFault, inputFaults } from './cashflow.ts';
import { type Covenant, covenants } from './covenants.ts';
import type { ProjectInput } from './input.ts';
import { ratioRow } from './ratios.ts';
import { trancheKeys, trancheOf } from './run.ts';
import { fitted } from './sculpted.ts';

/** What covenants ask of a cash flow, without statements and views. */
export type Cover =
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
