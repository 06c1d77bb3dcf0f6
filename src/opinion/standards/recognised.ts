import { type Row, sumOf } from '../../case/index.ts';

/** A payment for a scheme (fee and audit) or for a piece of evidence. */
export interface Item {
  readonly key: string;
  readonly row?: Row<'schemes'> | Row<'evidence'>;
  readonly cost: number;
}

type Recognition = Row<'recognitions'>;

/**
 * The least total cost of the items of one site, good and year. Each item is paid in full, or at (1 - saves) if an item of an earlier year, or another item
 * that is paid in full, is recognised for it. Items are split into groups that recognitions connect; in each group all subsets of items paid in full are
 * tried.
 */
export function cheapest(
  items: readonly Item[],
  certificates: ReadonlySet<string>,
  recognitions: readonly Recognition[],
): number {
  const due = new Set(items.map((item) => item.key));
  const useful = recognitions.filter(
    (row) => due.has(row.wanted) && row.saves > 0 && (certificates.has(row.held) || due.has(row.held)),
  );
  return sumOf(joined(items, useful), (group) => least(group, certificates, useful));
}

/** Groups of items that recognitions connect. */
function joined(items: readonly Item[], useful: readonly Recognition[]): Item[][] {
  const open = new Map(items.map((item) => [item.key, item]));
  const groups: Item[][] = [];
  for (const item of items) {
    if (!open.delete(item.key)) continue;
    const group = [item];
    for (const { key } of group) {
      for (const { wanted, held } of useful) {
        const other = open.get(wanted === key ? held : held === key ? wanted : '');
        if (other && open.delete(other.key)) group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function least(group: readonly Item[], certificates: ReadonlySet<string>, useful: readonly Recognition[]): number {
  if (group.length > 20) throw new RangeError(`${group.length} items recognise each other at one site in one year`);
  let best = Number.POSITIVE_INFINITY;
  for (let full = 0; full < 2 ** group.length; full++) {
    const paid = new Set(group.filter((_, i) => full & (1 << i)).map((item) => item.key));
    let sum = 0;
    for (const item of group) {
      const saves = useful
        .filter((row) => row.wanted === item.key && (certificates.has(row.held) || paid.has(row.held)))
        .reduce((most, row) => Math.max(most, row.saves), 0);
      sum += paid.has(item.key) ? item.cost : saves > 0 ? item.cost * (1 - saves) : Number.POSITIVE_INFINITY;
    }
    best = Math.min(best, sum);
  }
  return best;
}
