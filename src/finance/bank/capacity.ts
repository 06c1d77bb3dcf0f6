import type { Provenance, RiskClass } from '../country/classes.ts';

/** A member's stake in a development bank, in one money. `callable` is promised, not paid. */
export type Stake = {
  readonly member: string;
  readonly paidIn: number;
  readonly callable: number;
  readonly risk: RiskClass;
};

/** Share of a country in the loan book of a bank; all shares add up to 1. */
export type Exposure = { readonly country: string; readonly share: number; readonly risk: RiskClass };

/** Rules that limit what a bank lends. A rule that is left out does not bind. */
export type BankRules = {
  /** loans <= this x (paid in + callable): 1 at AIIB, up to 2.5 with a special majority */
  readonly statutory?: number;
  /** equity / assets >= this: 0.25 at NDB */
  readonly equityToAssets?: number;
  /** liquid assets >= this share of assets */
  readonly liquidShare?: number;
  /** risk-adjusted capital: capital / risk-weighted loans >= this */
  readonly riskAdjusted?: number;
  /** added to risk-weighted loans: this x (sum of squared country shares - 1 / countries) */
  readonly concentration?: number;
  /** largest share of capacity lent in one country */
  readonly countryLimit?: number;
};

/** The rule with the smallest limit; `none` if there is no rule. */
type BindingRule = 'statutory' | 'equity-to-assets' | 'risk-adjusted' | 'none';

/** How much a bank can lend, money: the limit of each rule, and the rule that binds. */
export type BankCapacity = {
  readonly capacity: number;
  readonly binding: BindingRule;
  readonly limits: Readonly<Record<Exclude<BindingRule, 'none'>, number>>;
  /** risk weight of the average loan, including concentration */
  readonly weight: number;
  /** most that may be lent in one country */
  readonly country: number;
};

/** Risk weight of a loan, and share of callable capital that counts as risk-adjusted capital, by OECD class. They are assumed: the bands of rating agencies were not found. */
const assumedWeights = [0.2, 0.3, 0.5, 0.7, 0.85, 1, 1.3, 1.6] as const;
const assumedCallable = [1, 0.9, 0.7, 0.5, 0.3, 0, 0, 0] as const;

/** Published rules of banks. */
export const publishedRules: Readonly<Record<string, { readonly rules: BankRules } & Provenance>> = {
  AIIB: {
    rules: { statutory: 1 },
    source:
      'AIIB Articles of Agreement, article 12: loans, equity and guarantees within subscribed capital, reserves and earnings',
    quality: 'official',
    asOf: '2016',
    note: 'the Board of Governors may raise it to 2.5 by a special majority',
  },
  NDB: {
    rules: { equityToAssets: 0.25, statutory: 0.9 },
    source: 'NDB investor presentation, 30 June 2021: equity to assets at least 25 %, capital utilisation at most 90 %',
    quality: 'official',
    asOf: '2021-06-30',
  },
};

/** Average risk weight of a book, with a charge for concentration. */
function bookWeight(book: readonly Exposure[], rules: BankRules): number {
  const total = book.reduce((sum, { share }) => sum + share, 0);
  if (!(total > 0)) return 1;
  const average = book.reduce((sum, { share, risk }) => sum + (share / total) * assumedWeights[risk], 0);
  const squares = book.reduce((sum, { share }) => sum + (share / total) ** 2, 0);
  return average + (rules.concentration ?? 0) * (squares - 1 / book.length);
}

/**
 * What a bank with these stakes may lend: the least of the limits by statutory gearing, by equity / assets with the liquid share, and
 * by risk-adjusted capital. Paid-in capital is the equity.
 */
export function bankCapacity(stakes: readonly Stake[], book: readonly Exposure[], rules: BankRules): BankCapacity {
  const paidIn = stakes.reduce((sum, stake) => sum + stake.paidIn, 0);
  const callable = stakes.reduce((sum, stake) => sum + stake.callable, 0);
  const backed = stakes.reduce((sum, stake) => sum + stake.callable * assumedCallable[stake.risk], 0);
  const weight = bookWeight(book, rules);
  const unlimited = Number.POSITIVE_INFINITY;
  const limits = {
    statutory: rules.statutory === undefined ? unlimited : rules.statutory * (paidIn + callable),
    'equity-to-assets':
      rules.equityToAssets === undefined ? unlimited : (paidIn / rules.equityToAssets) * (1 - (rules.liquidShare ?? 0)),
    'risk-adjusted': rules.riskAdjusted === undefined ? unlimited : (paidIn + backed) / (rules.riskAdjusted * weight),
  };
  const order = ['statutory', 'equity-to-assets', 'risk-adjusted'] as const;
  const least = order.reduce((best, name) => (limits[name] < limits[best] ? name : best));
  const capacity = limits[least];
  return {
    capacity,
    binding: capacity === unlimited ? 'none' : least,
    limits,
    weight,
    country: capacity * (rules.countryLimit ?? 1),
  };
}
