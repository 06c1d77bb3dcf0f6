import { nextWorkingDay } from '../days.ts';
import { cite, type Law, worse } from '../law/cite.ts';
import { type AssetRow, isDay, type LicenceRow, type TreatyRow, type When } from '../rows.ts';

export type DeadlineRule =
  | 'priority'
  | 'international filing'
  | 'national phase'
  | 'late national phase'
  | 'regional phase'
  | 'examination'
  | 'annuity'
  | 'renewal'
  | 'end of grace'
  | 'working statement'
  | 'record'
  | 'expiry'
  | 'licence ends';

/** A date by which something must be done, or on which something ends. */
export type Deadline = {
  /** Rule, asset or licence, country and number; the same in each run. */
  readonly id: string;
  readonly rule: DeadlineRule;
  readonly asset: string;
  readonly licence?: string;
  /** A state, or EA: the Eurasian Patent Office. */
  readonly country?: string;
  /** Distinguishes deadlines of one rule, asset and country: the year of a fee. */
  readonly number?: string;
  /** Working day by which it must be done, ISO. `due` is the date that the rule itself gives. */
  readonly date: string;
  readonly due: string;
  /** It is counted from a year without a day, of which the first day is taken. The true date is later. */
  readonly approximate: boolean;
  /** overdue: past, but still possible for a fee; missed: past; paid and done are set by the rows of `docket`. */
  readonly status: 'open' | 'overdue' | 'missed' | 'paid' | 'done';
  /** What happens on the date, in the language of the output. */
  readonly effect: string;
  readonly amount?: number;
  readonly currency?: string;
  /** Quality of the amount, where there is one. */
  readonly amountQuality?: string;
  /** The law or treaty with its article and the day of reading, or the source of the case's row. */
  readonly source: string;
  /** The worst of the rule's quality, the row's quality and, where the date is approximate, `derived`. */
  readonly quality: string;
};

export type DeadlineInput = {
  readonly assets: readonly AssetRow[];
  readonly licences: readonly LicenceRow[];
  readonly treaties: readonly TreatyRow[];
  /** Countries in which the chain would make or sell. */
  readonly countries: readonly string[];
  /** ISO dates: what lies before `asOf` is overdue or missed; nothing after `until` is listed. */
  readonly asOf: string;
  readonly until: string;
};

/** A deadline before the calendar of the office is applied. */
export type Draft = Omit<Deadline, 'id' | 'date' | 'status' | 'approximate' | 'source' | 'quality'> & {
  readonly law: Law;
  /** The office whose working days count; undefined if the date does not move to one. */
  readonly office?: string;
  /** The cell of the case from which it is counted, and the quality of its row. */
  readonly since: When;
  readonly row?: string | undefined;
  /** The last date on which it can still be done for a fee, before it moves to a working day. */
  readonly later?: string;
};

/** The deadline of a draft, with working day, status and id. */
export function finish(draft: Draft, input: DeadlineInput): Deadline {
  const { office, since, row, later, law, number = '', ...rest } = draft;
  const moved = (due: string): string => (office === undefined ? due : nextWorkingDay(due, office));
  const date = moved(rest.due);
  const past = later !== undefined && moved(later) >= input.asOf ? 'overdue' : 'missed';
  return {
    ...rest,
    ...(number !== '' && { number }),
    id: [rest.rule, rest.licence ?? rest.asset, rest.country ?? '', number].map(encodeURIComponent).join('/'),
    date,
    status: date >= input.asOf ? 'open' : past,
    approximate: !isDay(since),
    source: cite(law),
    quality: worse(isDay(since) ? law.quality : worse(law.quality, 'derived'), row),
  };
}
