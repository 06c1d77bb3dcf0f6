import { nextWorkingDay } from '../days.ts';
import { cite, type Law, worse } from '../law/cite.ts';
import { type AssetRow, isDay, type LicenceRow, type TreatyRow, type When } from '../rows.ts';

type DeadlineRule =
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
  /** Stable: rule, asset or licence, country, number. */
  readonly id: string;
  readonly rule: DeadlineRule;
  readonly asset: string;
  readonly licence?: string;
  /** A state, or EA: the Eurasian Patent Office. */
  readonly country?: string;
  /** Tells deadlines of one rule, asset and country apart: the year of a fee. */
  readonly number?: string;
  /** Working day by which it must be done; `due` is the date that the rule itself gives. */
  readonly date: string;
  readonly due: string;
  /** Counted from a year without a day (its first day is taken, which is early): give the date in the case. */
  readonly approximate: boolean;
  /** overdue = past, but it can still be done, for a fee; missed = past; paid and done by the case's docket. */
  readonly status: 'open' | 'overdue' | 'missed' | 'paid' | 'done';
  /** What happens on it, in the language that is spoken. */
  readonly effect: string;
  readonly amount?: number;
  readonly currency?: string;
  /** How the amount is known, where there is one. */
  readonly amountQuality?: string;
  /** The law or treaty, its article, and when it was read; or the source of the case's row. */
  readonly source: string;
  /** The worst of the quality of the rule, of the case's row, and of `derived` where the day is not known. */
  readonly quality: string;
};

export type DeadlineInput = {
  readonly assets: readonly AssetRow[];
  readonly licences: readonly LicenceRow[];
  readonly treaties: readonly TreatyRow[];
  /** Countries in which the chain would make or sell. */
  readonly countries: readonly string[];
  /** ISO dates: what lies before `asOf` is overdue or missed (told for twelve months); nothing after `until` is listed. */
  readonly asOf: string;
  readonly until: string;
};

/** A deadline before the office's calendar is put to it. */
export type Draft = Omit<Deadline, 'id' | 'date' | 'status' | 'approximate' | 'source' | 'quality'> & {
  readonly law: Law;
  /** Whose working days count; none = the date is not moved. */
  readonly office?: string;
  /** The cell that it is counted from, and the quality of its row. */
  readonly since: When;
  readonly row?: string | undefined;
  /** A later date, before it is moved, by which it can still be done. */
  readonly later?: string;
};

/** The working day, the status and the id of a deadline. */
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
