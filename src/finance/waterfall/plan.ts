import type { ProjectInput, TrancheInput } from '../project/input.ts';
import { operationFromOf } from '../project/operating.ts';
import { type Payments, paymentsOf } from '../project/payments.ts';
import { periodName } from '../time/timeline.ts';

/** Draws that are repaid together: those of one period, or all before repayment starts. */
export type Vintage = Payments & {
  readonly key: string;
  readonly label: string;
  /** period of the draw; undefined for all draws before `first` */
  readonly drawn: number | undefined;
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
  /** length of the periods in months where all are equal */
  readonly equalMonths: number | undefined;
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
  if (owed && plan?.kind === 'together')
    vintages.push({
      key: `${key}.v`,
      label: 'all draws',
      drawn: undefined,
      first: plan.from,
      count: plan.count,
      free: 0,
    });
  else if (owed && plan?.kind === 'each-draw') {
    const first = periods.findIndex((_, p) => (tranche.draws[p] ?? 0) !== 0);
    periods.forEach((period, p) => {
      const adds = (tranche.draws[p] ?? 0) !== 0 || (capitalises && first >= 0 && p > first && p < operationFrom);
      if (adds)
        vintages.push({
          key: `${key}.v${p}`,
          label: `drawn in ${period}`,
          drawn: p,
          ...paymentsOf(plan, input.timeline, p),
        });
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
  const { timeline } = input;
  const { months } = timeline;
  const periods = months.map((_, p) => periodName(timeline, p));
  const operationFrom = operationFromOf(input);
  return {
    input,
    n: months.length,
    operationFrom,
    periods,
    tranches: (input.tranches ?? []).map((t, k) => trancheOf(input, t, k, periods, operationFrom, sculpted[k])),
    equalMonths: months.every((m) => m === months[0]) ? months[0] : undefined,
    money: input.currency ?? 'money',
  };
}
