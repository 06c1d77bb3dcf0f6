import type { FacilityKind, Repayment } from '../debt/facility.ts';

/**
 * Schedule of principal. `each-draw`: each draw alone, with a payment each year after it for `tenor` years, of which the first `grace`
 * years have interest alone. `shares`: fixed shares of all draws, by period.
 */
export type RepaymentPlan =
  | { readonly kind: 'each-draw'; readonly repayment: Repayment; readonly tenor: number; readonly grace?: number }
  | { readonly kind: 'shares'; readonly shares: readonly number[] };

/** Money from a lender. Without `repayment` it is not repaid: a grant, or shares, which take part in distributions. */
export type TrancheInput = {
  readonly name: string;
  readonly lender?: string;
  readonly kind?: FacilityKind;
  /** ISO 4217; by default the project's money. Any other currency needs a path in `fx`. */
  readonly currency?: string;
  /** by period, the project's money at constant prices */
  readonly draws: readonly number[];
  /** nominal, a year, in the loan's currency */
  readonly rate: number;
  /** share of each draw */
  readonly upfrontFee?: number;
  /** other fees by period, the project's money at constant prices (see `commitmentFees`) */
  readonly fees?: readonly number[];
  readonly repayment?: RepaymentPlan;
  /** interest before operation is added to the balance, not paid */
  readonly capitalise?: boolean;
  /** takes part in the cash sweep */
  readonly sweep?: boolean;
  /** covenant: least DSCR of the project in every period in which this tranche is served in operation */
  readonly minDscr?: number;
  /** months of its coming debt service in the reserve, from the first draw on */
  readonly reserveMonths?: number;
};

/**
 * Profit tax. Losses are carried forward without limit of time, or for `carryYears`, first in first
 * out: an unused loss expires in the period that ends more than `carryYears` after it. `offset` is the largest share of a profit that old
 * losses may offset (0.5 in some countries). `refund`: the tax on losses is paid out at once, as US models assume an owner with other
 * profits.
 */
export type TaxRule = {
  readonly rate: number;
  readonly carryYears?: number;
  readonly offset?: number;
  readonly refund?: boolean;
  /** periods from the start of operation without tax */
  readonly holidayPeriods?: number;
};

/**
 * Depreciation of an asset for tax and in the books. `declining` takes `rate` x book value a year and, with `years`, changes to straight
 * line as soon as that is more.
 */
export type DepreciationRule =
  | { readonly kind: 'straight-line'; readonly years: number }
  | { readonly kind: 'declining'; readonly rate: number; readonly years?: number };

/** Days of turnover, as in Act/365: receivables on revenue, inventory and payables on operating cost. */
type WorkingCapital = { readonly receivable?: number; readonly inventory?: number; readonly payable?: number };

/**
 * A project by period. A period is a calendar year, and its flows stand at its end. Amounts are per period at constant prices of
 * `priceYear` in the project's money, costs and capex positive. Vectors shorter than `periods` are 0 beyond their end.
 */
export type ProjectInput = {
  readonly name?: string;
  readonly currency?: string;
  /** calendar year of the first period */
  readonly start: number;
  /** number of periods */
  readonly periods: number;
  readonly revenue: readonly number[];
  readonly variableCost?: readonly number[];
  readonly fixedCost?: readonly number[];
  readonly capex: readonly number[];
  /** contingency in the capital cost */
  readonly contingency?: readonly number[];
  /**
   * money tied up in stocks and payments in a period: paid in at the end of the period before (in the first period, with one period's
   * interest at the discount rate), and returned at the end of the period, at the prices of then
   */
  readonly held?: readonly number[];
  /** received for the assets at the end of the last period; undefined leaves them in the books */
  readonly residual?: number | undefined;
  /** first period in service; by default the first with revenue */
  readonly operationFrom?: number;
  readonly tranches?: readonly TrancheInput[];
  /** yearly, of the project's currency */
  readonly inflation?: number;
  /** default: the year before the first */
  readonly priceYear?: number;
  /** real growth a year of a kind of price over general inflation, from `priceYear` */
  readonly escalation?: { readonly revenue?: number; readonly cost?: number; readonly capex?: number };
  /** project's money per unit of a foreign currency at the end of each period */
  readonly fx?: Readonly<Record<string, readonly number[]>>;
  readonly tax?: TaxRule;
  readonly depreciation?: DepreciationRule;
  readonly workingCapital?: WorkingCapital;
  /** nominal, a year, earned on cash and reserve at the start of a period */
  readonly cashRate?: number;
  /** debt service reserve in months of the coming service of all debt in operation, in addition to the reserves of tranches */
  readonly reserveMonths?: number;
  /** DSCR under which nothing is distributed */
  readonly lockUp?: number;
  /** share of the cash left after service and reserve that prepays the tranches with `sweep` */
  readonly sweep?: number;
  /** least cash in operation, nominal */
  readonly minimumCash?: number;
  /** real, a year; the first period counts at 0 */
  readonly discountRate: number;
  /** rate that owners require, real, a year, at which their NPV is taken; by default the discount rate */
  readonly ownersRate?: number;
};

/** A fault of an input, which prevents any result. */
export type InputFault =
  | { readonly code: 'no-periods' }
  | { readonly code: 'not-finite'; readonly field: string; readonly period: number }
  | { readonly code: 'no-fx'; readonly tranche: string; readonly currency: string };

/** The faults of an input: numbers that are not finite, missing exchange rates, no periods. */
export function inputFaults(input: ProjectInput): InputFault[] {
  const faults: InputFault[] = [];
  if (input.periods === 0) faults.push({ code: 'no-periods' });
  const check = (field: string, row: readonly number[] | undefined): void => {
    const period = row?.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (period >= 0) faults.push({ code: 'not-finite', field, period });
  };
  for (const field of ['revenue', 'variableCost', 'fixedCost', 'capex'] as const) check(field, input[field]);
  check('discountRate', [input.discountRate]);
  check('ownersRate', [input.ownersRate ?? 0]);
  check('contingency', input.contingency);
  check('held', input.held);
  check('residual', [input.residual ?? 0]);
  for (const t of input.tranches ?? []) {
    check(`${t.name}.draws`, t.draws);
    check(`${t.name}.rate`, [t.rate]);
    check(`${t.name}.fees`, t.fees);
    const foreign = t.currency !== undefined && t.currency !== input.currency;
    if (!foreign) continue;
    const path = input.fx?.[t.currency];
    if (path === undefined || path.length < input.periods || !path.every((value) => value > 0 && value < Infinity))
      faults.push({ code: 'no-fx', tranche: t.name, currency: t.currency });
  }
  return faults;
}
