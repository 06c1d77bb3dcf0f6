/** How a loan is paid back once grace is over. `sculpted` follows the cash of the project; alone it is planned as an annuity. */
export type Repayment = 'annuity' | 'equal' | 'bullet' | 'sculpted';

/** What kind of money a facility gives. */
export type FacilityKind = 'loan' | 'equity' | 'grant' | 'guarantee';

/**
 * The terms of a facility as a case's `facilities` row gives them: `rate` real, a year, on the balance; `upfrontFee` of the
 * draw; `commitmentFee` a year of what is not drawn; `tenor` years from draw to last payment, of which the first `grace`
 * carry interest alone. A loan without tenor is never repaid; equity without rate or tenor is neutral; a grant is a gift; a guarantee
 * brings no cheaper money, only its fee. `reserveMonths` of a loan: months of its service that are kept aside.
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
