import { at, type Case } from '../../case/index.ts';
import { inLanguage } from '../../i18n/index.ts';
import {
  calendarOf,
  type PlanDocument,
  type PricedGap,
  pricedGaps,
  type RightsInput,
  rightsInput,
  teamOf,
  treatiesOf,
} from '../../plan/index.ts';
import { type JointTeam, type RightsReport, rightsReport } from '../../rights/index.ts';
import type { Deadline } from '../../search/index.ts';
import { withReforms } from '../change.ts';
import { perLanguage } from '../declare.ts';
import type { rights as RightsDocument } from '../documents.ts';

/** Options of `rights`. */
export interface RightsOptions {
  /** The plan whose processes and licences are examined; by default all candidates. */
  readonly plan?: PlanDocument | undefined;
  /** Date from which deadlines count, ISO 8601; today by default. */
  readonly asOf?: string | undefined;
  /** Parties whose deadlines are listed; by default those who run the processes. */
  readonly parties?: readonly string[];
  /** Joint teams in addition to those of the case. */
  readonly teams?: readonly JointTeam[];
  /** Whether each way to close a gap is priced, by planning the case with only that way open. */
  readonly price?: boolean;
  /** For prices: the gap of each plan, as a share of its cost (0.001 by default), and seconds for each (600). */
  readonly gap?: number;
  readonly seconds?: number;
  /** Called after each plan for a price, with the number of plans so far. */
  readonly onSolved?: (count: number) => void;
}

/** The answer, with what page, terminal and calendar are made from. */
interface RightsWhole {
  readonly document: RightsDocument;
  /** The case with the reforms of the plan. */
  readonly case: Case;
  /** The document in the reader's language. */
  readonly localized: () => RightsDocument;
  /** All deadlines and renewals of certificates (RFC 5545); undefined if nothing falls due. */
  readonly calendar: string | undefined;
}

/**
 * Freedom to operate in a case: rights that bar an act, by process, country and party; gaps and ways to close them; legal deadlines;
 * joint teams. Fees are in the case's currency, royalties are shares of the value of products.
 *
 * @param c the case as read, without the plan's reforms
 * @example
 * const c = await readCase('first-steps');
 * (await rights(c, { asOf: '2027-01-01' })).gaps // => []
 */
export const rights = async (c: Case, options: RightsOptions = {}): Promise<RightsDocument> =>
  (await rightsWhole(c, options)).document;

/** `rights` with its case and calendar; `time` is the deadline for prices. */
export async function rightsWhole(
  asRead: Case,
  options: RightsOptions & { readonly time?: Deadline } = {},
): Promise<RightsWhole> {
  const { plan, time, onSolved } = options;
  const c = plan ? withReforms(asRead, plan.request.reforms) : asRead;
  const rows = at(c, Number(c.settings.start));
  const { start, years } = rows.settings;
  const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
  const input = rightsInput(c, plan);
  const readers = options.parties?.length ? options.parties : input.runners;
  const reported = perLanguage(() => reportOf(c, input, asOf, start + years - 1, readers));
  const priced: readonly PricedGap[] | undefined = options.price
    ? await pricedGaps(c, reported().gaps, {
        gap: options.gap ?? 0.001,
        get seconds() {
          return time ? time.left() / 2 : (options.seconds ?? 600);
        },
        ...(onSolved ? { onSolved } : {}),
      })
    : undefined;
  const teams = [...input.teams, ...(options.teams ?? []).map(teamOf)];
  const documents = perLanguage(() => {
    const report = reported();
    return { asOf, parties: readers, ...report, gaps: priced ?? report.gaps, teams };
  });
  return {
    document: inLanguage('en', documents),
    case: c,
    localized: documents,
    calendar: calendarOf(c, documents().deadlines, plan),
  };
}

function reportOf(c: Case, input: RightsInput, asOf: string, last: number, readers: readonly string[]): RightsReport {
  const treaties = treatiesOf(c, Number(c.settings.start));
  const { freedom, chain, countries, docket } = input;
  const reader = { parties: new Set(readers), bought: freedom.bought };
  return rightsReport(freedom, chain, { treaties, countries, asOf, until: `${last}-12-31` }, reader, docket);
}
