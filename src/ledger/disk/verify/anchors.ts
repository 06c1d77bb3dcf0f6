import { finding } from '../../fault.ts';
import { clockTolerance } from '../../time.ts';
import { damage, type Report } from './report.ts';

/**
 * The root that the tree had at some size, by a checkpoint (`where`). The leaves are checked against it. `at` is the time in seconds
 * since 1970 by which the first `size` entries existed, if a cosignature or a time stamp proves one.
 */
export type Anchor = { size: number; root: Buffer; where: string; at?: number };

/** Anchors by size. Two of one size with different roots are damage (`fork`). */
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
 * Compares the times of entries with that of an anchor: the last entry before it must not be later (`clock-ahead`), the next not
 * earlier (`clock-back-anchor`), by more than {@link clockTolerance}.
 */
export function checkClock(anchor: Anchor, last: string, next: string, report: Report): void {
  if (anchor.at === undefined) return;
  const time = new Date(anchor.at * 1000).toISOString();
  const params = { size: anchor.size, said: time, where: anchor.where };
  if (last !== '' && Date.parse(last) / 1000 > anchor.at + clockTolerance) {
    damage(report, finding('clock-ahead', { ...params, time: last }));
  }
  if (next !== '' && Date.parse(next) / 1000 < anchor.at - clockTolerance) {
    damage(report, finding('clock-back-anchor', { ...params, time: next }));
  }
}
