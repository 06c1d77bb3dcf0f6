import { addTo } from '../../case/index.ts';

/** Sums of amounts by a key, in order of first appearance. */
export function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  amount: (item: T, index: number) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [i, item] of items.entries()) addTo(sums, key(item), amount(item, i));
  return sums;
}
