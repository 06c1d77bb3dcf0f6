import type { Case } from '../../case/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { type Span, shareLost } from '../frame/horizon.ts';
import { beginning, type Holder, hasOldEvidence, heldSince, stillHeld } from './holdings.ts';

/**
 * Share of a period that passes until a certificate is granted. The weeks of a scheme are its own plus the longest of its evidence, each less the weeks that
 * recognitions save. They run from the first year of the certificate, 52 a year. The plan does not say which recognitions were used, so the largest
 * possible saving is taken.
 */
export function lostShare(holder: Holder, scheme: string, c: Case, span: Span): number {
  const first = beginning(holder, scheme, c, span.year);
  if (!first) return 0;
  const book = bookOf(c, first.year);
  const row = book.rows.schemes.find((x) => x.scheme === scheme);
  const own = net(holder, c, book, scheme, row?.weeks ?? 0, first.year);
  const evidence = book.rows.needs
    .filter((x) => x.scheme === scheme && !hasOldEvidence(holder, x.evidence, c, first.year))
    .flatMap((x) => book.rows.evidence.filter((e) => e.evidence === x.evidence))
    .map((x) => net(holder, c, book, x.evidence, x.weeks, first.year));
  const weeks = own + Math.max(0, ...evidence);
  return shareLost(weeks, first.year, span);
}

/** Weeks less the largest saving by recognition of what the holder has by then. */
function net(holder: Holder, c: Case, book: Book, key: string, weeks: number, year: number): number {
  const entries = holder.entries.filter((x) => x.year <= year);
  const has = (item: string) =>
    entries.some((x) => (x.scheme === item && x.year === year) || x.evidence.includes(item)) ||
    heldSince(holder, item, c, year) ||
    stillHeld(holder, item, c, year) ||
    hasOldEvidence(holder, item, c, year);
  const saved = book.rows.recognitions.filter((x) => x.wanted === key && has(x.held)).map((x) => x.weeks_saved);
  return Math.max(0, weeks - Math.max(0, ...saved));
}
