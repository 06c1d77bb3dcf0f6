import { type AssetRow, firstDay, type LicenceRow, type TreatyRow, type When } from '../rows.ts';
import { nextWorkingDay, OFFICE_CALENDARS, type OfficeCalendar } from './days.ts';

/** A date by which something must be done, or on which something ends. */
export type Deadline = {
  /** Stable: rule, asset or licence, country, number. */
  readonly id: string;
  readonly rule: 'priority' | 'national phase' | 'regional phase' | 'annuity' | 'record' | 'expiry' | 'licence ends';
  readonly asset: string;
  readonly licence?: string;
  readonly country?: string;
  /** Working day by which it must be done; `due` is the date that the rule itself gives. */
  readonly date: string;
  readonly due: string;
  /** Counted from a year without a day (its first day is taken, which is early): give the date in the case. */
  readonly approximate: boolean;
  readonly status: 'open' | 'missed';
  readonly effect: string;
  readonly amount?: number;
  readonly currency?: string;
  /** The law or treaty, or the source of the case's row. */
  readonly source: string;
  /** Quality of the rule, or of the case's row. */
  readonly quality: string;
};

export type DeadlineInput = {
  readonly assets: readonly AssetRow[];
  readonly licences: readonly LicenceRow[];
  readonly treaties: readonly TreatyRow[];
  /** Countries in which the chain would make or sell. */
  readonly countries: readonly string[];
  /** ISO dates: what lies before `asOf` is missed (told for twelve months; annuities and ends before it are left out); nothing after
   * `until` is listed. */
  readonly asOf: string;
  readonly until: string;
  readonly calendars?: readonly OfficeCalendar[];
};

/** A deadline before the office's calendar is put to it. */
export type Draft = Omit<Deadline, 'id' | 'date' | 'status' | 'approximate'> & {
  readonly office: string;
  readonly since?: When;
};

/** The working day, the status and the id of a deadline. */
export function finish(draft: Draft, input: DeadlineInput, suffix = ''): Deadline {
  const { office, since, ...rest } = draft;
  const date =
    rest.rule === 'expiry' || rest.rule === 'licence ends'
      ? rest.due
      : nextWorkingDay(rest.due, office, input.calendars ?? OFFICE_CALENDARS);
  const id = [rest.rule, rest.licence ?? rest.asset, rest.country ?? '', suffix].map(encodeURIComponent).join('/');
  const status = date < input.asOf ? 'missed' : 'open';
  return {
    ...rest,
    id,
    date,
    status,
    approximate: since !== undefined && firstDay(since) !== String(since).slice(0, 10),
  };
}
