import { accruals, type Timeline } from '../time/timeline.ts';
import { annuityFactor } from '../value/annuity.ts';
import type { RepaymentPlan, TrancheInput } from './input.ts';

/** A tranche's contract by period, in its own currency, before any prepayment. */
export type Contract = {
  readonly input: TrancheInput;
  /** whether it is owed at all: not a grant, shares or guarantee */
  readonly owed: boolean;
  /** interest of a period on a balance of 1 at its start */
  readonly rate: readonly number[];
  /** home money per unit of the tranche's at the end of each period */
  readonly fx: readonly number[];
  readonly draws: readonly number[];
  /** interest added to the balance before operation */
  readonly capitalised: readonly number[];
  /** all that is to be repaid: draws and capitalised interest */
  readonly total: number;
  readonly principal: readonly number[];
  /** at the end of each period */
  readonly balance: readonly number[];
};

/** Payments of a draw made in period `from`: their first and last period, and how many of them carry interest alone. */
export function window(
  plan: RepaymentPlan,
  line: Timeline,
  from: number,
): { first: number; count: number; free: number } {
  if (plan.kind !== 'each-draw') return { first: plan.kind === 'together' ? plan.from : from + 1, count: 0, free: 0 };
  let months = 0;
  let count = 0;
  let free = 0;
  const { length } = line.months;
  for (let p = from + 1; months + (line.months[p] ?? line.months[length - 1]!) <= plan.tenor * 12; p++) {
    months += line.months[p] ?? line.months[length - 1]!;
    count++;
    if (months <= (plan.grace ?? 0) * 12) free++;
  }
  return { first: from + 1, count: Math.max(1, count), free: Math.min(free, Math.max(0, count - 1)) };
}

/** Writes the principal of one amount into `into`: `count` payments from period `first`, the first `free` without principal. */
function repay(
  repayment: string,
  amount: number,
  first: number,
  count: number,
  free: number,
  rate: readonly number[],
  into: number[],
): void {
  let balance = amount;
  for (let k = 0; k < count && first + k < into.length; k++) {
    const p = first + k;
    const left = count - k;
    let paid = 0;
    if (left === 1) paid = balance;
    else if (k >= free && repayment === 'equal') paid = amount / (count - free);
    else if (k >= free && repayment !== 'bullet') paid = balance * (annuityFactor(rate[p]!, left) - rate[p]!);
    into[p]! += paid;
    balance -= paid;
  }
}

/** What is drawn by period in the tranche's currency, and the interest added to it before period `until`. */
function drawn(
  input: TrancheInput,
  rate: readonly number[],
  fx: readonly number[],
  index: readonly number[],
  until: number,
) {
  let balance = 0;
  const capitalised: number[] = [];
  const draws = index.map((prices, p) => {
    const interest = input.capitalise && p < until ? balance * rate[p]! : 0;
    const draw = ((input.draws[p] ?? 0) * prices) / fx[p]!;
    capitalised.push(interest);
    balance = balance + draw + interest;
    return draw;
  });
  return { draws, capitalised };
}

/** What is left of a debt: rounding, under a billionth of a thousandth of all that was owed, is nothing, or it would be served for ever. */
export const leftOver = (balance: number, total: number): number => (Math.abs(balance) > 1e-12 * total ? balance : 0);

/** Sets up a tranche's contract. `shares` replaces the plan's own shape (sculpted debt). */
export function contract(
  input: TrancheInput,
  line: Timeline,
  index: readonly number[],
  fx: readonly number[],
  operationFrom: number,
  shares?: readonly number[],
): Contract {
  const n = line.months.length;
  const part = accruals(line, input.dayCount);
  const yearlyRate = input.rate;
  const rate = part.map((years, p) => years * (typeof yearlyRate === 'number' ? yearlyRate : (yearlyRate[p] ?? 0)));
  const owed = input.repayment !== undefined && input.kind !== 'grant' && input.kind !== 'guarantee';
  const { draws, capitalised } = drawn(input, rate, fx, index, owed ? operationFrom : 0);
  const added = draws.map((draw, p) => draw + capitalised[p]!);
  const total = added.reduce((sum, value) => sum + value, 0);
  const principal = new Array<number>(n).fill(0);
  const plan: RepaymentPlan | undefined = shares ? { kind: 'shares', shares } : input.repayment;
  if (owed && plan) {
    if (plan.kind === 'shares') {
      for (let p = 0; p < n; p++) principal[p] = total * (plan.shares[p] ?? 0);
    } else if (plan.kind === 'together') {
      const before = added.reduce((sum, value, p) => sum + (p < plan.from ? value : 0), 0);
      repay(plan.repayment, before, plan.from, plan.count, 0, rate, principal);
    } else {
      added.forEach((amount, p) => {
        if (amount === 0) return;
        const { first, count, free } = window(plan, line, p);
        repay(plan.repayment, amount, first, count, free, rate, principal);
      });
    }
  }
  const balance: number[] = [];
  for (let p = 0; p < n; p++)
    balance.push(owed ? leftOver((balance[p - 1] ?? 0) + draws[p]! + capitalised[p]! - principal[p]!, total) : 0);
  return { input, owed, rate, fx, draws, capitalised, total, principal, balance };
}
