import type { Row } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import { grouped } from '../frame/sums.ts';

/** Whether a scheme is asked of what goes from one place to another. */
export type Asks = (shipment: { readonly good: string; readonly from: string; readonly to: string }) => boolean;

/** By scheme, whether any of its requirements that are in force in a year meets a shipment. */
export function asksOf(book: Book, year: number): ReadonlyMap<string, Asks> {
  const inForce = book.rows.requirements.filter(
    (row) => row.scheme !== '' && (row.from ?? year) <= year && year <= (row.until ?? year),
  );
  const by = grouped(inForce, (row) => row.scheme);
  return new Map([...by].map(([scheme, rows]) => [scheme, (shipment) => meetsAny(book, rows, shipment)]));
}

function meetsAny(book: Book, rows: readonly Row<'requirements'>[], { good, from, to }: Parameters<Asks>[0]): boolean {
  const hs = book.goods.get(good)?.hs ?? '';
  const [markets, home] = [book.met(to), book.met(from)];
  return rows.some(
    (row) => markets.includes(row.market) && hs.startsWith(row.hs) && (row.home || !home.includes(row.market)),
  );
}
