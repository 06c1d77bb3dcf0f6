import type { Case } from '../../case/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import type { Horizon } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { grouped } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { begins, type Holder, heldBefore, heldSince, holdingsOf, inForce, stillHeld } from './holdings.ts';
import { cheapest, type Item } from './recognised.ts';

/**
 * Costs of certificates: fee and audit (once per site and good); renewal fee and audit at a renewal; each piece of evidence in the year of its payment; and
 * the yearly cost in every year in force. Recognition of another certificate or piece of evidence lowers fee and audit, or the cost of evidence, if the
 * other one is held from an earlier year or paid in full in the same year. Certificates of the case's table have only their yearly cost.
 */
export function fees({ plan, c, horizon }: PlanInCase, tally: Tally): void {
  for (const holder of holdingsOf(plan).values()) {
    for (const [, entries] of grouped(holder.entries, (x) => `${x.year}`)) {
      const { year } = entries[0]!;
      const book = bookOf(c, year);
      const name = `certificate ${holder.place}/${holder.good} ${year}`;
      if (!horizon.isPeriod(year)) tally.wrong(`${name}: no year of the plan`, year, horizon.start);
      const items = new Map<string, Item>();
      for (const entry of entries) {
        const { scheme, evidence } = entry;
        const row = book.rows.schemes.find((x) => x.scheme === scheme);
        if (!row) tally.wrong(`${name}: no scheme ${scheme}`);
        if (row)
          items.set(scheme, {
            key: scheme,
            row,
            cost: row.audit + (begins(holder, entry, c) ? row.fee : row.renewal_fee),
          });
        for (const key of evidence) {
          const piece = book.rows.evidence.find((x) => x.evidence === key);
          if (piece === undefined) tally.wrong(`${name}: no evidence ${key}`);
          else items.set(key, { key, row: piece, cost: piece.cost });
        }
      }
      const earlier = earlierAssets(holder, c, year);
      tally.spend('certification', year, cheapest([...items.values()], earlier, book.rows.recognitions), {
        ...siteOf(holder, book),
        rows: [...items.values()].map((item) => item.row),
      });
    }
    yearly(holder, c, horizon, tally);
  }
}

/** Schemes and evidence that a holder has from an earlier year, or from before the plan. */
function earlierAssets(holder: Holder, c: Case, year: number): ReadonlySet<string> {
  const earlier = new Set<string>();
  for (const entry of holder.entries) {
    if (heldSince(holder, entry.scheme, c, year)) earlier.add(entry.scheme);
    if (entry.year < year) for (const key of entry.evidence) earlier.add(key);
  }
  for (const { scheme, evidence, from } of heldBefore(c, holder.place, holder.good, year)) {
    if ((from ?? year - 1) < year && stillHeld(holder, scheme, c, year)) earlier.add(scheme);
    for (const key of evidence) earlier.add(key);
  }
  return earlier;
}

/** The yearly cost of certificates in force, obtained or retained. A certificate is retained only if it was held, and not beyond its end. */
function yearly(holder: Holder, c: Case, horizon: Horizon, tally: Tally): void {
  const { place, good, kept } = holder;
  for (const span of horizon.spans) {
    for (const row of bookOf(c, span.year).rows.schemes) {
      const paid = heldBefore(c, place, good, span.year).some((x) => x.scheme === row.scheme && x.paid);
      const keeps = row.yearly > 0 && !paid && stillHeld(holder, row.scheme, c, span.year);
      const times = Number(inForce(holder, row.scheme, c, span.year) !== undefined) + Number(keeps);
      if (times > 0)
        tally.spendEach('certification', span, times * row.yearly, {
          ...siteOf(holder, bookOf(c, span.year)),
          rows: [row],
        });
    }
    for (const { scheme, until } of kept)
      if (span.year <= until && !heldLater(c, place, good, scheme, span.year))
        tally.wrong(`certificate ${scheme} ${place}/${good} ${span.year}: kept, not held`);
  }
}

/** Whether a certificate from before the plan is in force in a year, or starts later. */
const heldLater = (c: Case, place: string, good: string, scheme: string, year: number): boolean =>
  bookOf(c, year).rows.certificates.some(
    (x) => x.scheme === scheme && x.place === place && x.good === good && year <= (x.until ?? year),
  );

/** The costs of certificates belong to the site that holds them, and to the good. */
const siteOf = ({ place, good }: Holder, book: Book) => ({ place, country: book.countryOf(place), good });
