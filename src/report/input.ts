import type { Topology } from 'topojson-specification';
import type { Section as AnswerSection } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import type { Explained, PlanContext, PlanDocument } from '../model/index.ts';

/** What a report is made from. Only the plan and its case are needed; what is absent is left out of the report. */
export interface ReportInput {
  plan: PlanDocument;
  case: Case;
  explained?: Explained;
  /** Answers to other questions asked of the same case. */
  told?: readonly AnswerSection[];
  /** Countries to draw instead of those of world-atlas, with the same object names. */
  world?: Topology;
  /** The delivery whose landed cost is shown; the largest by value if left out. */
  demand?: { good: string; place: string; year: number };
  /** The year of the map, the chain diagram and the lanes; the middle of the horizon if left out. */
  year?: number;
  /** Printed: what a page shows by a click, a paper has beside it. */
  paper?: boolean;
}

/** What every section is given: the input, what can be looked up, and the year looked at. */
export type Context = ReportInput & PlanContext;
