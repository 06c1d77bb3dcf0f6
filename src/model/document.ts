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

/** What was asked: kept in the plan so that it can be asked again. */
export interface PlanRequest {
  reforms: string[];
  /** Largest gap as a share of the gross cost. */
  gap: number;
  /** No gap was asked for: the search ends when what a better plan may gain cannot change the decision, within `gap`. */
  settled?: boolean;
  seconds: number;
  pin?: string;
  /** Builds of the plan that is kept, or that prices are from, are given up to the year before this one. */
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
  /** Absent where no lane leads from one customs zone to another. */
  duties?: LaneDuty[];
  /** What of the duties falls at least on the way behind the place of entry, discounted; absent where nothing does. */
  inlandDuty?: number;
  /** Of lanes between customs zones whose agreements ask for an origin; absent where none does. */
  origins?: OriginMet[];
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
  /** What goods are worth at their places; absent where nothing explains the plan. */
  goodPrices?: GoodPrice[];
  whyNot?: Relaxation[];
  /** Where debts were cut so that covenants hold: no plan within these limits on debt is worth more. `bound` is that without limits. */
  boundWithinLimits?: number;
  /** Where no plan is known that keeps all covenants: the best known that keeps them without these targets; `npv` null where none is. */
  instead?: { withoutTargets: string[]; npv: number | null; builds: Build[] };
  /** Where no plan is known that keeps all covenants: the plan that was found without them. */
  withoutCovenants?: { npv: number; bound: number; builds: Build[] };
  /** What the plan means for each country; zeros are left out. */
  measures?: Measured[];
  /** Targets in force; absent where the case has none. */
  targets?: TargetHeld[];
  /** What each target in force costs; absent where none was solved without. */
  targetPrices?: TargetPrice[];
  /** Shares of the gross cost by the worst quality among the rows that each cost comes from. */
  restsOn: Record<string, number>;
  why?: Why[];
  /** The question of some countries, where the plan answers one. */
  country?: CountryQuestion;
  /** The best without any build, targets left out; null where there is no plan even so. */
  nothing?: Nothing | null;
  /** What who must decide asks of the plan. Absent where none of it could be computed. */
  decision?: Decision;
  stages?: Stage[];
  /** Processes for which no plan without them was found in the time. */
  notTried?: string[];
  /** Of a plan that builds nothing: figures within whose range a first plant begins to pay, nearest first. */
  enters?: Entering[];
  /** Prices, costs and duties along which it was looked for where a stage leaves or a first plant enters, and how many carry enough to be tried. */
  figuresTried?: { tried: number; all: number };
  notBuilt?: NotBuilt[];
  /** Candidates at places that no leg touches, where they would lack an input or nobody would take what they make. Absent where none is. */
  cutOff?: { place: string; process: string }[];
  here?: Here[];
  /** Figures that are no prices, at the ends of their ranges. */
  heldFigures?: HeldFigure[];
  /** The plan in each scenario of the case. */
  heldScenarios?: HeldScenario[];
  findOut?: FindOut[];
  barriers?: BarrierPrice[];
  /** The five obstacles that the plan pays most for, with `barriers`. */
  obstacles?: ObstaclePrice[];
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
    /**
     * What ended the search: the gap was met, no plan can be, the lenders' covenants were met at a wider gap, time, the user, or, with time
     * left, a limit on its nodes or routes.
     */
    stopped?: 'gap' | 'infeasible' | 'covenants' | 'time' | 'limit' | 'interrupted';
  };
  seconds: Record<string, number>;
}
