import { type AssetRow, firstDay } from '../rows.ts';
import { type Law, recalled } from './cite.ts';
import { type LawCell, type LawKind, lawBehind, lawOf, lawOfRoute, lawOrPractice } from './table.ts';
import { annuityFrom, monthsOf, termOf } from './values.ts';

/** Yearly fees that keep a right in force. Each is due on the anniversary of filing on which its year begins. */
type AnnuityRule = {
  /** First year with a fee. */
  readonly from: number;
  /** Whether a pending application owes them; undefined if it is not known. */
  readonly pending: boolean | undefined;
  readonly law: Law;
};

const cellOf = (asset: AssetRow, country: string, provision: Parameters<typeof lawOf>[2]): LawCell | undefined =>
  lawOf(lawOfRoute(country, asset.route), asset.kind as LawKind, provision, firstDay(asset.filed ?? '9999'));

/**
 * The yearly fees of a right; undefined if none are due. Where the law is not known, patents and utility models owe them from the
 * third year, as is usual.
 */
export function annuityRule(asset: AssetRow, country: string): AnnuityRule | undefined {
  const cell = cellOf(asset, country, 'annuity');
  if (!cell && asset.kind !== 'patent' && asset.kind !== 'utility model') return undefined;
  const from = cell ? annuityFrom(cell, country) : 3;
  const pending = cellOf(asset, country, 'pending');
  return {
    from: from === 'grant' ? 1 : from,
    pending: pending && pending.value === 'yes',
    law: lawOrPractice(cell, 'yearly fees'),
  };
}

/** Renewals of marks and designs. */
type RenewalRule = {
  readonly since: 'filing' | 'grant';
  /** Years of each period, in order; a renewal falls due at the end of each. */
  readonly periods: readonly number[];
  /** The last period repeats. */
  readonly endless: boolean;
  readonly law: Law;
};

/**
 * The renewals of a mark or a design; undefined if they are not known. Where the law is not known, marks are renewed every ten
 * years from filing, as is usual.
 */
export function renewalRule(asset: AssetRow, country: string): RenewalRule | undefined {
  const cell = cellOf(asset, country, 'term');
  const term = cell && termOf(cell);
  if (term && !term.open)
    return { since: cell.since || 'filing', periods: term.periods, endless: term.endless, law: lawBehind(cell) };
  if (asset.kind !== 'trademark') return undefined;
  return { since: 'filing', periods: [10, 10], endless: true, law: lawOrPractice(undefined, 'renewal of marks') };
}

/** Months in which an unpaid fee can still be paid with a surcharge; undefined if the law gives none. */
type Lateness = { readonly months?: number; readonly law: Law };

/** Lateness by the law of the country and kind of right, else by the Paris Convention. */
export function lateness(asset: AssetRow, country: string): Lateness {
  const cell = cellOf(asset, country, 'late') ?? lawOf('Paris', asset.kind as LawKind, 'late');
  if (!cell) return { months: 6, law: recalled('Paris Convention, Article 5bis(1)') };
  const months = monthsOf(cell);
  return { law: lawBehind(cell), ...(months !== undefined && { months }) };
}

/** Amounts by year, both ends included. */
type Amounts = readonly (readonly [from: number, until: number, amount: number])[];
const CNIPA = recalled('CNIPA, schedule of fees');
const CNY: Readonly<Partial<Record<LawKind, Amounts>>> = {
  patent: [
    [1, 3, 900],
    [4, 6, 1200],
    [7, 9, 2000],
    [10, 12, 4000],
    [13, 15, 6000],
    [16, 20, 8000],
  ],
  'utility model': [
    [1, 3, 600],
    [4, 5, 900],
    [6, 8, 1200],
    [9, 10, 2000],
  ],
};

/** The fee of a year, if the office's schedule is known. */
export function feeOf(
  asset: AssetRow,
  country: string,
  year: number,
): { readonly amount: number; readonly currency: string; readonly law: Law } | undefined {
  if (country !== 'CN' || asset.route === 'eapo') return undefined;
  const step = CNY[asset.kind as LawKind]?.find(([from, until]) => from <= year && year <= until);
  return step && { amount: step[2], currency: 'CNY', law: CNIPA };
}
