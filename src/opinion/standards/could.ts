import { sumOf } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import type { Site } from '../frame/sites.ts';
import { quantityIn, type Step, stepRows } from '../frame/steps.ts';

/**
 * What a site could send of a good in a year: what its capacity in service could make x availability, and what its supplies
 * offer; of a supply without a quantity, what the places in `to` could use of it or want.
 */
export function couldSend(
  book: Book,
  sites: readonly Site[],
  good: string,
  from: string,
  to: ReadonlySet<string>,
  year: number,
  start: number,
): number {
  const inService = (site: Site, sign: 1 | -1): number => {
    const quantity = site.recipe.find((x) => x.good === good)?.quantity ?? 0;
    return Math.max(0, sign * quantity) * site.process.availability * site.ready(year);
  };
  const quantities = (rows: readonly Step[], counts: (place: string) => boolean): number =>
    sumOf(stepRows(rows, year), (x) => (x.good === good && counts(x.place) ? quantityIn(x, year, start) : 0));
  const made = sumOf(sites, (x) => (x.row.place === from ? inService(x, 1) : 0));
  const supply = quantities(book.rows.supplies, (place) => place === from);
  if (Number.isFinite(supply)) return made + supply;
  const used = sumOf(sites, (x) => (to.has(x.row.place) ? inService(x, -1) : 0));
  return made + used + quantities(book.rows.demands, (place) => to.has(place));
}
