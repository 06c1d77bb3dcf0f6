/** What who must decide asks of a plan: computed once, read by every face. */
export interface Decision {
  /** Absent where building nothing is not known, or fewer than two members have a place. */
  cooperation?: Cooperation;
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
