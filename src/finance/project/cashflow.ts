import { programOf, rowsOf } from '../lines/numbers.ts';
import { type Covenant, covenants } from './covenants.ts';
import { type InputFault, inputFaults, type ProjectInput } from './input.ts';
import { type Operating, operatingKeys, operatingOf } from './operating.ts';
import { type Ratios, ratioKeys, ratioRow, ratiosOf } from './ratios.ts';
import { type TrancheResult, trancheKeys, trancheOf } from './run.ts';
import { fitted, isSculpted } from './sculpted.ts';
import { type Statements, statementKeys, statementsOf } from './statements.ts';
import { type LenderView, lenderViews, type View, view } from './views.ts';

/** A note on a cash flow. `period` counts from 0; amounts are in home money, that of `debt-left` in the tranche's. */
type ProjectNote =
  | { readonly code: 'no-operation' }
  | { readonly code: 'no-debt' }
  | { readonly code: 'cash-short'; readonly period: number; readonly amount: number }
  | { readonly code: 'lock-up'; readonly period: number; readonly dscr: number }
  | { readonly code: 'negative-cfads'; readonly period: number; readonly amount: number }
  | { readonly code: 'debt-left'; readonly tranche: string; readonly amount: number }
  | { readonly code: 'not-sculpted'; readonly tranche: string }
  | { readonly code: 'sculpting-unsettled' };

/** Rows of a cash flow by period, home money. `dscr` and `covenantCover` (which counts the reserve as cash) are NaN without debt service. */
type Lines = Readonly<Record<keyof typeof lineKeys, readonly number[]>>;

/** Result of a project's cash flow. */
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
  /** cover at which sculpted tranches are repaid, by the tranche's name */
  readonly covers: Readonly<Record<string, number>>;
  readonly notes: readonly ProjectNote[];
};

/** A cash flow, or the faults of its input. */
type ProjectCashFlow =
  | { readonly status: 'computed'; readonly result: ProjectResult }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] };

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

/** Lines of the waterfall that a result shows. */
const lineKeys = {
  draws: 'draws',
  interest: 'interest',
  principal: 'principal',
  upfrontFees: 'upfrontFees',
  otherFees: 'otherFees',
  service: 'debtService',
  depreciation: 'depreciation',
  interestIncome: 'interestIncome',
  fxLoss: 'fxLoss',
  disposalGain: 'disposalGain',
  taxable: 'taxable',
  tax: 'tax',
  losses: 'losses',
  cfads: 'cfads',
  equity: 'equity',
  support: 'support',
  reserveTarget: 'reserveTarget',
  reserveUse: 'reserveUse',
  reserveTopUp: 'reserveTopUp',
  reserveRelease: 'reserveRelease',
  reserve: 'reserve',
  swept: 'swept',
  distribution: 'distribution',
  cash: 'cash',
  dscr: 'dscr',
  covenantCover: 'covenantCover',
} as const;

const flowKeys = ['flow.project', 'flow.afterTax', 'flow.equity'];

/**
 * The cash flow of a project: schedules, taxes, waterfall, three statements, ratios, covenants, and the views of project, owners and
 * lenders. Faulty input gives its faults and no result; anything else (no cash, no debt, no root) is a result with a note.
 */
export function projectCashFlow(input: ProjectInput): ProjectCashFlow {
  const faults = inputFaults(input);
  if (faults.length > 0) return { status: 'faulty', faults };
  const { plan, lines: written, covers, settled } = fitted(input);
  const { n, operationFrom } = plan;
  const wanted = [...operatingKeys, ...Object.values(lineKeys), ...statementKeys, ...ratioKeys, ...flowKeys];
  const found = programOf(written, n, [...wanted, ...trancheKeys(plan)]).run(written);
  const op = operatingOf(found, n, operationFrom);
  const lines: Lines = rowsOf(found, lineKeys);
  const tranches = plan.tranches.map((t) => trancheOf(t, found, n));
  const quotients = ratiosOf(found, n, operationFrom);
  const notes = notesOf(op, lines, tranches, input.lockUp ?? 0);
  for (const t of input.tranches ?? [])
    if (isSculpted(t) && !covers.has(t.name)) notes.push({ code: 'not-sculpted', tranche: t.name });
  if (!settled) notes.push({ code: 'sculpting-unsettled' });
  const viewOf = (key: string) => view(found.row(key), op, input.discountRate);
  const equity = view(found.row('flow.equity'), op, input.ownersRate ?? input.discountRate);
  return {
    status: 'computed',
    result: {
      operating: op,
      lines,
      tranches,
      statements: statementsOf(found),
      ratios: quotients,
      covenants: covenants(tranches, ratioRow(lines.covenantCover)),
      project: { preTax: viewOf('flow.project'), postTax: viewOf('flow.afterTax') },
      equity,
      lenders: lenderViews(op, tranches, lines.distribution, equity.flows),
      covers: Object.fromEntries(covers),
      notes,
    },
  };
}
