/** Rows of the rights tables of a case, as far as this room reads them (column names and meaning: the case format). */

/** A year, or an ISO date (which stands for its year where only years count). */
export type When = number | string;

/** Kinds of asset. */
export type AssetKind = 'patent' | 'utility model' | 'know-how' | 'trademark' | 'design' | 'software';

/** A row of `assets`. No territories = everywhere. */
export type AssetRow = {
  readonly asset: string;
  readonly name?: string;
  readonly kind: AssetKind;
  readonly technology: string;
  readonly owner: string;
  readonly territories?: readonly string[];
  /** First filing of the invention anywhere; empty = `filed`. */
  readonly priority?: When;
  readonly filed?: When;
  /** Grant or registration; empty = not known. */
  readonly granted?: When;
  /** How it was filed: in each state, by the Patent Cooperation Treaty, at the Eurasian Patent Office. */
  readonly route?: 'national' | 'pct' | 'eapo';
  readonly expires?: When;
  /** Date and party of a search for rights of others; empty = not searched. */
  readonly searched?: string;
  readonly value?: number;
  readonly source?: string;
  /** How good the row's dates are: the row's own quality, or its source's. */
  readonly quality?: string;
};

/** A row of `licences`. No licensee = anyone; no territories or fields = all; `offered` = can be bought, else held. */
export type LicenceRow = {
  readonly licence: string;
  readonly asset: string;
  readonly licensee?: string;
  readonly territories?: readonly string[];
  readonly fields?: readonly string[];
  readonly fee?: number;
  readonly royalty?: number;
  readonly exclusive?: boolean;
  readonly sublicence?: boolean;
  readonly from?: When;
  readonly until?: When;
  readonly offered?: boolean;
  readonly registration?: number;
  /** What the fee is due for once, and what capacity, minimum and cap count for. */
  readonly fee_per?: 'candidate' | 'party' | 'territory';
  /** Activity a year that it covers; royalty a year at least and at most; rate of tax that the licensee bears. */
  readonly capacity?: number;
  readonly minimum?: number;
  readonly cap?: number;
  readonly withholding?: number;
  /** paid-up = what is built runs on after `until`; own = the licensee's own process, no grant of anybody. */
  readonly status?: 'running' | 'paid-up' | 'terminated' | 'own';
  readonly source?: string;
  readonly quality?: string;
  readonly note?: string;
};

/** A row of `treaties`. */
export type TreatyRow = { readonly country: string; readonly treaty: string; readonly since?: When };

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

/** `offered` of a row; a licence is offered unless the row says that it is held. */
export const isOffered = (licence: LicenceRow): boolean => licence.offered ?? true;
