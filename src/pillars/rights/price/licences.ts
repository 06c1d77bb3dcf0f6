import type { Case, Row } from '../../../case/index.ts';
import type { PlanDocument } from '../../document.ts';
import { bookOf } from '../../opinion/book.ts';
import type { Span } from '../../opinion/horizon.ts';
import type { Site } from '../../opinion/sites.ts';

/** A licence under which a candidate may run in a period, with the share of the period that its registration leaves. */
export interface Usable {
  readonly licence: string;
  readonly row: Licence;
  readonly royalty: number;
  readonly share: number;
}

type Licence = Row<'licences'>;

/** Whether an asset is in force: filed, not expired, in one of its territories; know-how and one without territories everywhere. */
export function bindsIn(asset: Row<'assets'>, country: string, year: number): boolean {
  const everywhere = asset.kind === 'know-how' || asset.territories.length === 0;
  return (
    (everywhere || asset.territories.includes(country)) &&
    (asset.filed ?? year) <= year &&
    year <= (asset.expires ?? year)
  );
}

const runs = (licence: Licence, year: number) => (licence.from ?? year) <= year && year <= (licence.until ?? year);
const covers = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);

/**
 * Licences of an asset that a candidate holds or has bought by a year, that cover its country, process and licensee, and that
 * no exclusive licence of the asset, held by whomever or bought by then, bars there.
 */
export function usable(plan: PlanDocument, c: Case, site: Site, asset: string, span: Span): Usable[] {
  const book = bookOf(c, span.year);
  const country = book.countryOf(site.row.place);
  const there = book.rows.licences.filter(
    (x) => x.asset === asset && covers(x.territories, country) && runs(x, span.year),
  );
  const bought = (x: Licence) => plan.licences.filter((b) => b.licence === x.licence && b.year <= span.year);
  const exclusive = there.filter((x) => x.exclusive && (!x.offered || bought(x).length > 0));
  return there.flatMap((x) => {
    if (x.licensee !== '' && x.licensee !== site.row.owner) return [];
    if (!covers(x.fields, site.row.process) || exclusive.some((other) => other.licence !== x.licence)) return [];
    const own = bought(x).find((b) => `${b.place}/${b.process}` === site.key);
    if (x.offered && !own) return [];
    const began = x.offered ? own!.year : x.from;
    const share = began === undefined ? 1 : 1 - lost(x.registration, began, span);
    return [{ licence: x.licence, row: x, royalty: x.royalty, share }];
  });
}

/** Share of a period lost to registration: its weeks run from the first year, 52 a year, and carry over. */
function lost(weeks: number, began: number, span: Span): number {
  const shares = span.years.map((year) => Math.min(52, Math.max(0, weeks - 52 * (year - began))) / 52);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
