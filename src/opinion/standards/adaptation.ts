import type { Book } from '../frame/book.ts';
import { usedAt } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Adaptation: adaptation_rate x value of each unit that is made to the standard of the maker's country and sold under another standard. The standard of a
 * market is that of the longest HS prefix, and then of the country before its zone. An alignment also applies in reverse, unless there is a row for the
 * reverse. Identical standards (IDT) and a missing row cost nothing.
 */
export function adaptation({ moves }: PlanInCase, tally: Tally): void {
  for (const move of moves) {
    const { flow, span, book } = move;
    if (book.rows.standards.length === 0) continue;
    const hs = book.goods.get(flow.good)?.hs ?? '';
    const made = standardOf(book, wide(book, flow.from), hs);
    const sold = standardOf(book, book.destinationNames(flow.to), hs);
    if (made === undefined || sold === undefined || made === sold) continue;
    const row =
      book.rows.alignments.find((x) => x.standard === made && x.with === sold) ??
      book.rows.alignments.find((x) => x.standard === sold && x.with === made);
    if (!row || row.degree === 'IDT') continue;
    const amount = flow.amount * book.valueOf(flow.good) * row.adaptation_rate;
    tally.spendEach('adaptation', span, amount, { ...usedAt(move), rows: [row, book.goods.get(flow.good)] });
  }
}

/** A place's country and the country's zone. */
const wide = (book: Book, place: string): string[] => {
  const country = book.countryOf(place);
  return [country, book.countries.get(country)?.zone || country];
};

function standardOf(book: Book, markets: readonly string[], hs: string): string | undefined {
  const rows = book.rows.standards.filter((row) => markets.includes(row.market) && hs.startsWith(row.hs));
  const rank = (row: (typeof rows)[number]) => row.hs.length + (row.market === markets[0] ? 0.5 : 0);
  return rows.sort((a, b) => rank(b) - rank(a))[0]?.standard;
}
