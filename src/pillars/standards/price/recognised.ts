import type { Row } from '../../../case/index.ts';

/** A scheme's fee and audit or a piece of evidence that is due, money. */
export interface Item {
  readonly key: string;
  readonly cost: number;
}

/**
 * The least that the items of one site, good and year can cost together: each is paid in full, or at (1 - saves) where one
 * that is held from an earlier year, or another item paid in full, is recognised for it. Tries every set of items paid in
 * full that matters: only items recognised by each other can gain by being paid in full.
 */
export function cheapest(
  items: readonly Item[],
  held: ReadonlySet<string>,
  recognitions: readonly Row<'recognitions'>[],
): number {
  const due = new Set(items.map((item) => item.key));
  const useful = recognitions.filter(
    (row) => due.has(row.wanted) && row.saves > 0 && (held.has(row.held) || due.has(row.held)),
  );
  const loose = items.filter((item) => useful.some((row) => row.held === item.key || row.wanted === item.key));
  const fixed = items.filter((item) => !loose.includes(item)).reduce((sum, item) => sum + item.cost, 0);
  if (loose.length > 20) throw new RangeError(`${loose.length} items recognise each other at one site in one year`);
  let best = Number.POSITIVE_INFINITY;
  for (let full = 0; full < 2 ** loose.length; full++) {
    const paid = new Set(loose.filter((_, i) => full & (1 << i)).map((item) => item.key));
    let sum = 0;
    for (const item of loose) {
      const saves = useful
        .filter((row) => row.wanted === item.key && (held.has(row.held) || paid.has(row.held)))
        .reduce((most, row) => Math.max(most, row.saves), 0);
      sum += paid.has(item.key) ? item.cost : saves > 0 ? item.cost * (1 - saves) : Number.POSITIVE_INFINITY;
    }
    best = Math.min(best, sum);
  }
  return fixed + best;
}
