import type { AssetKind } from '../rows.ts';
import { isLawKind, type LawCell, lawOf } from './table.ts';
import { recordOf } from './values.ts';

/** The law on recording licences of a kind of right in a country; undefined if the table does not state it. */
export const recordCell = (country: string, kind: AssetKind): LawCell | undefined =>
  isLawKind(kind) ? lawOf(country, kind, 'record') : undefined;

/** Whether a licence has no effect until it is recorded there; undefined if it is not known. */
export function isVoidWithoutRecord(country: string, kind: AssetKind): boolean | undefined {
  const cell = recordCell(country, kind);
  return cell && recordOf(cell).effect === 'void';
}

/**
 * Whether an exclusive licence bars its licensor too, unless the contract says otherwise; undefined if it is not known. RU: Civil
 * Code of the Russian Federation, Article 1236(1.1), recalled. UZ: Civil Code of Uzbekistan, Article 1036, by an account that was
 * read on 2026-11-27.
 */
export const barsLicensor = (country: string): boolean | undefined => BARS_LICENSOR[country];

const BARS_LICENSOR: Readonly<Record<string, boolean>> = { RU: true, UZ: false };
