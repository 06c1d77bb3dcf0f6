import type { Case, Row } from '../../../case/index.ts';
import type { CertificateHeld, PlanDocument } from '../../document.ts';
import { type Book, bookOf } from '../../opinion/book.ts';
import type { Horizon } from '../../opinion/horizon.ts';
import type { Move } from '../../opinion/moves.ts';
import type { Site } from '../../opinion/sites.ts';
import { grouped, sums } from '../../opinion/sums.ts';
import type { Tally } from '../../opinion/tally.ts';
import { begins, type Holder, heldAlready, inForce } from './holdings.ts';
import { lostShare } from './weeks.ts';

/**
 * Every shipment into a market has the certificates asked there for its HS code, held by the site that made it (goods made
 * in the market only where the requirement says `home`); each certificate has its evidence and a holder of the market where it must be
 * resident; in the first year at most 1 - weeks/52 of what the site makes or buys of the good goes there.
 */
export function required(
  plan: PlanDocument,
  c: Case,
  moves: readonly Move[],
  sites: ReadonlyMap<string, Site>,
  holdings: ReadonlyMap<string, Holder>,
  horizon: Horizon,
  tally: Tally,
): void {
  for (const holder of holdings.values()) for (const entry of holder.entries) granted(holder, entry, c, tally);
  const had = sums();
  for (const { place, process, year, amount } of plan.activity)
    for (const { good, quantity } of sites.get(`${place}/${process}`)?.recipe ?? [])
      if (quantity > 0) had.add(`${place}/${good}/${year}`, quantity * amount);
  for (const { good, place, year, amount } of plan.purchases) had.add(`${place}/${good}/${year}`, amount);
  const size = sums();
  for (const { flow } of moves) size.add(`${flow.good}/${flow.year}`, flow.amount);
  for (const span of horizon.spans) {
    const book = bookOf(c, span.year);
    const current = moves.filter(({ flow }) => flow.year === span.year);
    for (const row of book.rows.requirements) {
      if (span.year < (row.from ?? span.year) || span.year > (row.until ?? span.year)) continue;
      const into = current.filter((move) => asked(book, row, move));
      for (const [key, shipped] of grouped(into, ({ flow }) => `${flow.from}/${flow.good}`)) {
        const { from, good } = shipped[0]!.flow;
        const amount = shipped.reduce((sum, { flow }) => sum + flow.amount, 0);
        if (amount <= 1e-6 * size.get(`${good}/${span.year}`)) continue;
        if (heldAlready(c, from, good, row.scheme, span.year)) continue;
        const holder = holdings.get(key);
        const entry = inForce(holder, row.scheme, c, span.year);
        const name = `certificate ${row.scheme} ${key} ${row.market} ${span.year}`;
        if (!holder || !entry) {
          tally.wrong(`${name}: not held`, amount, 0);
          continue;
        }
        const all = had.get(`${key}/${span.year}`);
        tally.most(`${name}: first year`, amount, (1 - lostShare(holder, row.scheme, c, span)) * all, all);
      }
    }
  }
}

/** Whether a requirement meets a flow. */
function asked(book: Book, row: Row<'requirements'>, { flow }: Move): boolean {
  if (!book.met(flow.to).includes(row.market)) return false;
  if (!(book.goods.get(flow.good)?.hs ?? '').startsWith(row.hs)) return false;
  return row.home || !book.known(flow.from).includes(row.market);
}

/** An entry's evidence is paid for by then, at renewal since the entry before; the holder is resident where that is asked. */
function granted(holder: Holder, entry: CertificateHeld, c: Case, tally: Tally): void {
  const { place, good, entries } = holder;
  const book = bookOf(c, entry.year);
  const name = `certificate ${entry.scheme} ${place}/${good} ${entry.year}`;
  const before = begins(holder, entry, c)
    ? undefined
    : entries.findLast((x) => x.scheme === entry.scheme && x.year < entry.year);
  for (const { evidence } of book.rows.needs.filter((x) => x.scheme === entry.scheme)) {
    const paid = entries.some(
      (x) =>
        x.year <= entry.year && x.year > (before?.year ?? Number.NEGATIVE_INFINITY) && x.evidence.includes(evidence),
    );
    if (!paid) tally.wrong(`${name}: evidence ${evidence}`);
  }
  const scheme = book.rows.schemes.find((x) => x.scheme === entry.scheme);
  if (!scheme?.resident) return;
  const inMarket = (country: string) =>
    country === scheme.market || (book.countries.get(country)?.zone || country) === scheme.market;
  if (!inMarket(book.countryOf(place)) && !book.rows.parties.some((x) => inMarket(x.country)))
    tally.wrong(`${name}: no party of ${scheme.market} to hold it`);
}
