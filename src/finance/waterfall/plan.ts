import type { ProjectInput, RepaymentPlan, TrancheInput } from '../project/input.ts';
import { operationFromOf } from '../project/operating.ts';

/**
 * Payments of a draw in period `from`: the first period, the number of periods (one each year of the tenor, at least one), and the number of
 * those with interest alone.
 */
export function paymentsOf({ tenor, grace = 0 }: Extract<RepaymentPlan, { kind: 'each-draw' }>, from: number) {
  const count = Math.max(1, Math.floor(tenor));
  return { first: from + 1, count, free: Math.min(Math.floor(grace), count - 1) };
}

/** The draw of one period, which is repaid by itself. */
export type Vintage = {
  readonly key: string;
  readonly label: string;
  /** period of the draw */
  readonly drawn: number;
};

/** What the lines of a tranche depend on. */
export type PlanTranche = {
  readonly key: string;
  readonly input: TrancheInput;
  /** whether it is debt: not a grant, shares or a guarantee */
  readonly owed: boolean;
  readonly foreign: boolean;
  readonly capitalises: boolean;
  readonly sweeps: boolean;
  readonly shape: 'annuity' | 'equal' | 'bullet' | 'shares';
  readonly vintages: readonly Vintage[];
  /** principal by period as shares of all draws, if it is fixed at signing */
  readonly shares: readonly number[];
  readonly fx: readonly number[];
};

/** What the lines of a project depend on. */
export type WaterfallPlan = {
  readonly input: ProjectInput;
  readonly n: number;
  readonly operationFrom: number;
  readonly periods: readonly string[];
  readonly tranches: readonly PlanTranche[];
  readonly money: string;
};

function trancheOf(
  input: ProjectInput,
  tranche: TrancheInput,
  k: number,
  periods: readonly string[],
  operationFrom: number,
  sculpted: readonly number[] | undefined,
): PlanTranche {
  const plan = sculpted ? { kind: 'shares' as const, shares: sculpted } : tranche.repayment;
  const key = `t${k}`;
  const owed = tranche.repayment !== undefined && tranche.kind !== 'grant' && tranche.kind !== 'guarantee';
  const capitalises = owed && tranche.capitalise === true;
  const foreign = tranche.currency !== undefined && tranche.currency !== input.currency;
  const vintages: Vintage[] = [];
  if (owed && plan?.kind === 'each-draw') {
    const first = periods.findIndex((_, p) => (tranche.draws[p] ?? 0) !== 0);
    periods.forEach((period, p) => {
      const adds = (tranche.draws[p] ?? 0) !== 0 || (capitalises && first >= 0 && p > first && p < operationFrom);
      if (adds) vintages.push({ key: `${key}.v${p}`, label: `drawn in ${period}`, drawn: p });
    });
  }
  const shape = plan === undefined ? 'annuity' : plan.kind === 'shares' ? 'shares' : plan.repayment;
  return {
    key,
    input: tranche,
    owed,
    foreign,
    capitalises,
    sweeps: owed && tranche.sweep === true && (input.sweep ?? 0) > 0,
    shape: shape === 'sculpted' ? 'annuity' : shape,
    vintages,
    shares: plan?.kind === 'shares' ? plan.shares : [],
    fx: foreign ? input.fx![tranche.currency]! : [],
  };
}

/** The plan of a project's lines. `sculpted`: principal of sculpted tranches by period, as shares of all draws. */
export function waterfallPlan(
  input: ProjectInput,
  sculpted: readonly (readonly number[] | undefined)[] = [],
): WaterfallPlan {
  const periods = Array.from({ length: input.periods }, (_, p) => String(input.start + p));
  const operationFrom = operationFromOf(input);
  return {
    input,
    n: input.periods,
    operationFrom,
    periods,
    tranches: (input.tranches ?? []).map((t, k) => trancheOf(input, t, k, periods, operationFrom, sculpted[k])),
    money: input.currency ?? 'money',
  };
}
