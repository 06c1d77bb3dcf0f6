import type { ProjectResult } from '../project/cashflow.ts';
import type { ProjectInput, TrancheInput } from '../project/input.ts';
import { window } from '../project/tranche.ts';
import { accruals } from '../time/timeline.ts';

/** Amounts repaid together: those drawn in one period, or all drawn before repayment starts. */
export type Vintage = {
  readonly key: string;
  readonly label: string;
  /** period drawn; undefined = everything drawn before `first` */
  readonly drawn: number | undefined;
  readonly first: number;
  readonly count: number;
  readonly free: number;
};

/** A tranche as the workbook shows it. */
export type BookTranche = {
  readonly key: string;
  readonly input: TrancheInput;
  readonly owed: boolean;
  readonly foreign: boolean;
  readonly capitalises: boolean;
  readonly sweeps: boolean;
  readonly shape: 'annuity' | 'equal' | 'bullet' | 'shares';
  readonly vintages: readonly Vintage[];
  /** of all drawn, by period, where the shape is fixed at signing */
  readonly shares: readonly number[];
  readonly accruals: readonly number[];
  readonly fx: readonly number[];
};

/** All that the sheets are written from. */
export type BookPlan = {
  readonly input: ProjectInput;
  readonly result: ProjectResult;
  readonly n: number;
  readonly operationFrom: number;
  readonly periods: readonly string[];
  readonly tranches: readonly BookTranche[];
  /** length of the periods in months where all are equal */
  readonly equalMonths: number | undefined;
  readonly money: string;
};

/** Sculpted debt enters as the shares of its schedule, which is what a loan agreement holds. */
function bookTranche(input: ProjectInput, result: ProjectResult, k: number, periods: readonly string[]): BookTranche {
  const { contract } = result.tranches[k]!;
  const tranche = contract.input;
  const plan = tranche.repayment;
  const key = `t${k}`;
  const asShares =
    plan?.kind === 'shares' || (plan?.repayment === 'sculpted' && result.covers[tranche.name] !== undefined);
  const vintages: Vintage[] = [];
  if (plan && contract.owed && !asShares) {
    if (plan.kind === 'together')
      vintages.push({
        key: `${key}.v`,
        label: 'all draws',
        drawn: undefined,
        first: plan.from,
        count: plan.count,
        free: 0,
      });
    else if (plan.kind === 'each-draw')
      contract.draws.forEach((draw, p) => {
        if (draw === 0) return;
        vintages.push({
          key: `${key}.v${p}`,
          label: `drawn in ${periods[p]}`,
          drawn: p,
          ...window(plan, input.timeline, p),
        });
      });
  }
  const repayment = plan === undefined || plan.kind === 'shares' ? 'annuity' : plan.repayment;
  return {
    key,
    input: tranche,
    owed: contract.owed,
    foreign: tranche.currency !== undefined && tranche.currency !== input.currency,
    capitalises: contract.owed && tranche.capitalise === true,
    sweeps: contract.owed && tranche.sweep === true && (input.sweep ?? 0) > 0,
    shape: asShares ? 'shares' : repayment === 'sculpted' ? 'annuity' : repayment,
    vintages,
    shares: asShares ? contract.principal.map((value) => value / contract.total) : [],
    accruals: accruals(input.timeline, tranche.dayCount),
    fx: contract.fx,
  };
}

/** Gathers what the sheets need. */
export function bookPlan(input: ProjectInput, result: ProjectResult, periods: readonly string[]): BookPlan {
  const { months } = input.timeline;
  return {
    input,
    result,
    n: months.length,
    operationFrom: result.operating.operationFrom,
    periods,
    tranches: result.tranches.map((_, k) => bookTranche(input, result, k, periods)),
    equalMonths: months.every((m) => m === months[0]) ? months[0] : undefined,
    money: input.currency ?? 'money',
  };
}
