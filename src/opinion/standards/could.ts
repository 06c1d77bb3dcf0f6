import type { Book } from '../frame/book.ts';
import type { Site } from '../frame/sites.ts';
import { quantityIn, stepRows } from '../frame/steps.ts';

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
  const made = sites.filter((x) => x.row.place === from).reduce((sum, x) => sum + inService(x, 1), 0);
  const offered = stepRows(book.rows.supplies, year)
    .filter((x) => x.good === good && x.place === from)
    .reduce((sum, x) => sum + quantityIn(x, year, start), 0);
  if (Number.isFinite(offered)) return made + offered;
  const used = sites.filter((x) => to.has(x.row.place)).reduce((sum, x) => sum + inService(x, -1), 0);
  const wanted = stepRows(book.rows.demands, year)
    .filter((x) => x.good === good && to.has(x.place))
    .reduce((sum, x) => sum + quantityIn(x, year, start), 0);
  return made + used + wanted;
}
