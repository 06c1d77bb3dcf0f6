import type { Row } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import { grouped } from '../frame/sums.ts';

/** Whether a scheme is required of a shipment. */
type Requires = (shipment: { readonly good: string; readonly from: string; readonly to: string }) => boolean;

/** By scheme, whether one of its requirements in force in a year applies to a shipment. */
export function requirementsOf(book: Book, year: number): ReadonlyMap<string, Requires> {
  const inForce = book.rows.requirements.filter(
    (row) => row.scheme !== '' && (row.from ?? year) <= year && year <= (row.until ?? year),
  );
  const by = grouped(inForce, (row) => row.scheme);
  return new Map([...by].map(([scheme, rows]) => [scheme, (shipment) => anyApplies(book, rows, shipment)]));
}

function anyApplies(
  book: Book,
  rows: readonly Row<'requirements'>[],
  { good, from, to }: Parameters<Requires>[0],
): boolean {
  const hs = book.goods.get(good)?.hs ?? '';
  const [markets, home] = [book.destinationNames(to), book.destinationNames(from)];
  return rows.some(
    (row) => markets.includes(row.market) && hs.startsWith(row.hs) && (row.home || !home.includes(row.market)),
  );
}
