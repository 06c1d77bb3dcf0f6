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

/**
 * Goods sent by one route from the place where they were made or bought to the place where they are used or sold. At
 * home, `from` equals `to` and there are no legs.
 */
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
  /** Agreement under which the duty is paid; absent for most favoured nation, or if nothing is due. */
  agreement?: string;
}

/**
 * A duty: its rate on the value of the goods and of their way, its amount per unit, and whether a row of the case
 * states it (0 if not).
 */
export interface StatedDuty {
  rate: number;
  specific: number;
  known: boolean;
  /** Key of the row in `tariffs`. */
  row?: string;
}

/** The duty on a lane from one customs zone to another in some years; its rate includes additional duties. */
export interface LaneDuty extends StatedDuty {
  good: string;
  from: string;
  to: string;
  origin: string;
  years: number[];
  /** Key of the row of the additional duty that it includes. */
  additional?: string;
  /** Absent for most favoured nation. */
  agreement?: string;
  /** Conditions of the agreement: a rule of origin, a share of value, a proof, direct transport. */
  rule?: string;
  regional_value?: number;
  proof?: string;
  direct?: boolean;
  /** Duty without the agreement. */
  without?: StatedDuty;
}

/**
 * Whether goods that the plan makes and sends to a place meet the rule of origin of an agreement between the two
 * countries.
 */
export interface OriginMet {
  good: string;
  from: string;
  to: string;
  /** Country of production. */
  country: string;
  years: number[];
  agreement: string;
  rule?: string;
  regional_value?: number;
  /** False if the goods are not originating: even the least possible input from outside is too much. */
  met: boolean;
  /** Inputs from outside that the rule forbids. */
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

/** A certificate from before the plan for which the plan pays each year, and its last year. */
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

/** Activity a year under a licence, if several licences of an asset could serve the candidate. */
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

/** A shadow price, undiscounted, in money per unit of the limit. `kind` is a table or `case`, `key` as in `changes`. */
export interface Price {
  kind: string;
  key: string;
  year: number;
  value: number;
}

/**
 * Worth of one more unit of a good at a place, undiscounted, with builds fixed and sizes free: `made` where it is made
 * or bought, before it is sent; `used` where it arrives. By period; null if none of the good can be there.
 */
export interface GoodPrice {
  good: string;
  place: string;
  made?: (number | null)[];
  /**
   * The worth once its present takers have turned to the next dearer source, or go without; null if they can do
   * neither.
   */
  madeNext?: (number | null)[];
  used?: (number | null)[];
  /** The worth once its present suppliers bring less: what the cheapest of them saves. */
  usedNext?: (number | null)[];
}

/** A row of the case that other countries use; `used` is the amount that they take, in its unit. */
export interface HeldRow {
  table: string;
  key: string;
  used?: number;
}

/**
 * A limit that must be relaxed so that an infeasible case has a plan, by an amount in the unit of the limit, a year.
 */
export interface Relaxation {
  kind: string;
  key: string;
  year: number;
  relax: number;
  /** Column of the table, if the row has several limits: `min_load` of a candidate. */
  column?: string;
}

/** A measure of a plan for a country in a year of a period; money undiscounted, a year. */
export interface Measured {
  /**
   * jobs in service · value_added: made less used less left over, at `goods.value` · external_share: what is bought in
   * this country, outside the bloc, over the `goods.value` of all purchases; its sum over countries is the plan's ·
   * co2: t of carriage · hours: mean of the tonnes that arrive · tonnes that arrive · imports at `goods.value` · duties
   * collected.
   */
  measure: 'jobs' | 'value_added' | 'external_share' | 'co2' | 'hours' | 'tonnes' | 'imports' | 'duties';
  year: number;
  country: string;
  value: number;
}

/** A target in a year (or over the horizon, if no year is given), and the value of its measure in the plan. */
export interface TargetHeld {
  target: string;
  year?: number;
  /** First year of the mean up to `year`; absent for that year alone. */
  from?: number;
  measure: string;
  /** Countries of the places; an empty list means all. */
  countries: string[];
  min?: number;
  max?: number;
  value: number;
}

/** The quantities by which a good can be traced upstream: made, bought, sent and delivered. */
export interface Chain {
  activity: Activity[];
  purchases: Pick<Purchase, 'good' | 'place' | 'year' | 'amount'>[];
  flows: Pick<Flow, 'good' | 'from' | 'to' | 'year' | 'amount'>[];
  deliveries: Pick<Delivery, 'good' | 'place' | 'year' | 'amount'>[];
}

/**
 * The best plan without any build, targets left out: its discounted headings, measures by country, and chain, if they
 * are stored.
 */
export interface Nothing {
  npv: number;
  bound: number;
  /** Gain of the plan over it, from all that is proven. */
  gain?: Interval;
  cost?: Partial<Record<Heading, number>>;
  measures?: Measured[];
  chain?: Chain;
  /** Distribution of its value. */
  payers?: Payers;
}

/** The plan of a scenario, builds free. */
export interface ScenarioPlan {
  scenario: string;
  status: Status;
  npv: number | null;
  bound: number | null;
  builds: Build[];
}
