import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { type ExtraSections, planFiles, planReport } from '../report/index.ts';
import { withReforms } from './change.ts';
import { wholeOf } from './plan.ts';

/** What a report takes beside the plan and its case. */
export interface ReportOptions {
  /** Sections of other questions asked of the same case. */
  readonly sections?: ExtraSections;
  /** The year of the map, the chain diagram and the lanes; the middle of the horizon unless given. */
  readonly year?: number;
}

const inputOf = (plan: PlanDocument, c: Case, { sections, year }: ReportOptions) => {
  const explained = wholeOf(plan)?.explained;
  return {
    plan,
    case: withReforms(c, plan.request.reforms),
    ...(explained ? { explained } : {}),
    ...(sections ? { sections } : {}),
    ...(year === undefined ? {} : { year }),
  };
};

/**
 * The report of a plan: one HTML page that needs nothing beside itself. Of a plan made here it has what explains it too.
 *
 * @param c the case as read, without the plan's reforms
 * @example
 * const c = await readCase('first-steps');
 * report(await plan(c, { explain: 'none' }), c).startsWith('<!doctype html>') // => true
 */
export const report = (plan: PlanDocument, c: Case, options: ReportOptions = {}): string =>
  planReport(inputOf(plan, c, options));

/**
 * Everything that a plan is written as, by path with `/` between folders: plan.json, report.html, tables, maps' data.
 *
 * @param c the case as read, without the plan's reforms
 * @example
 * const c = await readCase('first-steps');
 * Object.keys(files(await plan(c, { explain: 'none' }), c)).includes('report.html') // => true
 */
export const files = (plan: PlanDocument, c: Case, options: ReportOptions = {}): Readonly<Record<string, string>> =>
  planFiles(inputOf(plan, c, options));
