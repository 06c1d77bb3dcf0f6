import { type Covenant, covenants } from './covenants.ts';
import type { ProjectInput, TrancheInput } from './input.ts';
import { type Operating, operating } from './operating.ts';
import type { Lines, TrancheFlow } from './pass.ts';
import { type Ratios, ratios } from './ratios.ts';
import { fitted } from './sculpted.ts';
import { type Statements, statements } from './statements.ts';
import type { Contract } from './tranche.ts';
import { equityFlows, type LenderView, lenderViews, projectFlows, type View, view } from './views.ts';

/** Something a reader of a cash flow must know. `period` counts from 0; amounts in home money unless `currency` says otherwise. */
export type ProjectNote =
  | { readonly code: 'no-operation' }
  | { readonly code: 'no-debt' }
  | { readonly code: 'cash-short'; readonly period: number; readonly amount: number }
  | { readonly code: 'lock-up'; readonly period: number; readonly dscr: number }
  | { readonly code: 'negative-cfads'; readonly period: number; readonly amount: number }
  | { readonly code: 'debt-left'; readonly tranche: string; readonly amount: number }
  | { readonly code: 'not-sculpted'; readonly tranche: string }
  | { readonly code: 'sculpting-unsettled' };

/** A tranche's contract and what it came to. */
export type TrancheResult = { readonly contract: Contract; readonly flow: TrancheFlow };

/** All that is known about a project's money. */
export type ProjectResult = {
  readonly operating: Operating;
  readonly lines: Lines;
  readonly tranches: readonly TrancheResult[];
  readonly statements: Statements;
  readonly ratios: Ratios;
  readonly covenants: readonly Covenant[];
  readonly project: { readonly preTax: View; readonly postTax: View };
  readonly equity: View;
  readonly lenders: readonly LenderView[];
  /** cover at which sculpted tranches are repaid, by name */
  readonly covers: Readonly<Record<string, number>>;
  readonly notes: readonly ProjectNote[];
};

/** Why a project cannot be computed at all. */
export type InputFault =
  | { readonly code: 'no-periods' }
  | { readonly code: 'not-finite'; readonly field: string; readonly period: number }
  | { readonly code: 'no-fx'; readonly tranche: string; readonly currency: string };

/** A cash flow, or the faults of its input. */
export type ProjectCashFlow =
  | { readonly status: 'computed'; readonly result: ProjectResult }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] };

/** Everything in an input that is not a number or not there. */
export function inputFaults(input: ProjectInput): InputFault[] {
  const faults: InputFault[] = [];
  if (input.timeline.months.length === 0) faults.push({ code: 'no-periods' });
  const check = (field: string, row: readonly number[] | undefined): void => {
    const period = row?.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (period >= 0) faults.push({ code: 'not-finite', field, period });
  };
  for (const field of ['revenue', 'variableCost', 'fixedCost', 'capex'] as const) check(field, input[field]);
  check('discountRate', [input.discountRate]);
  check('residual', [input.residual ?? 0]);
  for (const t of input.tranches ?? []) {
    check(`${t.name}.draws`, t.draws);
    check(`${t.name}.rate`, typeof t.rate === 'number' ? [t.rate] : t.rate);
    check(`${t.name}.fees`, t.fees);
    const foreign = t.currency !== undefined && t.currency !== input.currency;
    if (!foreign) continue;
    const path = input.fx?.[t.currency];
    if (
      path === undefined ||
      path.length < input.timeline.months.length ||
      !path.every((value) => value > 0 && value < Infinity)
    )
      faults.push({ code: 'no-fx', tranche: t.name, currency: t.currency });
  }
  return faults;
}

function notesOf(op: Operating, lines: Lines, tranches: readonly TrancheResult[], lockUp: number): ProjectNote[] {
  const notes: ProjectNote[] = [];
  if (op.operationFrom >= op.n) notes.push({ code: 'no-operation' });
  if (!tranches.some(({ contract }) => contract.owed && contract.draws.some((draw) => draw > 0)))
    notes.push({ code: 'no-debt' });
  for (let p = 0; p < op.n; p++) {
    if (lines.support[p]! > 1e-9) notes.push({ code: 'cash-short', period: p, amount: lines.support[p]! });
    if (p >= op.operationFrom && lines.cfads[p]! < 0)
      notes.push({ code: 'negative-cfads', period: p, amount: lines.cfads[p]! });
    if (lines.dscr[p]! < lockUp) notes.push({ code: 'lock-up', period: p, dscr: lines.dscr[p]! });
  }
  for (const { contract, flow } of tranches) {
    const amount = flow.balance[op.n - 1] ?? 0;
    const drawn = contract.draws.reduce((sum, draw) => sum + draw, 0);
    if (amount > 1e-9 * drawn) notes.push({ code: 'debt-left', tranche: contract.input.name, amount });
  }
  return notes;
}

/**
 * The full cash flow of a project: schedules, taxes, waterfall, three statements, ratios, covenants and everybody's view. Faulty
 * input is told, never computed with; whatever else goes wrong (no cash, no debt, no root) is a result with a note.
 */
export function projectCashFlow(input: ProjectInput): ProjectCashFlow {
  const faults = inputFaults(input);
  if (faults.length > 0) return { status: 'faulty', faults };
  const op = operating(input);
  const home = op.index.map(() => 1);
  const fxOf = (t: TrancheInput): readonly number[] =>
    t.currency === undefined || t.currency === input.currency ? home : input.fx![t.currency]!;
  const { contracts, run, covers, settled } = fitted(input, op, fxOf);
  const tranches = contracts.map((contract, k) => ({ contract, flow: run.flows[k]! }));
  const flows = projectFlows(input, op, run);
  const quotients = ratios(op, contracts, run);
  const notes = notesOf(op, run.lines, tranches, input.lockUp ?? 0);
  for (const { contract } of tranches) {
    const plan = contract.input.repayment;
    const asked = plan !== undefined && plan.kind !== 'shares' && plan.repayment === 'sculpted';
    if (asked && covers[contract.input.name] === undefined)
      notes.push({ code: 'not-sculpted', tranche: contract.input.name });
  }
  if (!settled) notes.push({ code: 'sculpting-unsettled' });
  const seen = (row: readonly number[]) => view(row, op, input.discountRate);
  return {
    status: 'computed',
    result: {
      operating: op,
      lines: run.lines,
      tranches,
      statements: statements(input, op, contracts, run),
      ratios: quotients,
      covenants: covenants(tranches, quotients),
      project: { preTax: seen(flows.preTax), postTax: seen(flows.postTax) },
      equity: seen(equityFlows(contracts, run)),
      lenders: lenderViews(op, contracts, run),
      covers,
      notes,
    },
  };
}
