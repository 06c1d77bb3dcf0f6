import type { Law } from '../law/cite.ts';
import { isLawKind, lawBehind, lawOf } from '../law/table.ts';
import type { AssetRow } from '../rows.ts';

/**
 * Whether goods that were put on the market in one country with the owner's leave may enter another in spite of the right there:
 * `yes` by the law of exhaustion of the country that they enter, `no`, or not known here. Zones of customs say nothing of it.
 */
export type Exhausted = { readonly free: boolean | undefined; readonly law?: Law };

/** Where goods that were sold lawfully in `from` stand against a right of a kind in `to`. A national patent and a Eurasian one alike. */
export function exhaustedBy(kind: AssetRow['kind'], from: string, to: string): Exhausted {
  if (from === to) return { free: true };
  const cell = isLawKind(kind) ? lawOf(to, kind, 'exhaustion') : undefined;
  if (!cell) return { free: undefined };
  const law = lawBehind(cell);
  if (cell.value === 'international') return { free: true, law };
  if (cell.value === 'national') return { free: false, law };
  // Regional: the same region is named by the law of the country of sale.
  return { free: isLawKind(kind) && lawOf(from, kind, 'exhaustion')?.value === cell.value, law };
}
