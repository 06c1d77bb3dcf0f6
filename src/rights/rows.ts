/** The columns of the tables of a case that are read here. Their meaning stands in the case format. */

/** A year, or an ISO date (which stands for its year where only years count). */
export type When = number | string;

/** Kinds of asset. */
export type AssetKind = 'patent' | 'utility model' | 'know-how' | 'trademark' | 'design' | 'software';

/** A row of `assets`. Without territories it holds everywhere. */
export type AssetRow = {
  readonly asset: string;
  readonly name?: string | undefined;
  readonly kind: AssetKind;
  readonly technology: string;
  readonly owner: string;
  readonly territories?: readonly string[] | undefined;
  /** First filing of the invention anywhere; undefined if it is `filed`. */
  readonly priority?: When | undefined;
  readonly filed?: When | undefined;
  /** Grant or registration; undefined if it is not known. */
  readonly granted?: When | undefined;
  /** How it was filed: in each state, by the Patent Cooperation Treaty, at the Eurasian Patent Office. */
  readonly route?: 'national' | 'pct' | 'eapo' | undefined;
  readonly expires?: When | undefined;
  /** Status in the register; `not known` if nobody has looked it up. */
  readonly status?: 'not known' | 'pending' | 'in force' | 'lapsed' | 'refused' | undefined;
  /** The family that the asset belongs to: rights that protect one invention in several countries. */
  readonly family?: string | undefined;
  /** Date and party of a search for rights of others; empty = not searched. */
  readonly searched?: string | undefined;
  readonly source?: string | undefined;
  /** Quality of the row's dates: the row's own, or that of its source. */
  readonly quality?: string | undefined;
};

/** A row of `licences`. Without a licensee it is for anyone, without territories or fields for all. `offered`: it can be bought, else it is held. */
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
  /** The unit that owes the fee once, and to which capacity, minimum and cap apply. */
  readonly fee_per?: 'candidate' | 'party' | 'territory' | undefined;
  /** Most activity a year. */
  readonly capacity?: number | undefined;
  /** Least and most royalty a year, money. */
  readonly minimum?: number | undefined;
  readonly cap?: number | undefined;
  /** Rate of tax on fee and royalty that the licensee bears. */
  readonly withholding?: number | undefined;
  /** paid-up: plants that exist run on after `until`; own: the licensee's own process, which nobody licenses. */
  readonly status?: 'running' | 'paid-up' | 'terminated' | 'own' | undefined;
  readonly source?: string | undefined;
  readonly quality?: string | undefined;
  readonly note?: string | undefined;
};

/** A row of `searches`: who looked for rights of others in which country, and when. */
export type SearchRow = {
  readonly technology: string;
  readonly country: string;
  readonly date: string;
  readonly by: string;
};

/** A row of `claims`: whether a claim of an asset reads on a process. */
export type ClaimRow = {
  readonly asset: string;
  readonly process: string;
  readonly reads: 'yes' | 'no' | 'not known';
};

/** A row of `treaties`. */
export type TreatyRow = { readonly country: string; readonly treaty: string; readonly since?: When | undefined };

/** A row of `processes`. Without a technology there is nothing to own. */
export type ProcessRow = { readonly process: string; readonly technology?: string };

/** The year of a year or date; `fallback` if there is none. */
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

/** Whether it is a day, not a year alone. */
export const isDay = (when: When): boolean => firstDay(when) === String(when).slice(0, 10);

/** Whether a right exists by entry in a register. */
export const isRegistered = ({ kind }: AssetRow): boolean => kind !== 'know-how' && kind !== 'software';

/** Years after which an application without a grant date is taken to be granted. Offices seldom take longer. */
const PENDING_YEARS = 5;

/** Whether a right is still an application on a day: by its status in the register, else because it is recent and has no grant date. */
export function isPending({ status, granted, filed }: AssetRow, on: string): boolean {
  if (status !== undefined && status !== 'not known') return status === 'pending';
  if (granted !== undefined) return firstDay(granted) > on;
  return filed !== undefined && yearOf(filed, 0) + PENDING_YEARS > yearOf(on, 0);
}

/** Territories of a licence: those that it names, else those of the asset. */
export const territoriesOf = ({ territories = [] }: LicenceRow, asset: AssetRow): readonly string[] =>
  territories.length > 0 ? territories : (asset.territories ?? []);

/** Whether a licence is on offer; it is unless the row says that it is held. */
export const isOffered = (licence: LicenceRow): boolean => licence.offered ?? true;
