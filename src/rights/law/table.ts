import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AssetKind } from '../rows.ts';
import { assumed, type Law } from './cite.ts';

/** What the table says of a kind of right in a country. The grammar of the values stands in `values.ts`. */
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

/** Kinds of right that a register knows. */
export const LAW_KINDS = ['patent', 'utility model', 'design', 'trademark'] as const;
export type LawKind = (typeof LAW_KINDS)[number];
export const isLawKind = (kind: AssetKind): kind is LawKind => LAW_KINDS.some((one) => one === kind);

/** A cell: a country (EA the Eurasian Patent Office, WTO and Paris the treaties), a kind, a provision, by the day of filing. */
export type LawCell = {
  readonly country: string;
  readonly kind: LawKind;
  readonly provision: Provision;
  readonly value: string;
  /** What terms and years count from; empty where nothing is counted. */
  readonly since: '' | 'filing' | 'grant';
  /** First and last day of filing for which it holds, ISO; empty = open. */
  readonly from: string;
  readonly until: string;
  readonly article: string;
  readonly quality: 'text read' | 'account read' | 'recalled';
  /** The day on which it was read, ISO; empty where it is recalled. */
  readonly read: string;
  readonly source: string;
  readonly note: string;
};

let kept: readonly LawCell[] | undefined;

/** The table of laws, `law.csv` beside this file. */
export function lawTable(): readonly LawCell[] {
  kept ??= parse(readFileSync(new URL('./law.csv', import.meta.url), 'utf8'), { columns: true }) as LawCell[];
  return kept;
}

/**
 * The cell of a country, kind and provision for a right that was filed on a day (ISO; empty = today's law); undefined where it is not
 * stated, which is not the same as "no".
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

/** Whose law a right is under: the Eurasian Patent Office's for what was filed there, else the state's. */
export const lawOfRoute = (country: string, route: string | undefined): string => (route === 'eapo' ? 'EA' : country);

const KNOWN = { 'text read': 'official', 'account read': 'industry', recalled: 'recalled' } as const;

/** A cell as it is cited. */
export const lawBehind = ({ article, quality, read }: LawCell): Law => ({
  source: article,
  quality: KNOWN[quality],
  ...(read !== '' && { read }),
});

/** A cell as it is cited, or general practice where there is none. */
export const lawOrPractice = (cell: LawCell | undefined, practice: string): Law =>
  cell ? lawBehind(cell) : assumed(practice);
