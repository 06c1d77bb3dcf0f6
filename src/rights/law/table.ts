import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AssetKind } from '../rows.ts';
import { assumed, type Law } from './cite.ts';

/** Provisions of the table of laws. The grammar of their values stands in `values.ts`. */
export const PROVISIONS = [
  'term',
  'annuity',
  'pending',
  'late',
  'restoration',
  'novelty grace',
  'record',
  'exhaustion',
  'compulsory wait',
  'compulsory for',
  'compulsory market',
  'first filing',
  'prior use',
] as const;
type Provision = (typeof PROVISIONS)[number];

/** Kinds of right that are registered. */
export const LAW_KINDS = ['patent', 'utility model', 'design', 'trademark'] as const;
export type LawKind = (typeof LAW_KINDS)[number];
export const isLawKind = (kind: AssetKind): kind is LawKind => LAW_KINDS.some((registered) => registered === kind);

/** A row of the table: the value of a provision for a kind of right in a country. EA is the Eurasian Patent Office; WTO and Paris are treaties. */
export type LawCell = {
  readonly country: string;
  readonly kind: LawKind;
  readonly provision: Provision;
  readonly value: string;
  /** Start of terms and years; empty if the value counts none. */
  readonly since: '' | 'filing' | 'grant';
  /** First and last day of filing for which it holds, ISO; empty if it is open. */
  readonly from: string;
  readonly until: string;
  readonly article: string;
  readonly quality: 'text read' | 'account read' | 'recalled';
  /** The day on which it was read, ISO; empty if it is recalled. */
  readonly read: string;
  readonly source: string;
  readonly note: string;
};

let table: readonly LawCell[] | undefined;

/** The table of laws, `law.csv` beside this file. */
export function lawTable(): readonly LawCell[] {
  table ??= parse(readFileSync(new URL('./law.csv', import.meta.url), 'utf8'), { columns: true }) as LawCell[];
  return table;
}

/**
 * The cell of a country, kind and provision for a right filed on a day (ISO; empty for the law of today). Undefined if it is not
 * stated, which does not mean "no".
 */
export function lawOf(country: string, kind: LawKind, provision: Provision, filed = ''): LawCell | undefined {
  const day = filed === '' ? '9999-12-31' : filed;
  return lawTable().find(
    (cell) =>
      cell.country === country &&
      cell.kind === kind &&
      cell.provision === provision &&
      cell.from <= day &&
      (cell.until === '' || day <= cell.until),
  );
}

/** The country whose law governs a right: EA for what was filed at the Eurasian Patent Office. */
export const lawOfRoute = (country: string, route: string | undefined): string => (route === 'eapo' ? 'EA' : country);

const QUALITIES = { 'text read': 'official', 'account read': 'industry', recalled: 'recalled' } as const;

/** The source of a cell. */
export const lawBehind = ({ article, quality, read }: LawCell): Law => ({
  source: article,
  quality: QUALITIES[quality],
  ...(read !== '' && { read }),
});

/** The source of a cell, or general practice where there is none. */
export const lawOrPractice = (cell: LawCell | undefined, practice: string): Law =>
  cell ? lawBehind(cell) : assumed(practice);
