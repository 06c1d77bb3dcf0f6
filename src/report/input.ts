import type { Topology } from 'topojson-specification';
import type { Case } from '../case/index.ts';
import type { Heading, PlanDocument } from '../plan/index.ts';
import type { ExtraSections } from './sections/extra/data.ts';

/** What a report is made from. Only the plan and its case are needed; what is absent is left out of the report. */
export interface ReportInput {
  plan: PlanDocument;
  case: Case;
  explained?: Explained;
  /** Sections of other questions asked of the same case. */
  sections?: ExtraSections;
  /** Countries to draw instead of those of world-atlas, with the same object names. */
  world?: Topology;
  /** The delivery whose landed cost is shown; the largest by value if left out. */
  demand?: { good: string; place: string; year: number };
  /** The year of the map, the chain diagram and the lanes; the middle of the horizon if left out. */
  year?: number;
}

/** What explains a plan beyond its document (MODEL.md "What comes with every plan"); money undiscounted unless said. */
export interface Explained {
  /** Landed cost per unit of each delivery by heading; a credit is negative. */
  landed?: LandedCost[];
  /** Steps of the ways that goods took, per tonne. */
  lanes?: LaneSteps[];
  /** Where the figures that matter most would turn the plan. */
  switching?: SwitchingValue[];
  /** NPV lost (discounted, positive) when a candidate that is not built is forced. */
  forced?: { place: string; process: string; loss: number }[];
  /** What each barrier costs: paid under its headings, and NPV gained when it is gone (both discounted). */
  barriers?: { barrier: string; pays: number; gainsLow: number; gainsHigh: number }[];
}

export interface LandedCost {
  good: string;
  place: string;
  year: number;
  /** Units delivered in the year. */
  amount: number;
  by: Partial<Record<Heading, number>>;
  /** Price of the same good bought from outside and brought to the place, if known. */
  outside?: number;
}

export interface LaneSteps {
  good: string;
  from: string;
  to: string;
  year: number;
  steps: LaneStep[];
}

/** One leg, transfer or border of a way; `place` is where it ends. Cost per tonne. */
export interface LaneStep {
  readonly place: string;
  readonly leg?: string;
  readonly what: 'leg' | 'transfer' | 'border';
  readonly km: number;
  readonly hours: number;
  readonly cost: number;
}

export interface SwitchingValue {
  table: string;
  key: string;
  column: string;
  value: number;
  /** Range of `uncertainty`, where the case has one. */
  low?: number;
  high?: number;
  /** The figure at which this plan is worth no more than the best without its builds; null where there is none. */
  switch: number | null;
  quality: string;
  unit?: string;
}
