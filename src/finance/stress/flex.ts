import type { ProjectInput, RepaymentPlan, TrancheInput } from '../project/input.ts';
import { operationFromOf } from '../project/operating.ts';
import { devalued } from '../project/prices.ts';

/** A shock to a project. Factors are 1 and additions 0 by default. */
export type Shock = {
  readonly price?: number;
  readonly volume?: number;
  readonly cost?: number;
  readonly capex?: number;
  /** months by which operation begins later; the end does not move, so that the last months are lost */
  readonly delayMonths?: number;
  /** share of its value that home money loses against all foreign currencies from the start of operation on */
  readonly devaluation?: number;
  /** added to every interest rate */
  readonly rate?: number;
  /** months without sales and variable cost from the second year of operation on, as when a border is closed */
  readonly closedMonths?: number;
};

/** A row delayed by `lag` periods from the start of operation on; the last periods are lost. */
function later(row: readonly number[] | undefined, from: number, lag: number, n: number): number[] {
  return Array.from({ length: n }, (_, p) =>
    p < from + lag ? (p < from ? (row?.[p] ?? 0) : 0) : (row?.[p - lag] ?? 0),
  );
}

/**
 * A project under a shock. Debt is drawn and repaid as signed: owners pay an overrun, and a delay does not move the first payment. Fix
 * sculpted repayment first (see `signed`).
 */
export function shocked(input: ProjectInput, shock: Shock): ProjectInput {
  const n = input.periods;
  const from = operationFromOf(input);
  const { price = 1, volume = 1, cost = 1, capex = 1, rate = 0, devaluation = 0 } = shock;
  const lag = Math.max(0, Math.min(Math.ceil((shock.delayMonths ?? 0) / 12), n - from));
  /** Share of a period in which the border is open: it closes at the beginning of the second year of operation. */
  const open = (p: number) =>
    p <= from ? 1 : 1 - Math.max(0, Math.min(12, (shock.closedMonths ?? 0) - 12 * (p - from - 1))) / 12;
  const scaled = (row: readonly number[] | undefined, by: (p: number) => number) =>
    later(row, from, lag, n).map((value, p) => value * by(p));
  return {
    ...input,
    operationFrom: from,
    revenue: scaled(input.revenue, (p) => price * volume * open(p)),
    variableCost: scaled(input.variableCost, (p) => cost * volume * open(p)),
    fixedCost: scaled(input.fixedCost, () => cost),
    ...(input.held ? { held: scaled(input.held, (p) => volume * open(p)) } : {}),
    capex: input.capex.map((value) => value * capex),
    ...(input.contingency ? { contingency: input.contingency.map((value) => value * capex) } : {}),
    ...(input.fx && devaluation !== 0
      ? {
          fx: Object.fromEntries(
            Object.entries(input.fx).map(([name, path]) => [name, devalued(path, devaluation, from)]),
          ),
        }
      : {}),
    tranches: withRates(input, (value) => value + rate),
  };
}

/** The tranches of a project with changed interest rates. */
const withRates = ({ tranches = [] }: ProjectInput, moved: (rate: number) => number): TrancheInput[] =>
  tranches.map((t) => ({ ...t, rate: moved(t.rate) }));

/** The project with sculpted tranches fixed at the principal shares of a result, as in a signed agreement. */
export function signed(
  input: ProjectInput,
  tranches: readonly { readonly contract: { readonly principal: readonly number[]; readonly total: number } }[],
): ProjectInput {
  const sculpted = (plan: RepaymentPlan | undefined): boolean =>
    plan !== undefined && plan.kind !== 'shares' && plan.repayment === 'sculpted';
  return {
    ...input,
    tranches: (input.tranches ?? []).map((t, k) => {
      const { contract } = tranches[k]!;
      if (!sculpted(t.repayment) || !(contract.total > 0)) return t;
      return { ...t, repayment: { kind: 'shares', shares: contract.principal.map((value) => value / contract.total) } };
    }),
  };
}

/** The project with the tenor of every loan longer by `years`. Principal in fixed shares does not change. */
export function longerTenor(input: ProjectInput, years: number): ProjectInput {
  const stretch = (plan: RepaymentPlan): RepaymentPlan =>
    plan.kind === 'each-draw' ? { ...plan, tenor: plan.tenor + years } : plan;
  const moved = (t: TrancheInput): TrancheInput => (t.repayment ? { ...t, repayment: stretch(t.repayment) } : t);
  return { ...input, tranches: (input.tranches ?? []).map(moved) };
}

/** The project with every interest rate lower by `points` (a fraction), none below 0. */
export const lessInterest = (input: ProjectInput, points: number): ProjectInput => ({
  ...input,
  tranches: withRates(input, (rate) => Math.min(rate, Math.max(0, rate - points))),
});
