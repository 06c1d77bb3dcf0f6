import { sumOf } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import type { Site } from '../frame/sites.ts';
import { quantityIn, type Step, stepRows } from '../frame/steps.ts';

/**
 * The most that a site could send of a good in a year: its capacity in service x availability, plus the quantity of its supplies. If a supply has no
 * quantity, it counts as the use and demand of the places in `to`.
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
