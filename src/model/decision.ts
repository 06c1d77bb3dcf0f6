import type { Interval } from '../figures/index.ts';
import type { FigureCell } from './explanation.ts';

/**
 * The decision document of a plan (docs/mathematics.md, *What explains a plan*): computed once, shown by every page and
 * report.
 */
export interface Decision {
  /**
   * The plants that are built, by first year and capital; absent if there are none, or if nothing explains the plan.
   */
  plants?: DecidedPlant[];
  /** Every "what if not", each stated once. */
  counterfactuals?: Counterfactual[];
  /** Who gains and who loses against building nothing; absent if that is not known. */
  bridge?: Bridge;
  /** Absent if the plan without builds is not known, or fewer than two members have a place. */
  cooperation?: Cooperation;
  /** What each party has to do for the plan, by date. */
  actions?: Action[];
}

/**
 * Gain of the plan over the best plan with a change: positive if the plan is better. Discounted. Rows that imply each
 * other agree: without a site no more is lost than without its stage, and no more than without any build if the plan
 * has no target.
 */
export interface Counterfactual {
  /**
   * Unique in a plan, and the same in every plan of the case: `nothing`, `without stage glass`, `without site
   * Navoi/assembly`.
   */
  id: string;
  change:
    | { kind: 'nothing' }
    | { kind: 'stage'; process: string }
    | { kind: 'site'; place: string; process: string }
    | { kind: 'build'; process: string; place: string | null }
    | { kind: 'target'; target: string };
  /** Null: there is no plan with the change. */
  gain: Interval | null;
}

/** How the value of a plan is distributed: present values over the horizon, before tax. */
export interface Payers {
  /** Owners of each plant that is built or exists. */
  owners: { place: string; process: string; country: string; npv: number }[];
  /** The value of the plan that no owner gets. */
  buyers: number;
  /** Duties collected. */
  treasuries: { country: string; npv: number }[];
  /** What loans bring beyond the discount rate: from borrowers, and as interest subsidies. */
  lenders: number;
  /** Fees and royalties. */
  licensors: number;
  /** Grants and interest subsidies paid, negative. */
  grants: number;
}

/**
 * Gains over the plan found that builds nothing; present values over the horizon, before tax. The gains of owners and
 * buyers add up to the gain in NPV; with treasuries, lenders and licensors they are the region's gain without
 * transfers.
 */
export interface Bridge extends Payers {
  /** owners + buyers. */
  gain: number;
  /** gain + treasuries + lenders + licensors + grants. */
  withoutTransfers: number;
}

/** Something that must be done for the plan, and by whom. Money is not discounted. */
export interface Action {
  kind: 'build' | 'certificate' | 'licence' | 'loan' | 'equity' | 'grant' | 'leg';
  /** First year of the service, the certificate or the money. */
  year: number;
  /** Year in which the work must begin; absent if it is not known. */
  begin?: number;
  place?: string;
  process?: string;
  good?: string;
  /** Key of the scheme, licence, facility or leg. */
  key?: string;
  /** Capital, or the amount of a loan; absent if it is not known. */
  cost?: number;
}

/** A quantity in the plan found that builds nothing, and in the plan. */
export interface BeforeAfter {
  before: number;
  after: number;
}

/**
 * The change in cooperation within the bloc against building nothing: facts of the two plans found, not proven bounds.
 * Money is undiscounted, the mean of a year over the horizon; goods count at `goods.value` of the year.
 */
export interface Cooperation {
  /** The group of countries: the setting `bloc`, else `hub`, else all countries of the case. */
  among: 'bloc' | 'hub' | 'all';
  /** Countries of the group that have a place. */
  members: string[];
  /** Trade among the members: the sum over `pairs`. */
  trade: BeforeAfter;
  /** By good and pair of members, the largest trade first. */
  pairs: CooperationPair[];
  /** Goods that pass a border between two members only with the plan; the largest trade first. */
  opened: string[];
  /** Goods that pass a border between two members only without the plan. */
  closed: string[];
  /** Goods of `pairs` without a value: their amounts count in no sum of money. */
  unvalued: string[];
  /**
   * Share of the value of all purchases over the horizon that is bought outside the members; null if nothing of value
   * is bought. Absent if the case names neither bloc nor hub.
   */
  outside?: { before: number | null; after: number | null };
  /** Value added and jobs by member, as in `measures`; members without any are left out. */
  countries: CooperationCountry[];
}

/** Trade in a good from one member to another: the mean of a year over the horizon. */
export interface CooperationPair {
  from: string;
  to: string;
  good: string;
  /** In the good's unit. */
  amount_before: number;
  amount_after: number;
  /** Money. */
  value_before: number;
  value_after: number;
}

export interface CooperationCountry {
  country: string;
  valueAdded: BeforeAfter;
  jobs: BeforeAfter;
}

/**
 * What to do about a plant that the plan builds.
 *
 * `build`: a plan without it is proven to lose, its owners gain, and so does the economy without duties and taxes.
 * `build if the duty stays`: the same, but a duty turns it within its range. `needs support`: its owners lose. `open`:
 * one of these does not hold or is not known. `not tested`: nothing is known of a plan without it. `as asked`: the
 * request required it, or the builds are those of another plan.
 */
export type Verdict = 'build' | 'build if the duty stays' | 'needs support' | 'open' | 'not tested' | 'as asked';

/** Kinds of support for a plant. */
export type SupportKind = 'grant' | 'premium' | 'tenor' | 'interest' | 'guarantee' | 'duty';

/** The grounds of a verdict. */
export interface VerdictGround {
  /**
   * The ground that decides: `loss` without it, `no plan` without it, its `owners` who lose, a loss `not proven`, `no
   * price` of what it sells, a return that is not computed (`no return`), the `economy` that loses without transfers,
   * `no time`, or the `request`.
   */
  on: 'loss' | 'no plan' | 'owners' | 'not proven' | 'no price' | 'no return' | 'economy' | 'no time' | 'request';
  /**
   * NPV lost without it, from all that is proven; without its stage if it can be built at this site only. Null: there
   * is no plan without it. Absent: not known, or the request required it.
   */
  loss?: Interval | null;
  /** The duty that turns the verdict (the nearest, if several do), and about where. */
  duty?: FigureCell & { about: number };
  /**
   * Support that would make a plant pay whose owners lose, each kind alone, the cheapest for the treasury first.
   * `value` is money of a grant, a share of the price, whole years of tenor, points of interest, or a share of duties;
   * `cost` is its discounted cost to the payer. `never`: kinds that were tried and are not enough.
   */
  support?: {
    enough: readonly { kind: SupportKind; value: number; cost: number; payer: 'treasury' | 'buyers' | 'lenders' }[];
    never: readonly SupportKind[];
  };
  /** Amount by which its owners' NPV is below zero. */
  shortfall?: number;
}

/** A plant with all its builds. NPVs are at constant prices, discounted to the start of the case. */
export interface DecidedPlant {
  place: string;
  process: string;
  /** First year of service. */
  year: number;
  /** Units of its product a year, from all its builds. */
  size: number;
  /** Capital over the horizon, not discounted. */
  capex: number;
  /**
   * Nominal rate of return of its owners over the life of the plant; null if their flow has none or several, or if no
   * supply prices what it sells. The NPVs are over the life of the plant too.
   */
  ownersReturn: number | null;
  /** After financing and tax, at the discount rate of the case; null if no supply prices what it sells. */
  ownersNpv: number | null;
  /** Without duties, taxes and financing; null if no supply prices what it sells. */
  economicNpv: number | null;
  verdict: Verdict;
  rests: VerdictGround;
}
