import { at, type Case, type Rows } from '../../case/index.ts';
import { inLanguage, words } from '../../i18n/index.ts';
import { type First, harmonise, type PlanDocument, standardsOf, UnusableError } from '../../plan/index.ts';
import { type Deadline, deadline } from '../../search/index.ts';
import { PUBLISHED_RATES, type StandardsReport, writeIcs } from '../../standards/index.ts';
import { withReforms } from '../change.ts';
import { perLanguage } from '../declare.ts';
import type { standards as StandardsDocument } from '../documents.ts';
import { labelWords, stepName } from './words.ts';

/** Options of the search for the most valuable harmonisation. It plans the case with each set of recognitions and alignments. */
interface HarmoniseOptions {
  /** The plan to which recognitions are added; its builds are fixed. */
  readonly plan: PlanDocument;
  /** Most members of a set; 5 by default. */
  readonly most?: number;
  /** Builds may change with each set. */
  readonly rebuild?: boolean;
  /** Seconds for all sets; 1200 by default. */
  readonly seconds?: number;
  /** Called after each planned set, with the number of sets so far. */
  readonly onPlanned?: (count: number) => void;
}

/** Options of `standards`. */
export interface StandardsOptions {
  /** The plan whose shipments and certificates are examined; by default all sites that could ship. */
  readonly plan?: PlanDocument | undefined;
  /** Year of the requirements; by default the first of the case. */
  readonly year?: number | undefined;
  readonly first?: HarmoniseOptions | undefined;
}

/** The answer, with what page, terminal and calendar are made from. */
interface StandardsWhole {
  readonly document: StandardsDocument;
  /** The case with the reforms of the plan. */
  readonly case: Case;
  /** The document in the reader's language. */
  readonly localized: () => StandardsDocument;
  /** Work on certificates and their renewals (RFC 5545). */
  readonly calendar: string;
}

/**
 * Certificates of a case: requirements of markets, holders, the cheapest evidence with its weeks and cost, renewals, distances
 * between markets, and the most valuable harmonisation. Money is in the case's currency; distances are shares.
 *
 * @param c the case as read, without the plan's reforms
 * @throws {UnusableError} where the year is not one of the case
 * @throws {NoAnswerError} where some set of recognitions has no plan
 * @example
 * const c = await readCase('first-steps');
 * (await standards(c)).certificates.length > 0 // => true
 */
export const standards = async (c: Case, options: StandardsOptions = {}): Promise<StandardsDocument> =>
  (await standardsWhole(c, options)).document;

/** `standards` with its case and calendar; `time` is the deadline for planning sets. */
export async function standardsWhole(
  asRead: Case,
  options: StandardsOptions & { readonly time?: Deadline } = {},
): Promise<StandardsWhole> {
  const { plan, first: harmonising, year = yearsOf(asRead)[0] } = options;
  mustBeYear(asRead, year);
  const reforms = (plan ?? harmonising?.plan)?.request.reforms ?? [];
  const c = withReforms(asRead, reforms);
  const rows = at(c, year);
  const [start, last] = yearsOf(c);
  const first = harmonising && (await harmonise(c, harmonising.plan, harmoniseOptions(harmonising, options.time)));
  const documents = perLanguage(() => documentOf(rows, standardsOf(c, rows, year, last, plan), year, first, plan));
  const name = words().standards.calendarName({ case: c.name });
  return {
    document: inLanguage('en', documents),
    case: c,
    localized: documents,
    calendar: writeIcs(documents().calendar, { name, stamp: new Date(`${start}-01-01T00:00:00Z`) }),
  };
}

const harmoniseOptions = (
  { most = 5, rebuild = false, seconds = 1200, onPlanned }: HarmoniseOptions,
  time?: Deadline,
) => ({
  most,
  rebuild,
  time: time ?? deadline(seconds),
  ...(onPlanned ? { onPlanned } : {}),
});

/** First and last year of a case. */
function yearsOf(c: Case): [start: number, last: number] {
  const { start, years } = at(c, Number(c.settings.start)).settings;
  return [start, start + years - 1];
}

/** @throws {UnusableError} where the year is not one of the case */
export function mustBeYear(c: Case, year: number): void {
  const [first, last] = yearsOf(c);
  if (Number.isInteger(year) && year >= first && year <= last) return;
  throw new UnusableError('year', words().standards.yearWanted({ first, last, value: year }));
}

function documentOf(
  rows: Rows,
  report: StandardsReport,
  year: number,
  first: First | undefined,
  plan: PlanDocument | undefined,
): StandardsDocument {
  const name = stepName(rows);
  const line = ({ ids, labels, ...rest }: First['sets'][number]) => ({
    recognitions: ids,
    labels: labels.map((label) => labelWords(label, name)),
    ...rest,
  });
  const { certification = 0, adaptation = 0 } = plan?.cost ?? {};
  const certificates = plan?.certificates ?? [];
  const sites = new Set(certificates.map((certificate) => certificate.place)).size;
  return {
    year,
    ...report,
    ...(plan && { plan: { certification, adaptation, certificates: certificates.length, sites } }),
    first: (first?.sets ?? []).map(line),
    singles: (first?.singles ?? []).map(line),
    ...(first && { idle: [...first.idle], solves: first.solves, rebuilt: first.rebuilt, partners: first.partners }),
    rates: PUBLISHED_RATES,
  };
}
