import type { Interval } from '../figures/index.ts';
import type { Payers } from './decision.ts';
import type { Heading } from './headings.ts';

export type { Heading };

/** Rows of the lists of a plan. Amounts are per year of a period unless said otherwise; money in the case's currency. */

/** feasible: a plan, the gap not met; stopped: no plan known; refuted: the second opinion differs. */
export type Status = 'optimal' | 'feasible' | 'infeasible' | 'stopped' | 'refuted';

/** One undiscounted amount of one calendar year. Costs are positive; so are revenue and residual. */
export interface CostLine {
  year: number;
  heading: Heading;
  place?: string | undefined;
  country?: string | undefined;
  good?: string | undefined;
  process?: string | undefined;
  facility?: string | undefined;
  amount: number;
}

export interface Build {
  place: string;
  process: string;
  tier: string;
  year: number;
  count: number;
  size?: number;
}

export interface Closing {
  place: string;
  process: string;
  year: number;
}

export interface LegBuild {
  leg: string;
  year: number;
}

export interface Activity {
  place: string;
  process: string;
  year: number;
  amount: number;
}

export interface Purchase {
  good: string;
  place: string;
  year: number;
  step: string;
  amount: number;
}

/** Goods sent from where they were made or bought to where they are used or sold, by one route; `from` = `to` and no legs at home. */
export interface Flow {
  good: string;
  from: string;
  to: string;
  year: number;
  amount: number;
  legs: string[];
  hours: number;
  hours_p95: number;
  /** Country where the good was last made or bought. */
  origin: string;
  /** Agreement under which the duty is paid; absent = most favoured nation, or nothing due. */
  agreement?: string;
}

/** A duty as it is due: rate on the value and the way of the goods, money per unit, and whether a row gives it; where none does, 0 stands for it. */
export interface StatedDuty {
  rate: number;
  specific: number;
  known: boolean;
  /** Key of the row in `tariffs`. */
  row?: string;
}

/** The duty on a lane from one customs zone to another in some years; additional duties are in its rate. */
export interface LaneDuty extends StatedDuty {
  good: string;
  from: string;
  to: string;
  origin: string;
  years: number[];
  /** Key of the row of the additional duty in it. */
  additional?: string;
  /** Absent = most favoured nation. */
  agreement?: string;
  /** What the agreement asks: a rule of origin, a share of value, a proof, direct transport. */
  rule?: string;
  regional_value?: number;
  proof?: string;
  direct?: boolean;
  /** What is due where the agreement does not hold. */
  without?: StatedDuty;
}

/** Whether what a plan makes and sends to a place meets what an agreement between the two countries asks of its origin. */
export interface OriginMet {
  good: string;
  from: string;
  to: string;
  /** Where it is made. */
  country: string;
  years: number[];
  agreement: string;
  rule?: string;
  regional_value?: number;
  /** False: it is not originating, for the least that must come from outside is too much. */
  met: boolean;
  /** Inputs from outside that the rule bars. */
  inputs?: string[];
}

export interface Surplus {
  good: string;
  place: string;
  year: number;
  amount: number;
}

export interface Delivery {
  good: string;
  place: string;
  year: number;
  step: string;
  amount: number;
  short: number;
}

export interface CertificateHeld {
  place: string;
  good: string;
  scheme: string;
  year: number;
  evidence: string[];
}

/** A certificate that the case holds already and that the plan pays for each year, to the end of a year. */
export interface CertificateKept {
  place: string;
  good: string;
  scheme: string;
  until: number;
}

export interface LicenceBought {
  place: string;
  process: string;
  licence: string;
  year: number;
}

/** Activity a year under a licence, where several licences of an asset could serve the candidate. */
export interface LicensedActivity {
  place: string;
  process: string;
  licence: string;
  year: number;
  amount: number;
}

export interface Draw {
  facility: string;
  place?: string;
  process?: string;
  leg?: string;
  year: number;
  amount: number;
}

/** A shadow price, undiscounted, money per unit of the limit; `kind` is a table or `case`, `key` as in `changes`. */
export interface Price {
  kind: string;
  key: string;
  year: number;
  value: number;
}

/**
 * What a unit more of a good is worth at a place, undiscounted, builds held and sizes free: `made` where it is made or bought, before it is
 * sent; `used` where it arrives. By period, null where nothing of it can be there.
 */
export interface GoodPrice {
  good: string;
  place: string;
  made?: (number | null)[];
  /** The same after those who take it now take it from the next dearer source, or go without; null where they can do neither. */
  madeNext?: (number | null)[];
  used?: (number | null)[];
  /** The same after those who bring it now bring less: what the cheapest of them saves. */
  usedNext?: (number | null)[];
}

/** A row of the case in which other countries take part; `used`: what they take of it, in its unit. */
export interface HeldRow {
  table: string;
  key: string;
  used?: number;
}

/** One limit to relax so that an infeasible case has a plan, with the amount in the limit's unit a year. */
export interface Relaxation {
  kind: string;
  key: string;
  year: number;
  relax: number;
  /** Column of the table, where the row has more limits than one: `min_load` of a candidate. */
  column?: string;
}

/** What a plan means for a country in a year of a period; money undiscounted, a year. */
export interface Measured {
  /**
   * jobs in service · value_added: made less used less left over, at `goods.value` · external_share: of the `goods.value` of all
   * purchases, what is bought in this country, outside the bloc; its sum over countries is the plan's · co2: t of carriage · hours:
   * mean of the tonnes that arrive · tonnes that arrive · imports at `goods.value` · duties collected.
   */
  measure: 'jobs' | 'value_added' | 'external_share' | 'co2' | 'hours' | 'tonnes' | 'imports' | 'duties';
  year: number;
  country: string;
  value: number;
}

/** A target in a year, or over the horizon where no year stands, and the plan's value of its measure. */
export interface TargetHeld {
  target: string;
  year?: number;
  /** First of the years up to `year` whose mean is limited; absent: that year alone. */
  from?: number;
  measure: string;
  /** Countries of the places; none = all. */
  countries: string[];
  min?: number;
  max?: number;
  value: number;
}

/** What a good can be followed upstream by: what is made, bought, sent and delivered. */
export interface Chain {
  activity: Activity[];
  purchases: Pick<Purchase, 'good' | 'place' | 'year' | 'amount'>[];
  flows: Pick<Flow, 'good' | 'from' | 'to' | 'year' | 'amount'>[];
  deliveries: Pick<Delivery, 'good' | 'place' | 'year' | 'amount'>[];
}

/** The best without any build, targets left out: its discounted headings, what it means for countries, and its chain, where they are kept. */
export interface Nothing {
  npv: number;
  bound: number;
  /** What the plan gains over it, by all that is proven of the plan. */
  gain?: Interval;
  cost?: Partial<Record<Heading, number>>;
  measures?: Measured[];
  chain?: Chain;
  /** Who gets what of it. */
  payers?: Payers;
}

/** What is planned in a scenario, builds free. */
export interface ScenarioPlan {
  scenario: string;
  status: Status;
  npv: number | null;
  bound: number | null;
  builds: Build[];
}
