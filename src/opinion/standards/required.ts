import { type Case, sumOf } from '../../case/index.ts';
import type { CertificateHeld } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { grouped, sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { firstYear } from './first-years.ts';
import { begins, type Holder, hasOldEvidence, holdingsOf, inForce, stillHeld } from './holdings.ts';
import { requirementsOf } from './requirements.ts';

/**
 * Certificates of shipments. Every shipment into a market has the certificates that the market requires for its HS code, held by the site that made the goods
 * (for goods made in the market itself only if the requirement says `home`). Each certificate has its evidence, and a holder in the market if the scheme
 * requires a resident one. Each shipment pays the scheme's rate and cost per unit. In the first year of a certificate, shipments are at most
 * 1 - weeks/52 of what the site could send.
 */
export function required({ plan, c, moves, sites, horizon }: PlanInCase, tally: Tally): void {
  const holdings = holdingsOf(plan);
  for (const holder of holdings.values()) for (const entry of holder.entries) checkEntry(holder, entry, c, tally);
  const size = sums();
  for (const { flow } of moves) size.add(`${flow.good}/${flow.year}`, flow.amount);
  for (const span of horizon.spans) {
    const book = bookOf(c, span.year);
    const current = moves.filter(({ flow }) => flow.year === span.year);
    for (const [scheme, requires] of requirementsOf(book, span.year)) {
      const into = current.filter(({ flow }) => requires(flow));
      const row = book.rows.schemes.find((x) => x.scheme === scheme);
      for (const move of row ? into : []) {
        const each = row!.rate * book.valueOf(move.flow.good) + row!.per_unit;
        tally.spendEach('certification', span, each * move.flow.amount, {
          place: move.flow.from,
          country: book.countryOf(move.flow.from),
          good: move.flow.good,
          rows: [row],
        });
      }
      for (const [key, shipped] of grouped(into, ({ flow }) => `${flow.from}/${flow.good}`)) {
        const { from, good } = shipped[0]!.flow;
        const amount = sumOf(shipped, ({ flow }) => flow.amount);
        if (amount <= 1e-6 * size.get(`${good}/${span.year}`)) continue;
        const holder = holdings.get(key);
        if (stillHeld(holder ?? { place: from, good }, scheme, c, span.year)) continue;
        const name = `certificate ${scheme} ${key} ${span.year}`;
        if (!holder || !inForce(holder, scheme, c, span.year)) {
          tally.wrong(`${name}: not held`, amount, 0);
          continue;
        }
        const market = [...book.places.keys()].filter((to) => requires({ good, from, to }));
        const first = firstYear(book, sites, { holder, scheme, market }, c, span);
        if (first) tally.most(`${name}: first year`, amount, (1 - first.lost) * first.could, first.could);
      }
    }
  }
}

/**
 * Checks an entry: its evidence is paid by then; for a renewal, after the entry before it; and evidence that a renewal requires again is not older than the
 * scheme's renewal. There is a holder in the market if the scheme requires a resident one.
 */
function checkEntry(holder: Holder, entry: CertificateHeld, c: Case, tally: Tally): void {
  const { place, good, entries } = holder;
  const book = bookOf(c, entry.year);
  const name = `certificate ${entry.scheme} ${place}/${good} ${entry.year}`;
  const before = begins(holder, entry, c)
    ? undefined
    : entries.findLast((x) => x.scheme === entry.scheme && x.year < entry.year);
  const scheme = book.rows.schemes.find((x) => x.scheme === entry.scheme);
  for (const { evidence, at_renewal } of book.rows.needs.filter((x) => x.scheme === entry.scheme)) {
    if (before && !at_renewal) continue;
    if (!before && hasOldEvidence(holder, evidence, c, entry.year)) continue;
    const oldest = at_renewal && scheme?.renewal ? entry.year - scheme.renewal : Number.NEGATIVE_INFINITY;
    const since = before?.year ?? oldest;
    const paid = entries.some((x) => x.year <= entry.year && x.year > since && x.evidence.includes(evidence));
    if (!paid) tally.wrong(`${name}: evidence ${evidence}`);
  }
  if (!scheme?.resident) return;
  const inMarket = (country: string) =>
    country === scheme.market || (book.countries.get(country)?.zone || country) === scheme.market;
  if (!inMarket(book.countryOf(place)) && !book.rows.parties.some((x) => inMarket(x.country)))
    tally.wrong(`${name}: no party of ${scheme.market} to hold it`);
}
