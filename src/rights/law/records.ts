import type { AssetKind } from '../rows.ts';
import { industry, type Law, recalled } from './cite.ts';
import { isLawKind, type LawCell, lawOf } from './table.ts';
import { recordOf } from './values.ts';

/** What the law of a country asks of a licence of a kind of right; undefined = not stated here. */
export const recordCell = (country: string, kind: AssetKind): LawCell | undefined =>
  isLawKind(kind) ? lawOf(country, kind, 'record') : undefined;

/** Whether a licence counts only once it is recorded there; undefined = not known. */
export function isVoidWithoutRecord(country: string, kind: AssetKind): boolean | undefined {
  const cell = recordCell(country, kind);
  return cell && recordOf(cell).effect === 'void';
}

/** Whether an exclusive licence bars its licensor too, unless the contract says otherwise. */
type ExclusiveRule = { readonly country: string; readonly bars: boolean; readonly law: Law };

const EXCLUSIVE_RULES: readonly ExclusiveRule[] = [
  { country: 'RU', bars: true, law: recalled('Civil Code of the Russian Federation, Article 1236(1.1)') },
  { country: 'UZ', bars: false, law: industry('Civil Code of Uzbekistan, Article 1036') },
];

/** Undefined = not known here. */
export const barsLicensor = (country: string): boolean | undefined =>
  EXCLUSIVE_RULES.find((rule) => rule.country === country)?.bars;
