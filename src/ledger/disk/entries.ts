import { entryShape, peekEntry } from '../entry.ts';
import { fault } from '../fault.ts';
import { tileWidth } from '../merkle/tiles.ts';
import { readBundle, type View } from './view.ts';

/** An entry of a ledger: its index, the time by the keeper's clock, and the sealed commitment. */
export type Listed = { index: number; time: string; commitment: Buffer };

/**
 * Entries of a ledger from `first` on, at most `count`. Their signatures are not verified; `verifyLedger` does that. Throws what
 * reading tiles throws, `entry-malformed`, `entry-key`.
 */
export function listEntries({ paths, head, log }: View, first: number, count: number): Listed[] {
  const shape = entryShape(log);
  const listed: Listed[] = [];
  const end = Math.min(head.size, first + count);
  for (let tile = Math.floor(first / tileWidth); tile * tileWidth < end; tile++) {
    for (const [at, bytes] of readBundle(paths.dir, tile, head.size).entries()) {
      const index = tile * tileWidth + at;
      if (index < first || index >= end) continue;
      const statement = peekEntry(bytes, shape);
      if (typeof statement === 'string') throw fault(statement, { index });
      listed.push({ index, ...statement });
    }
  }
  return listed;
}
