/** Rows of the rights tables of a case, as far as this room reads them (column names and meaning: the case format). */

/** A year, or an ISO date (which stands for its year where only years count). */
export type When = number | string;

/** Kinds of asset. */
export type AssetKind = 'patent' | 'utility model' | 'know-how' | 'trademark' | 'design' | 'software';

/** A row of `assets`. No territories = everywhere. */
export type AssetRow = {
  readonly asset: string;
  readonly name?: string | undefined;
  readonly kind: AssetKind;
  readonly technology: string;
  readonly owner: string;
  readonly territories?: readonly string[] | undefined;
  /** First filing of the invention anywhere; empty = `filed`. */
  readonly priority?: When | undefined;
  readonly filed?: When | undefined;
  /** Grant or registration; empty = not known. */
  readonly granted?: When | undefined;
  /** How it was filed: in each state, by the Patent Cooperation Treaty, at the Eurasian Patent Office. */
  readonly route?: 'national' | 'pct' | 'eapo' | undefined;
  readonly expires?: When | undefined;
  /** What the register says of it; `not known` where nobody has looked. */
  readonly status?: 'not known' | 'pending' | 'in force' | 'lapsed' | 'refused' | undefined;
  /** Members of one family protect one invention in several countries. */
  readonly family?: string | undefined;
  /** Date and party of a search for rights of others; empty = not searched. */
  readonly searched?: string | undefined;
  readonly value?: number | undefined;
  readonly source?: string | undefined;
  /** How good the row's dates are: the row's own quality, or its source's. */
  readonly quality?: string | undefined;
};

/** A row of `licences`. No licensee = anyone; no territories or fields = all; `offered` = can be bought, else held. */
export type LicenceRow = {
  readonly licence: string;
  readonly asset: string;
  readonly licensee?: string | undefined;
  readonly territories?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly fee?: number | undefined;
  readonly royalty?: number | undefined;
  readonly exclusive?: boolean | undefined;
  readonly sublicence?: boolean | undefined;
  readonly from?: When | undefined;
  readonly until?: When | undefined;
  readonly offered?: boolean | undefined;
  readonly registration?: number | undefined;
  /** What the fee is due for once, and what capacity, minimum and cap count for. */
  readonly fee_per?: 'candidate' | 'party' | 'territory' | undefined;
  /** Activity a year that it covers; royalty a year at least and at most; rate of tax that the licensee bears. */
  readonly capacity?: number | undefined;
  readonly minimum?: number | undefined;
  readonly cap?: number | undefined;
  readonly withholding?: number | undefined;
  /** paid-up = what is built runs on after `until`; own = the licensee's own process, no grant of anybody. */
  readonly status?: 'running' | 'paid-up' | 'terminated' | 'own' | undefined;
  readonly source?: string | undefined;
  readonly quality?: string | undefined;
  readonly note?: string | undefined;
};

/** A row of `searches`: who looked for rights of others where, and what was found. */
export type SearchRow = {
  readonly technology: string;
  readonly country: string;
  readonly date: string;
  readonly by: string;
  readonly found: readonly string[];
};

/** A row of `claims`: whether a claim of an asset reads on a process. */
export type ClaimRow = {
  readonly asset: string;
  readonly claim: string;
  readonly process: string;
  readonly reads: 'yes' | 'no' | 'not known';
};

/** A row of `treaties`. */
export type TreatyRow = { readonly country: string; readonly treaty: string; readonly since?: When | undefined };

/** A row of `processes`: with no technology there is nothing that anybody could own. */
export type ProcessRow = { readonly process: string; readonly technology?: string };

/** The year of a year or date; the fallback where there is none. */
export function yearOf(when: When | undefined, fallback: number): number {
  if (when === undefined || when === '') return fallback;
  return typeof when === 'number' ? when : Number(when.slice(0, 4));
}

/** The first day of a year, or the date itself, as ISO. */
export function firstDay(when: When): string {
  return /^\d{4}-\d\d-\d\d/.test(String(when)) ? String(when).slice(0, 10) : `${when}-01-01`;
}

/** The last day of a year, or the date itself, as ISO. */
export function lastDay(when: When): string {
  return /^\d{4}-\d\d-\d\d/.test(String(when)) ? String(when).slice(0, 10) : `${when}-12-31`;
}

/** Whether a date is a day, not a bare year. */
export const isDay = (when: When): boolean => firstDay(when) === String(when).slice(0, 10);

/** Rights that exist by entry in a register. */
export const isRegistered = ({ kind }: AssetRow): boolean => kind !== 'know-how' && kind !== 'software';

/** Years after which an application without a grant date is taken to be granted; no office takes so long as a rule. */
const LONGEST = 5;

/** Whether a right is an application still on a day: the register says so, or it is young and no grant is recorded. */
export function isPending({ status, granted, filed }: AssetRow, on: string): boolean {
  if (status !== undefined && status !== 'not known') return status === 'pending';
  if (granted !== undefined) return firstDay(granted) > on;
  return filed !== undefined && yearOf(filed, 0) + LONGEST > yearOf(on, 0);
}

/** Where a licence of an asset holds: in the territories that it names, else in those of the asset. */
export const territoriesOf = ({ territories = [] }: LicenceRow, asset: AssetRow): readonly string[] =>
  territories.length > 0 ? territories : (asset.territories ?? []);

/** `offered` of a row; a licence is offered unless the row says that it is held. */
export const isOffered = (licence: LicenceRow): boolean => licence.offered ?? true;
