import type { Interval } from '../figures/index.ts';
import type { FigureCell } from './explanation.ts';

/** What who must decide asks of a plan (docs/mathematics.md, *What explains a plan*): computed once, read by every face. */
export interface Decision {
  /** The plants that are built, by first year and capital; absent where none is, or nothing explains the plan. */
  plants?: DecidedPlant[];
  /** Every "what if not", each told once. */
  counterfactuals?: Counterfactual[];
  /** Who gains and who loses against building nothing; absent where that is not known. */
  bridge?: Bridge;
  /** Absent where building nothing is not known, or fewer than two members have a place. */
  cooperation?: Cooperation;
  /** What each has to do for the plan, by date. */
  actions?: Action[];
}

/**
 * What the plan gains over the best plan with something held otherwise: positive where the plan is better. Discounted. Rows that follow from each other
 * agree: without a site no more is lost than without its stage, and no more than by building nothing where the plan has no target.
 */
export interface Counterfactual {
  /** Unique in a plan, and the same in every plan of the case: `nothing`, `without stage glass`, `without site Navoi/assembly`. */
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

/** Who gets what of a plan: present values over the horizon, before tax. */
export interface Payers {
  /** Of each plant that is built or stands. */
  owners: { place: string; process: string; country: string; npv: number }[];
  /** All that the plan is worth and no owner gets. */
  buyers: number;
  /** Duties that are collected. */
  treasuries: { country: string; npv: number }[];
  /** What loans bring beyond the discount rate: of those who borrow, and as interest subsidies. */
  lenders: number;
  /** Fees and royalties. */
  licensors: number;
  /** What grants and interest subsidies give, negative. */
  grants: number;
}

/**
 * Who gains, against the plan found that builds nothing, in the plan found; present values over the horizon, before tax. Owners and buyers together
 * gain what the plan is worth more; with treasuries, lenders and licensors it is what the region gains without transfers.
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
  /** First year of service, of a certificate or of money. */
  year: number;
  /** Year in which the work must begin; absent where it is not known. */
  begin?: number;
  place?: string;
  process?: string;
  good?: string;
  /** Key of the scheme, licence, facility or leg. */
  key?: string;
  /** Capital, or the amount of a loan; absent where it is not known. */
  cost?: number;
}

/** The same quantity in the plan found that builds nothing, and in the plan found. */
export interface BeforeAfter {
  before: number;
  after: number;
}

/**
 * What a plan changes in the cooperation of its bloc against building nothing: facts of the two plans found, no proven bounds. Money
 * is undiscounted, the mean of a year over the horizon; goods count at `goods.value` of the year.
 */
export interface Cooperation {
  /** Whose trade it is: the setting `bloc`; where the case names none, `hub`; where it names neither, all countries of the case. */
  among: 'bloc' | 'hub' | 'all';
  /** Those of them that have a place. */
  members: string[];
  /** Trade among the members: the sum over `pairs`. */
  trade: BeforeAfter;
  /** By good and pair of members, the largest trade first. */
  pairs: CooperationPair[];
  /** Goods that pass a border between two members in the plan, and none without it; the largest trade first. */
  opened: string[];
  /** Goods that pass a border between two members only without the plan. */
  closed: string[];
  /** Goods of `pairs` that have no value: their amounts count in no sum of money. */
  unvalued: string[];
  /**
   * Of the value of all purchases over the horizon, the share bought outside the members; null where nothing of value is bought.
   * Absent where the case names neither bloc nor hub.
   */
  outside?: { before: number | null; after: number | null };
  /** Value added and jobs by member, as `measures` have them; members without any are left out. */
  countries: CooperationCountry[];
}

/** What is sent of a good from one member to another; a year, the mean over the horizon. */
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
 * What is to be done about a plant that the plan builds.
 *
 * `build`: a plan without it is proven to lose, its owners gain, and so does the economy without duties and taxes. `build if the duty stays`: so, but
 * within its range a duty turns it. `needs support`: its
 * owners lose. `open`: one of these is not so or not known. `not tested`: nothing is known of a plan without it. `as asked`: the request
 * required it, or the builds are those of another plan.
 */
export type Verdict = 'build' | 'build if the duty stays' | 'needs support' | 'open' | 'not tested' | 'as asked';

/** How a plant can be helped. */
export type SupportKind = 'grant' | 'premium' | 'tenor' | 'interest' | 'guarantee' | 'duty';

/** What a verdict rests on. */
export interface VerdictGround {
  /**
   * What decides: `loss` without it, `no plan` without it, its `owners` who lose, a loss `not proven`, `no price` of what it sells, a
   * return that is not computed (`no return`), the `economy` that loses without transfers, `no time`, or the `request`.
   */
  on: 'loss' | 'no plan' | 'owners' | 'not proven' | 'no price' | 'no return' | 'economy' | 'no time' | 'request';
  /**
   * NPV lost without it, of all that is proven; without its stage where it can be built at this site alone. Null: there is no plan without it. Absent: not
   * known, or the request required it.
   */
  loss?: Interval | null;
  /** The duty that turns it, the nearest where several do, and about where. */
  duty?: FigureCell & { about: number };
  /**
   * What would carry a plant whose owners lose, each by itself and all else held, the cheapest for the treasury first: `value` is money of a
   * grant, a share of the price, whole years of tenor, points of interest, a share of duties; `cost` is what it costs its payer, discounted.
   * `never`: what was tried and is not enough.
   */
  support?: {
    enough: readonly { kind: SupportKind; value: number; cost: number; payer: 'treasury' | 'buyers' | 'lenders' }[];
    never: readonly SupportKind[];
  };
  /** By how much its owners' NPV is below zero. */
  shortfall?: number;
}

/** A plant with all its builds. NPVs are at constant prices, discounted to the start of the case. */
export interface DecidedPlant {
  place: string;
  process: string;
  /** First year of service. */
  year: number;
  /** Units of its product a year, all its builds. */
  size: number;
  /** Capital over the horizon, not discounted. */
  capex: number;
  /**
   * Nominal rate of return of its owners; null where their flow has none or several, or where no supply prices what it sells. This
   * and the NPVs are over the life of the plant.
   */
  ownersReturn: number | null;
  /** After financing and tax, at the discount rate of the case; null where no supply prices what it sells. */
  ownersNpv: number | null;
  /** Without duties, taxes and financing; null where no supply prices what it sells. */
  economicNpv: number | null;
  verdict: Verdict;
  rests: VerdictGround;
}
