import type {
  Band,
  BreakEven,
  ChanceSummary,
  DownsideResult,
  Mend,
  Support,
  SupportKind,
} from '../../../finance/index.ts';

/** Money in by lender, or out by use: `amount` in the case's currency, `own` in the currency it moves in. Nominal. */
export interface Amount {
  readonly name: string;
  /** Of a facility: loan, equity, grant or guarantee. */
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

/** One facility as an agreement on this project would have it. Rates a year; `rate` nominal, `real` as in the case. */
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
  /** Months of its service that are kept aside. */
  readonly reserveMonths: number;
  /** Everything the lender is paid, as a rate of its money. */
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

/** Whether a project may ask a source of money, with the rules that it breaks or that nothing is known about. */
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
  /** A firm two classes below its sovereign (CC2): assumed, no project has a rating. */
  readonly firm: { readonly rate: number; readonly margin: number | null } | null;
}

/**
 * A worth at constant prices and the case's discount rate, and its real rates of return. No internal rate is told of a flow that changes
 * sign more than once, or never; the modified rate stands beside it.
 */
export interface Worth {
  readonly npv: number;
  readonly irr: number | null;
  readonly mirr: number | null;
}

/** A ratio and the year that it falls in. */
export interface YearRatio {
  readonly year: number;
  readonly value: number;
}

/** What debt a project can carry at the cover that its lenders ask (1 where none asks): every payment met in every year. */
export interface DebtCapacity {
  readonly cover: number;
  /** What the plan borrows for it, and the most that it can carry of that; nominal, the case's currency. */
  readonly debt: number;
  readonly carries: number;
  /** By equity, tenor and price, the cheapest first; empty where it carries all. */
  readonly mends: readonly Mend[];
}

/** What would carry a plant that its owners would not build, each by itself, the cheapest for the treasury first; and what would not. */
export interface SupportNeeded {
  readonly enough: readonly Support[];
  readonly never: readonly SupportKind[];
}

/** Plants that live by one another, as one credit: a buyer, and those of whose sales it takes more than half. Nominal, `npv` at constant prices. */
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

/** One project as lenders see it; schedules nominal, NPV at constant prices. */
export interface FinancedProject {
  readonly place: string;
  readonly process: string;
  readonly country: string;
  readonly years: readonly number[];
  readonly sources: readonly Amount[];
  readonly uses: readonly Amount[];
  /** Owners' rates of return, nominal; the internal one is null where their flow changes sign more than once, or never. */
  readonly irr: number | null;
  readonly mirr: number | null;
  readonly npv: number;
  /** Before tax and financing, constant prices: with the duties that are paid, and as the economy sees it. */
  readonly financialNpv: number;
  readonly economicNpv: number;
  /** Null where it borrows nothing. */
  readonly capacity: DebtCapacity | null;
  /** Goods that no supply prices: sold at cost, so that the return is the discount rate by construction. */
  readonly atCost: readonly string[];
  /** Last year of service. */
  readonly ends: number;
  /** The plant that takes more than half of what it sells, and the share: it lives no longer. Null where there is none. */
  readonly buyer: { readonly place: string; readonly process: string; readonly share: number } | null;
  /** Real rate a year at which owners count; null where the case gives none, and the discount rate counts. */
  readonly ownersRate: number | null;
  /** Null where owners lose nothing, or no supply prices what it sells. */
  readonly support: SupportNeeded | null;
  /**
   * Of a plant whose owners lose: NPV of the plan found, and between what the best plan without the plant is worth (solved). Null: there is no plan
   * without it. Absent where no such plan was solved, and where owners lose nothing.
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
   * Before financing: before and after tax (null where the case gives no tax), and as the economy sees it (no duties, no taxes, money at the
   * discount rate).
   */
  readonly views: { readonly beforeTax: Worth; readonly afterTax: Worth | null; readonly economy: Worth };
  readonly downside: readonly DownsideResult[];
  /** Owners' NPV with one thing worse (`low`) and better (`high`) by as much: the bars of a tornado. */
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
  /** Most of the capex that may be borrowed so that the covenant holds; 0 = none. */
  readonly gearing: number;
  /** Whether the plan was made with this limit; else its debt is what fails. */
  readonly cut: boolean;
  /** By equity, tenor and price, the cheapest first. */
  readonly mends: readonly Mend[];
}

/** Projects that borrow, as the report of their plan tells of them; covenants and terms one for each loan. */
export interface Lending {
  readonly projects: readonly (Pick<FinancedProject, 'place' | 'process' | 'sources' | 'irr' | 'npv' | 'dscr'> & {
    readonly covenants: readonly Pick<CovenantLine, 'status'>[];
    readonly terms: readonly Pick<TermSheet, 'facility' | 'kind' | 'rate' | 'real' | 'tenor'>[];
    readonly views: Pick<FinancedProject['views'], 'beforeTax' | 'afterTax'>;
  })[];
  /** Projects whose covenants fail, at the payment that they miss by most. */
  readonly cannot: readonly Pick<CannotBeFinanced, 'place' | 'process' | 'facility' | 'year' | 'dscr' | 'required'>[];
}

/** What owners and the economy get of a plant that is built: as `FinancedProject` has it. */
export type PlantReturns = Pick<FinancedProject, 'place' | 'process' | 'irr' | 'npv' | 'economicNpv'> & {
  /** Whether no supply prices something that it sells: the return is the discount rate by construction. */
  readonly atCost: boolean;
  /** What would carry it; null where owners lose nothing, or no supply prices what it sells. */
  readonly support: SupportNeeded | null;
};

/** A lender with capital in the table `lenders`; null where no rule binds. */
export interface BankLine {
  readonly lender: string;
  readonly paidIn: number;
  readonly callable: number;
  /** Loans it may have out, and the rule that binds. */
  readonly capacity: number | null;
  readonly binding: string;
  readonly limits: Readonly<Record<string, number | null>>;
  /** Risk weight of its average loan. */
  readonly weight: number;
  /** Most in one country. */
  readonly country: number | null;
  /** What this plan draws from it. */
  readonly drawn: number;
  readonly book: readonly { readonly country: string; readonly share: number; readonly class: number }[];
  /** Where `limits` names their shares and a rule binds. */
  readonly members: readonly {
    readonly member: string;
    readonly paidIn: number;
    readonly callable: number;
    readonly last: number;
    readonly shapley: number;
    readonly perUnit: number | null;
    readonly marginal: number;
  }[];
  /** Words of `rule` and `limits` that are not understood; nothing is computed then. */
  readonly unknownWords: readonly string[];
}

/** The worth of a bank for the case, split among what it brings. Discounted money at constant prices. */
export interface BankWorthDocument {
  readonly lender: string;
  /** The facility on whose terms money comes without the bank; null: own money at the discount rate. */
  readonly against: string | null;
  readonly with: number;
  readonly without: number;
  readonly worth: number;
  readonly parts: Readonly<Record<string, number>>;
  /** No plan is further from its best than this. */
  readonly within: number;
  readonly solves: number;
}

export interface FinanceDocument {
  readonly currency: string;
  /** Inflation of the case's currency that the cash flows use, a year. */
  readonly inflation: number | null;
  readonly discountRate: number;
  readonly projects: readonly FinancedProject[];
  readonly cannot: readonly CannotBeFinanced[];
  /** The largest first. */
  readonly credits: readonly Credit[];
  readonly bank?: { readonly banks: readonly BankLine[]; readonly worth?: BankWorthDocument };
}
