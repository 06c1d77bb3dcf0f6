import type { Case } from '../../case/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { type Span, shareLost } from '../frame/horizon.ts';
import { beginning, behindHeld, type Holder, heldSince, stillHeld } from './holdings.ts';

/**
 * Share of a period that is lost until a certificate is granted: weeks of the scheme = its own + the longest of its evidence
 * each less the weeks saved by what is recognised; they run from the year in which it begins, 52 a year.
 * Where the plan does not say what was recognised, the most that may have been saved is taken.
 */
export function lostShare(holder: Holder, scheme: string, c: Case, span: Span): number {
  const first = beginning(holder, scheme, c, span.year);
  if (!first) return 0;
  const book = bookOf(c, first.year);
  const row = book.rows.schemes.find((x) => x.scheme === scheme);
  const own = net(holder, c, book, scheme, row?.weeks ?? 0, first.year);
  const evidence = book.rows.needs
    .filter((x) => x.scheme === scheme && !behindHeld(holder, x.evidence, c, first.year))
    .flatMap((x) => book.rows.evidence.filter((e) => e.evidence === x.evidence))
    .map((x) => net(holder, c, book, x.evidence, x.weeks, first.year));
  const weeks = own + Math.max(0, ...evidence);
  return shareLost(weeks, first.year, span);
}

/** Weeks less the most that recognition of what is held by then saves. */
function net(holder: Holder, c: Case, book: Book, key: string, weeks: number, year: number): number {
  const entries = holder.entries.filter((x) => x.year <= year);
  const has = (held: string) =>
    entries.some((x) => (x.scheme === held && x.year === year) || x.evidence.includes(held)) ||
    heldSince(holder, held, c, year) ||
    stillHeld(holder, held, c, year) ||
    behindHeld(holder, held, c, year);
  const saved = book.rows.recognitions.filter((x) => x.wanted === key && has(x.held)).map((x) => x.weeks_saved);
  return Math.max(0, weeks - Math.max(0, ...saved));
}
