import type { Caution } from '../case/index.ts';
import type { BarrierPrice, FindOut, HeldFigure, Here, NotBuilt, Stage, Why } from './explanation.ts';

export type * from './explanation.ts';

/** The plan document (`plan.json`, CLI.md). Amounts are per year of a period unless said otherwise; money in the case's currency. */

export type Heading =
  | 'revenue'
  | 'inputs'
  | 'making'
  | 'capital'
  | 'residual'
  | 'carriage'
  | 'borders'
  | 'time'
  | 'duties'
  | 'adaptation'
  | 'certification'
  | 'rights'
  | 'finance'
  | 'readiness'
  | 'shortfall';

export const headings: readonly Heading[] = [
  'revenue',
  'inputs',
  'making',
  'capital',
  'residual',
  'carriage',
  'borders',
  'time',
  'duties',
  'adaptation',
  'certification',
  'rights',
  'finance',
  'readiness',
  'shortfall',
];

/** feasible: a plan, the gap not met; stopped: no plan known; refuted: the second opinion differs. */
export type Status = 'optimal' | 'feasible' | 'infeasible' | 'stopped' | 'refuted';

/** What was asked: kept in the plan so that it can be asked again. */
export interface PlanRequest {
  reforms: string[];
  gap: number;
  seconds: number;
  pin?: string;
  require?: string[];
  forbid?: string[];
  withoutTargets?: string[];
  solver: string;
}

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

/** A duty as it is due: rate on the CIF value, money per unit, and whether a row gives it; where none does, 0 stands for it. */
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
  /** jobs in service · value_added: made less used less left over, at `goods.value` · co2: t of carriage · imports at `goods.value` · duties collected. */
  measure: 'jobs' | 'value_added' | 'co2' | 'imports' | 'duties';
  year: number;
  country: string;
  value: number;
}

/** A target in a year, or over the horizon where no year stands, and the plan's value of its measure. */
export interface TargetHeld {
  target: string;
  year?: number;
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
  cost?: Partial<Record<Heading, number>>;
  measures?: Measured[];
  chain?: Chain;
}

/** What is planned in a scenario, builds free. */
export interface ScenarioPlan {
  scenario: string;
  status: Status;
  npv: number | null;
  bound: number | null;
  builds: Build[];
}

export interface PlanDocument {
  chorsu: 1;
  case: string;
  caseHash: string;
  source: string;
  request: PlanRequest;
  currency: string;
  years: number[];
  status: Status;
  npv: number | null;
  bound: number | null;
  gap: number | null;
  /** Discounted totals by heading; absent = 0. npv = revenue + residual - the rest. */
  cost: Partial<Record<Heading, number>>;
  costs: CostLine[];
  builds: Build[];
  closings: Closing[];
  legs: LegBuild[];
  activity: Activity[];
  purchases: Purchase[];
  flows: Flow[];
  /** Absent where no lane leads from one customs zone to another. */
  duties?: LaneDuty[];
  surplus: Surplus[];
  deliveries: Delivery[];
  certificates: CertificateHeld[];
  /** Absent where nothing that is held already costs something each year. */
  kept?: CertificateKept[];
  licences: LicenceBought[];
  /** Absent where no candidate could run under several licences of an asset. */
  licensed?: LicensedActivity[];
  draws: Draw[];
  prices: Price[];
  whyNot?: Relaxation[];
  /** Where no plan is known that keeps all covenants: the best known that keeps them without these targets; `npv` null where none is. */
  instead?: { withoutTargets: string[]; npv: number | null; builds: Build[] };
  /** What the plan means for each country; zeros are left out. */
  measures?: Measured[];
  /** Targets in force; absent where the case has none. */
  targets?: TargetHeld[];
  /** Shares of the gross cost by the worst quality among the rows that each cost comes from. */
  restsOn: Record<string, number>;
  why?: Why[];
  /** The best without any build, targets left out; null where there is no plan even so. */
  nothing?: Nothing | null;
  stages?: Stage[];
  /** Processes for which no plan without them was found in the time. */
  notTried?: string[];
  notBuilt?: NotBuilt[];
  here?: Here[];
  /** Figures that are no prices, at the ends of their ranges. */
  heldFigures?: HeldFigure[];
  findOut?: FindOut[];
  barriers?: BarrierPrice[];
  /** What a careful reader must know of rows that the plan uses. */
  cautions?: Caution[];
  /** Plans of scenarios of the case, where they were asked for. */
  scenarios?: ScenarioPlan[];
  /** The second opinion on this plan. */
  opinion?: { ok: boolean; checked: readonly string[]; notChecked: readonly string[] };
  versions?: { chorsu: string; highs: string; node: string };
  solver: {
    name: string;
    version: string;
    rows: number;
    columns: number;
    integers: number;
    nonzeros: number;
    /**
     * What each part of the search did: how often it was asked, its seconds, and the rows or columns that it brought, or how often it
     * bettered the best plan or the bound.
     */
    components?: { name: string; calls: number; seconds: number; brought: number }[];
    /** What ended the search: the gap was met, no plan can be, time, or the user. */
    stopped?: 'gap' | 'infeasible' | 'time' | 'interrupted';
  };
  seconds: Record<string, number>;
}
