import { annuityFactor } from '../value/present.ts';

/**
 * A construction to be paid by debt and equity in fixed parts, where what the debt costs until operation is itself paid that
 * way. Rates and fees per construction period; `repaymentRate` per payment of an annuity of `payments`, of which `reserve`
 * payments are laid aside in the last construction period.
 */
export type ConstructionInput = {
  readonly capex: readonly number[];
  readonly gearing: number;
  readonly rate: number;
  readonly upfrontFee: number;
  readonly commitmentFee: number;
  readonly payments: number;
  readonly repaymentRate: number;
  readonly reserve: number;
};

/** What it comes to at the end of construction. */
export type Construction = {
  readonly debt: number;
  readonly uses: number;
  readonly interest: number;
  readonly commitment: number;
  readonly reserve: number;
};

/** One pass with an assumed commitment: interest on the opening balance, fee on the opening undrawn amount. */
function pass(input: ConstructionInput, commitment: number): Construction {
  const { capex, gearing } = input;
  const upfront = commitment * input.upfrontFee;
  const reserve = commitment * annuityFactor(input.repaymentRate, input.payments) * input.reserve;
  let balance = 0;
  let interest = 0;
  let fees = 0;
  let uses = 0;
  capex.forEach((spent, p) => {
    const accrued = balance * input.rate;
    const undrawn = (commitment - balance) * input.commitmentFee;
    const use = spent + accrued + undrawn + (p === 0 ? upfront : 0) + (p === capex.length - 1 ? reserve : 0);
    interest += accrued;
    fees += undrawn;
    uses += use;
    balance += use * gearing;
  });
  return { debt: balance, uses, interest, commitment: fees, reserve };
}

/**
 * The debt that pays its own cost, in closed form. What is drawn is affine in what is committed, so
 * D = f(0) / (1 - (f(1) - f(0))). Undefined where each unit committed would call for one more or beyond: nothing then suffices.
 */
export function fundConstruction(input: ConstructionInput): Construction | undefined {
  const nothing = pass(input, 0).debt;
  const slope = pass(input, 1).debt - nothing;
  return slope < 1 ? pass(input, nothing / (1 - slope)) : undefined;
}

/** The same by repetition until two passes agree to 1e-15 of the debt; undefined where 1 000 passes do not settle. */
export function fundConstructionByRepetition(input: ConstructionInput): Construction | undefined {
  let now = pass(input, 0);
  for (let k = 0; k < 1000; k++) {
    const next = pass(input, now.debt);
    if (!Number.isFinite(next.debt)) return undefined;
    if (Math.abs(next.debt - now.debt) <= 1e-15 * Math.abs(next.debt)) return next;
    now = next;
  }
  return undefined;
}
