import type { Caution } from '../case/index.ts';
import type { CountryQuestion } from './country.ts';
import type { Decision } from './decision.ts';
import type {
  Activity,
  Build,
  CertificateHeld,
  CertificateKept,
  Closing,
  CostLine,
  Delivery,
  Draw,
  Flow,
  GoodPrice,
  Heading,
  LaneDuty,
  LegBuild,
  LicenceBought,
  LicensedActivity,
  Measured,
  Nothing,
  OriginMet,
  Price,
  Purchase,
  Relaxation,
  ScenarioPlan,
  Status,
  Surplus,
  TargetHeld,
} from './document-rows.ts';
import type {
  BarrierPrice,
  Entering,
  FindOut,
  HeldFigure,
  HeldScenario,
  Here,
  NotBuilt,
  ObstaclePrice,
  Stage,
  TargetPrice,
  Why,
} from './explanation.ts';

export type * from './country.ts';
export type * from './decision.ts';
export type * from './document-rows.ts';
export type * from './explained.ts';
export type * from './explanation.ts';

/** The plan document (`plan.json`). Amounts are per year of a period unless said otherwise; money in the case's currency. */

/** The request, stored in the plan so that it can be made again. */
export interface PlanRequest {
  reforms: string[];
  /** Largest gap as a share of the gross cost. */
  gap: number;
  /** No gap was requested: the search ends when the gain of a better plan cannot change the decision, within `gap`. */
  settled?: boolean;
  seconds: number;
  pin?: string;
  /** Builds of the pinned plan, or of the plan that prices are from, are fixed up to the year before this one. */
  from?: number;
  require?: string[];
  forbid?: string[];
  withoutTargets?: string[];
  solver: string;
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
  /** Absent if no lane leads from one customs zone to another. */
  duties?: LaneDuty[];
  /**
   * Part of the duties, at least, that falls on the way after the place of entry, discounted; absent if there is none.
   */
  inlandDuty?: number;
  /** Origin of goods on lanes between customs zones whose agreements have rules of origin; absent if there are none. */
  origins?: OriginMet[];
  surplus: Surplus[];
  deliveries: Delivery[];
  certificates: CertificateHeld[];
  /** Absent if no certificate from before the plan costs anything a year. */
  kept?: CertificateKept[];
  licences: LicenceBought[];
  /** Absent if no candidate could run under several licences of an asset. */
  licensed?: LicensedActivity[];
  draws: Draw[];
  prices: Price[];
  /** Worth of goods at their places; absent if nothing explains the plan. */
  goodPrices?: GoodPrice[];
  whyNot?: Relaxation[];
  /**
   * If debts were cut so that covenants hold: no plan within these limits on debt is worth more. `bound` holds without
   * these limits.
   */
  boundWithinLimits?: number;
  /**
   * If no plan is known that meets all covenants: the best known plan that meets them without these targets; `npv` is
   * null if there is none.
   */
  instead?: { withoutTargets: string[]; npv: number | null; builds: Build[] };
  /** If no plan is known that meets all covenants: the plan that was found without them. */
  withoutCovenants?: { npv: number; bound: number; builds: Build[] };
  /** Measures of the plan for each country; zeros are left out. */
  measures?: Measured[];
  /** Targets in force; absent if the case has none. */
  targets?: TargetHeld[];
  /** Cost of each target in force; absent if no plan was solved without it. */
  targetPrices?: TargetPrice[];
  /** Shares of the gross cost by the worst quality among the rows that each cost comes from. */
  restsOn: Record<string, number>;
  why?: Why[];
  /** The question of some countries, if the plan answers one. */
  country?: CountryQuestion;
  /** The best plan without any build, targets left out; null if there is no such plan. */
  nothing?: Nothing | null;
  /** The decision document. Absent if none of it could be computed. */
  decision?: Decision;
  stages?: Stage[];
  /** Processes without which no plan was found in the time. */
  notTried?: string[];
  /** For a plan that builds nothing: figures within whose range a first plant begins to pay, the nearest first. */
  enters?: Entering[];
  /**
   * Number of prices, costs and duties for which it was computed where a stage leaves or a first plant enters, and how
   * many carry enough cost to be tried.
   */
  figuresTried?: { tried: number; all: number };
  notBuilt?: NotBuilt[];
  /** Candidates at places without legs that would lack an input or a buyer. Absent if there are none. */
  cutOff?: { place: string; process: string }[];
  here?: Here[];
  /** Figures other than prices, at the ends of their ranges. */
  heldFigures?: HeldFigure[];
  /** The plan in each scenario of the case, builds fixed. */
  heldScenarios?: HeldScenario[];
  findOut?: FindOut[];
  barriers?: BarrierPrice[];
  /** The five obstacles that the plan pays most for; present with `barriers`. */
  obstacles?: ObstaclePrice[];
  /** Cautions about rows that the plan uses. */
  cautions?: Caution[];
  /** Plans of the scenarios of the case, if they were requested. */
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
     * Work of each part of the search: calls, seconds, and the rows or columns that it added, or how often it improved
     * the best plan or the bound.
     */
    components?: { name: string; calls: number; seconds: number; brought: number }[];
    /**
     * Why the search ended: the gap was met, no plan exists, the covenants were met at a wider gap, time, the user, or,
     * with time left, a limit on its nodes or routes, or a fault of the solver.
     */
    stopped?: 'gap' | 'infeasible' | 'covenants' | 'time' | 'limit' | 'fault' | 'interrupted';
  };
  seconds: Record<string, number>;
}
