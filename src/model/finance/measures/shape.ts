import type {
  Band,
  BreakEven,
  ChanceSummary,
  DownsideResult,
  Mend,
  Support,
  SupportKind,
} from '../../../finance/index.ts';
import type { BankLine } from './banks.ts';

/**
 * Money from a lender, or for a use: `amount` in the case's currency, `own` in the currency that it moves in. Nominal.
 */
export interface Amount {
  readonly name: string;
  /** Kind of a facility: loan, equity, grant or guarantee. */
  readonly kind?: string;
  readonly amount: number;
  readonly lender?: string;
  readonly currency: string;
  readonly own: number;
}

/** A year of a loan, in its own currency, nominal. */
export interface ScheduleLine {
  readonly year: number;
  readonly facility: string;
  readonly currency: string;
  readonly draw: number;
  readonly interest: number;
  readonly fees: number;
  readonly principal: number;
  readonly balance: number;
}

/** A row of figures by year, nominal, in the case's currency. */
export interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

/** The terms of a facility for this project. Rates a year; `rate` nominal, `real` as in the case. */
export interface TermSheet {
  readonly facility: string;
  readonly lender: string;
  readonly kind: string;
  readonly currency: string;
  readonly amount: number;
  readonly rate: number;
  readonly real: number;
  readonly upfrontFee: number;
  readonly tenor: number | null;
  readonly grace: number;
  readonly repayment: string;
  readonly minDscr: number | null;
  /** Months of its debt service that are kept in reserve. */
  readonly reserveMonths: number;
  /** All payments to the lender, as a rate on its money. */
  readonly allIn: number | null;
  readonly averageLife: number | null;
  readonly grantElement: number | null;
}

export interface CovenantLine {
  readonly facility: string;
  readonly required: number;
  readonly least: number | null;
  readonly year: number | null;
  readonly status: 'held' | 'failed' | 'untested';
}

/**
 * Whether a project is eligible for a source of money, with the rules that it breaks or that nothing is known about.
 */
export interface MayAsk {
  readonly lender: string;
  readonly status: 'yes' | 'no' | 'unknown';
  readonly broken: readonly string[];
  readonly unknown: readonly string[];
  readonly quality: string;
}

/** OECD minimum premium for lending to the country, of principal at the start, and as a margin on the balance. */
export interface CountryRisk {
  readonly country: string;
  readonly category: number;
  readonly horizon: number;
  readonly sovereign: { readonly rate: number; readonly margin: number | null } | null;
  /** A firm two classes below its sovereign (CC2): assumed, since no project has a rating. */
  readonly firm: { readonly rate: number; readonly margin: number | null } | null;
}

/**
 * Net present value at constant prices and the case's discount rate, and real rates of return. The internal rate is
 * null for a flow that changes sign more than once, or never; the modified rate exists beside it.
 */
export interface Worth {
  readonly npv: number;
  readonly irr: number | null;
  readonly mirr: number | null;
}

/** A ratio and its year. */
export interface YearRatio {
  readonly year: number;
  readonly value: number;
}

/**
 * The debt that a project can carry at the cover that its lenders require (1 if none does), with every payment met in
 * every year.
 */
export interface DebtCapacity {
  readonly cover: number;
  /** The debt that the plan takes for it, and the most of it that it can carry; nominal, in the case's currency. */
  readonly debt: number;
  readonly carries: number;
  /** Remedies by equity, tenor and price, the cheapest first; empty if it carries all. */
  readonly mends: readonly Mend[];
}

/**
 * Support that would make a plant pay that its owners would not build, each kind alone, the cheapest for the treasury
 * first; and kinds that are not enough.
 */
export interface SupportNeeded {
  readonly enough: readonly Support[];
  readonly never: readonly SupportKind[];
}

/**
 * Plants that depend on one another, as one credit: a buyer, and the plants that sell it more than half of their
 * output. Nominal, `npv` at constant prices.
 */
export interface Credit {
  readonly buyer: { readonly place: string; readonly process: string };
  readonly suppliers: readonly { readonly place: string; readonly process: string; readonly share: number }[];
  readonly cost: number;
  readonly lent: number;
  readonly irr: number | null;
  readonly mirr: number | null;
  readonly npv: number;
  readonly minDscr: YearRatio | null;
}

/** A project as lenders see it; schedules nominal, NPV at constant prices. */
export interface FinancedProject {
  readonly place: string;
  readonly process: string;
  readonly country: string;
  readonly years: readonly number[];
  readonly sources: readonly Amount[];
  readonly uses: readonly Amount[];
  /**
   * Owners' rates of return, nominal; the internal rate is null if their flow changes sign more than once, or never.
   */
  readonly irr: number | null;
  readonly mirr: number | null;
  readonly npv: number;
  /** NPV before tax and financing, at constant prices: with the duties that are paid, and as the economy sees it. */
  readonly financialNpv: number;
  readonly economicNpv: number;
  /** Null if it borrows nothing. */
  readonly capacity: DebtCapacity | null;
  /** Goods without a supply that prices them: sold at cost, so that the return is the discount rate by construction. */
  readonly atCost: readonly string[];
  /** Last year of service. */
  readonly ends: number;
  /**
   * The plant that takes more than half of its sales, and its share: the project lives no longer than it. Null if there
   * is none.
   */
  readonly buyer: { readonly place: string; readonly process: string; readonly share: number } | null;
  /** Real rate a year that owners require; null if the case states none, and the discount rate applies. */
  readonly ownersRate: number | null;
  /** Null if owners lose nothing, or if no supply prices its sales. */
  readonly support: SupportNeeded | null;
  /**
   * For a plant whose owners lose: NPV of the plan found, and bounds on the best plan without the plant (solved). Null:
   * there is no plan without it. Absent if no such plan was solved, and if owners lose nothing.
   */
  readonly without?: { readonly plan: number; readonly low: number; readonly high: number } | null;
  readonly paybackYear: number | null;
  readonly dscr: readonly { readonly year: number; readonly value: number }[];
  readonly minDscr: YearRatio | null;
  readonly averageDscr: number | null;
  /** At the start of service, over the loans' lives and over the project's. */
  readonly llcr: YearRatio | null;
  readonly plcr: YearRatio | null;
  readonly gearing: number | null;
  readonly covenants: readonly CovenantLine[];
  /** Who pays in each year of spending. */
  readonly drawdown: readonly Line[];
  readonly schedule: readonly ScheduleLine[];
  readonly cash: readonly Line[];
  readonly statements: {
    readonly income: readonly Line[];
    readonly cash: readonly Line[];
    readonly balance: readonly Line[];
  };
  readonly terms: readonly TermSheet[];
  /**
   * Before financing: before and after tax (null if the case states no tax), and as the economy sees it (no duties, no
   * taxes, money at the discount rate).
   */
  readonly views: { readonly beforeTax: Worth; readonly afterTax: Worth | null; readonly economy: Worth };
  readonly downside: readonly DownsideResult[];
  /** Owners' NPV with one input worse (`low`) and better (`high`) by the same amount: the bars of a tornado. */
  readonly tornado: readonly { readonly name: string; readonly low: number; readonly high: number }[];
  readonly breakEven: readonly { readonly hold: 'dscr' | 'npv'; readonly level: number; readonly at: BreakEven }[];
  readonly mayAsk: readonly MayAsk[];
  readonly risk: CountryRisk | null;
  readonly notes: readonly string[];
  readonly chance?: ChanceSummary;
  readonly fan?: readonly (Band & { readonly year: number; readonly plan?: number })[];
}

export interface CannotBeFinanced {
  readonly place: string;
  readonly process: string;
  readonly facility: string;
  readonly year: number;
  readonly dscr: number;
  readonly required: number;
  /** Largest share of the capex that may be borrowed so that the covenant holds; 0 = none. */
  readonly gearing: number;
  /** Whether the plan was made with this limit; otherwise its present debt fails. */
  readonly cut: boolean;
  /** Remedies by equity, tenor and price, the cheapest first. */
  readonly mends: readonly Mend[];
}

/** Projects that borrow, as the report of their plan shows them; covenants and terms one for each loan. */
export interface Lending {
  readonly projects: readonly (Pick<FinancedProject, 'place' | 'process' | 'sources' | 'irr' | 'npv' | 'dscr'> & {
    readonly covenants: readonly Pick<CovenantLine, 'status'>[];
    readonly terms: readonly Pick<TermSheet, 'facility' | 'kind' | 'rate' | 'real' | 'tenor'>[];
    readonly views: Pick<FinancedProject['views'], 'beforeTax' | 'afterTax'>;
  })[];
  /** Projects whose covenants fail, at the payment that they miss by most. */
  readonly cannot: readonly Pick<CannotBeFinanced, 'place' | 'process' | 'facility' | 'year' | 'dscr' | 'required'>[];
}

/** Returns of a plant that is built to owners and the economy, as in `FinancedProject`. */
export type PlantReturns = Pick<FinancedProject, 'place' | 'process' | 'irr' | 'npv' | 'economicNpv'> & {
  /** Whether no supply prices some of its sales: then the return is the discount rate by construction. */
  readonly atCost: boolean;
  /** Support that would make it pay; null if owners lose nothing, or if no supply prices its sales. */
  readonly support: SupportNeeded | null;
};

/** The worth of a bank for the case, divided among its functions. Discounted money at constant prices. */
export interface BankWorthDocument {
  readonly lender: string;
  /** The facility on whose terms money comes without the bank; null for own money at the discount rate. */
  readonly against: string | null;
  readonly with: number;
  readonly without: number;
  readonly worth: number;
  readonly parts: Readonly<Record<string, number>>;
  /** No plan is further from the best one than this. */
  readonly within: number;
  readonly solves: number;
}

export interface FinanceDocument {
  readonly currency: string;
  /** Inflation of the case's currency in the cash flows, a year. */
  readonly inflation: number | null;
  readonly discountRate: number;
  readonly projects: readonly FinancedProject[];
  readonly cannot: readonly CannotBeFinanced[];
  /** The largest first. */
  readonly credits: readonly Credit[];
  readonly bank?: { readonly banks: readonly BankLine[]; readonly worth?: BankWorthDocument };
}
