import type { Section as AnswerSection } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import type { Explained, PlanContext, PlanDocument } from '../model/index.ts';

/** What a report is made from. Only the plan and its case are required. */
export interface ReportInput {
  plan: PlanDocument;
  case: Case;
  explained?: Explained;
  /** Sections of answers to other questions about the case. */
  otherAnswers?: readonly AnswerSection[];
  /** The year of the map, the chain diagram and the lanes; by default the middle of the horizon. */
  year?: number;
  /** For paper: what a page shows at a click is written out. */
  paper?: boolean;
}

/** The input of each section: that of the report, look-ups of the case, and the year of the map. */
export type Context = ReportInput & PlanContext;
