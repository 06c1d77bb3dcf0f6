import { finding } from '../../fault.ts';
import { clockTolerance } from '../../time.ts';
import { damage, type Report } from './report.ts';

/**
 * A statement about the tree at some size that the leaves are held against: the root it had (from a checkpoint), and
 * where somebody else's clock speaks (a cosignature, a time stamp) the time, in seconds since 1970, by which the first
 * `size` entries existed.
 */
export type Anchor = { size: number; root: Buffer; where: string; at?: number };

/** Sorts anchors by size; names two of one size that disagree (`fork`). */
export function sortAnchors(anchors: Anchor[], report: Report): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.size - b.size);
  for (const [number, one] of sorted.entries()) {
    const next = sorted[number + 1];
    if (next && next.size === one.size && !next.root.equals(one.root)) {
      damage(report, finding('fork', { size: one.size, where: `${one.where}, ${next.where}` }));
    }
  }
  return sorted;
}

/**
 * Holds the ledger's own times against an anchor's: the last entry under it must not be younger, the next not older
 * (`clock-ahead`, `clock-back-anchor`), by more than clocks may differ.
 */
export function checkClock(anchor: Anchor, last: string, next: string, report: Report): void {
  if (anchor.at === undefined) return;
  const said = new Date(anchor.at * 1000).toISOString();
  const params = { size: anchor.size, said, where: anchor.where };
  if (last !== '' && Date.parse(last) / 1000 > anchor.at + clockTolerance) {
    damage(report, finding('clock-ahead', { ...params, time: last }));
  }
  if (next !== '' && Date.parse(next) / 1000 < anchor.at - clockTolerance) {
    damage(report, finding('clock-back-anchor', { ...params, time: next }));
  }
}
