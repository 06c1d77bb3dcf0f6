import { annuityFactor, npv } from '../value/present.ts';

/** Repayment of a loan after its grace period. `sculpted` follows the cash of the project; without a project it is an annuity. */
export type Repayment = 'annuity' | 'equal' | 'bullet' | 'sculpted';

/** Kind of money that a facility provides. */
export type FacilityKind = 'loan' | 'equity' | 'grant' | 'guarantee';

/**
 * Terms of a facility, as in a case's `facilities`: `rate` real, a year, on the balance; `upfrontFee` as a share of the draw;
 * `commitmentFee` a year, as a share of what is not drawn; `tenor` in years from the draw to the last payment, of which the first `grace`
 * years have interest alone. A loan without tenor is never repaid; equity without rate or tenor is neutral; a guarantee brings no cheaper
 * money, only its fee. `reserveMonths`: months of debt service that a loan keeps in a reserve.
 */
export type FacilityTerms = {
  readonly kind?: FacilityKind;
  readonly rate: number;
  readonly upfrontFee?: number;
  readonly commitmentFee?: number;
  readonly tenor?: number;
  readonly grace?: number;
  readonly repayment?: Repayment;
  readonly reserveMonths?: number;
};

/** Payments of one unit drawn by years after the draw (0 to tenor); `balance` is after the year's payment. */
type DebtService = {
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly fees: readonly number[];
  readonly balance: readonly number[];
  /** interest + principal + fees */
  readonly total: readonly number[];
};

/**
 * Principal of one unit in each of `count` payments, of which the first `grace` have none (at most count - 1: the last payment repays the
 * rest). Sculpted repayment counts as an annuity.
 */
export function principalOfUnit(repayment: Repayment, rate: number, count: number, grace: number): number[] {
  const free = Math.min(Math.max(grace, 0), count - 1);
  const paying = count - free;
  let balance = 1;
  return Array.from({ length: count }, (_, k) => {
    if (k < free) return 0;
    const left = count - k;
    let paid = balance;
    if (left > 1) {
      if (repayment === 'bullet') paid = 0;
      else if (repayment === 'equal') paid = 1 / paying;
      else paid = balance * (annuityFactor(rate, left) - rate);
    }
    balance -= paid;
    return paid;
  });
}

/**
 * Yearly schedule of one unit drawn at once: the upfront fee with the draw, the first interest one year later, the last
 * payment `tenor` years later. Equity with a rate pays it each year and itself at the tenor. Grants, guarantees, and equity
 * without rate or tenor have no service beyond the fee.
 *
 * @throws {RangeError} if the tenor of a loan is not a positive whole number of years
 */
export function debtService(terms: FacilityTerms): DebtService {
  const { kind = 'loan', rate, tenor, grace = 0, repayment = 'annuity', upfrontFee = 0 } = terms;
  const serves = (kind === 'loan' || (kind === 'equity' && rate !== 0)) && tenor !== undefined;
  if (serves && (!Number.isInteger(tenor) || tenor < 1)) throw new RangeError('tenor must be a whole number of years');
  const count = serves ? tenor : 0;
  const unit = serves ? principalOfUnit(kind === 'equity' ? 'bullet' : repayment, rate, count, grace) : [];
  const interest = [0];
  const principal = [0];
  const fees = [upfrontFee];
  const balance = [count > 0 ? 1 : 0];
  for (let year = 1; year <= count; year++) {
    interest.push(balance[year - 1]! * rate);
    principal.push(unit[year - 1]!);
    fees.push(0);
    balance.push(year === count ? 0 : balance[year - 1]! - principal[year]!);
  }
  const total = interest.map((value, year) => value + principal[year]! + fees[year]!);
  return { interest, principal, fees, balance, total };
}

/** Terms of a loan in a row of `facilities`. */
interface LoanRow extends Pick<FacilityTerms, 'rate' | 'grace' | 'repayment'> {
  readonly tenor?: number | undefined;
}

/** Balance of one unit of a loan at the start of each year after its draw, on which interest is due. */
export function owedPerUnit({ tenor, ...terms }: LoanRow): readonly number[] {
  return tenor === undefined ? [] : debtService({ ...terms, kind: 'loan', tenor }).balance.slice(0, -1);
}

/**
 * Present value at `discountRate` (real, a year) of the debt service and upfront fee of one unit drawn, without the commitment fee (see
 * `commitmentFees`). The draw changes the NPV by 1 minus this. It is exactly 1 for money at the discount rate without fees, 0 for a
 * grant, 1 plus the fee for neutral equity and a guarantee, and rate / discountRate for a loan without tenor. A reserve costs the
 * discount rate each year on the interest and principal that it holds.
 */
export function pvPerUnit(terms: FacilityTerms, discountRate: number): number {
  const { kind = 'loan', rate, tenor, upfrontFee = 0 } = terms;
  if (kind === 'grant') return upfrontFee;
  if (kind === 'guarantee' || (kind === 'equity' && (rate === 0 || tenor === undefined))) return 1 + upfrontFee;
  if (tenor === undefined) return upfrontFee + rate / discountRate;
  const service = debtService(terms);
  const { reserveMonths = 0 } = terms;
  if (reserveMonths === 0 || kind !== 'loan') return npv(discountRate, service.total);
  const due = service.interest.map((interest, year) => interest + service.principal[year]!);
  return npv(discountRate, service.total) + discountRate * (reserveMonths / 12) * npv(discountRate, due);
}

/** A commitment: `fee` a year on `amount` less draws, from year `from` to year `until`, both included. */
type Commitment = {
  readonly amount: number;
  readonly fee: number;
  readonly from: number;
  readonly until: number;
};

/** A fee due in a year. */
type YearFee = { readonly year: number; readonly fee: number };

/**
 * Commitment fees by year: fee x (amount - all draws up to and including that year), at least 0. Without any draw there are no fees.
 * `draws` are in the facility's money.
 */
export function commitmentFees(terms: Commitment, draws: readonly { year: number; amount: number }[]): YearFee[] {
  if (terms.fee === 0 || !draws.some((draw) => draw.amount > 0)) return [];
  const fees: YearFee[] = [];
  for (let year = terms.from; year <= terms.until; year++) {
    const drawn = draws.reduce((sum, draw) => sum + (draw.year <= year ? draw.amount : 0), 0);
    fees.push({ year, fee: terms.fee * Math.max(0, terms.amount - drawn) });
  }
  return fees;
}
