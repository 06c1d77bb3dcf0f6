import { type Case, caseHash } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import { type FinanceDocument, type PlanDocument, UnusableError } from '../plan/index.ts';
import type { OptionsDocument, ReformsDocument, StressDocument } from '../reforms/index.ts';
import { type Explained, type PlanFilesOptions, planFiles, planParts, planReport } from '../report/index.ts';
import { type PageParts, style } from '../view/index.ts';
import { withReforms } from './change.ts';
import type { rights as RightsDocument, standards as StandardsDocument } from './documents.ts';
import { financeSection } from './finance/blocks.ts';
import { optionsSection } from './options/blocks.ts';
import { type PaperName, planPdf } from './pdf.ts';
import { forReport, wholeOf } from './plan/ask.ts';
import { reformsSection } from './reforms/blocks.ts';
import { rightsSection } from './rights/blocks.ts';
import { standardsSection } from './standards/blocks.ts';
import { stressSection } from './stress/blocks.ts';

/** Answers to other questions about the case of a plan. */
export interface OtherAnswers {
  readonly finance?: FinanceDocument;
  readonly reforms?: ReformsDocument;
  readonly options?: OptionsDocument;
  readonly stress?: StressDocument;
  readonly standards?: StandardsDocument;
  readonly rights?: RightsDocument;
}

/** Options of a report. */
export interface ReportOptions {
  /** Answers to other questions, each for a section of its own. */
  readonly answers?: OtherAnswers;
  /** The year of the map, the chain diagram and the lanes; by default the middle of the horizon. */
  readonly year?: number;
  /** The explanation of the plan, if it was stored with it; a plan made by this process has its own. */
  readonly explained?: Explained;
}

const sectionsOf = (
  asRead: Case,
  reformed: Case,
  { finance, reforms, options, stress, standards, rights }: OtherAnswers,
) => [
  ...(standards ? [standardsSection(reformed, standards)] : []),
  ...(rights ? [rightsSection(reformed, rights)] : []),
  ...(finance ? [financeSection(reformed, finance)] : []),
  ...(reforms ? [reformsSection(asRead, reforms)] : []),
  ...(options ? [optionsSection(reformed, options)] : []),
  ...(stress ? [stressSection(reformed, stress)] : []),
];

/** The input of a report. The plan must be of this case: names and figures of other tables would be wrong. */
const inputOf = (plan: PlanDocument, c: Case, { answers = {}, year, explained }: ReportOptions) => {
  const hash = caseHash(c);
  if (hash !== plan.caseHash)
    throw new UnusableError('other-case', words().planning.reportOfOther({ plan, name: c.name, hash }));
  const reformed = withReforms(c, plan.request.reforms);
  return {
    plan,
    case: reformed,
    explained: forReport(plan, reformed, explained ?? wholeOf(plan)?.explained),
    otherAnswers: onPage(() => sectionsOf(c, reformed, answers)),
    ...(year === undefined ? {} : { year }),
  };
};

/**
 * The report of a plan as one HTML page that needs no other file. If this process made the plan, the report also has its explanation.
 *
 * @param c the case as read, without the plan's reforms
 * @throws {UnusableError} where the plan was made from other tables
 * @example
 * const c = await readCase('first-steps');
 * report(await plan(c, { explain: 'none' }), c).startsWith('<!doctype html>') // => true
 */
export const report = (plan: PlanDocument, c: Case, options: ReportOptions = {}): string =>
  planReport(inputOf(plan, c, options));

/**
 * All files that a plan is written as, by path with `/` between folders: plan.json, report.html, plan.xlsx, tables, data of maps.
 * With `parquet` the tables are also written as Apache Parquet.
 *
 * @param c the case as read, without the plan's reforms
 * @example
 * const c = await readCase('first-steps');
 * Object.keys(await files(await plan(c, { explain: 'none' }), c)).includes('plan.xlsx') // => true
 */
export const files = (
  plan: PlanDocument,
  c: Case,
  options: ReportOptions & PlanFilesOptions = {},
): Promise<Readonly<Record<string, string | Uint8Array>>> => planFiles(inputOf(plan, c, options), options);

/**
 * A paper of a plan as PDF.
 *
 * @throws {UnusableError} where the plan was made from other tables, or typst is not installed
 */
export const reportPdf = async (
  plan: PlanDocument,
  c: Case,
  paper: PaperName,
  options: ReportOptions = {},
): Promise<Uint8Array> => (await planPdf(inputOf(plan, c, options), [paper]))[paper]!;

/** The explanation of a plan that this process made. It can be stored as JSON, and passed to `report`. */
export const explanation = (plan: PlanDocument): Explained | undefined => wholeOf(plan)?.explained;

/** The report of a plan in parts: head, sections, style. */
export interface View extends PageParts {
  readonly style: string;
}

export const view = (plan: PlanDocument, c: Case, options: ReportOptions = {}): View => ({
  ...planParts(inputOf(plan, c, options)),
  style,
});
