import { type Case, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { type Horizon, type Span, shareLost } from '../frame/horizon.ts';
import type { Site } from '../frame/sites.ts';
import type { Source } from '../frame/tally.ts';
import { lastByLaw } from './terms.ts';

export type Licence = Row<'licences'>;

/** A licence under which a candidate may run in a period. */
export interface Usable {
  readonly licence: Licence;
  /** The holder to which capacity, minimum and cap of the licence apply (`takerOf`). */
  readonly taker: string;
  /** Largest activity under it, a year. */
  readonly most: number;
  /** Whether royalties are due: not after the term of a paid-up licence. */
  readonly due: boolean;
}

/**
 * Whether an asset is in force in a country: filed, not expired (by the row, or else by the law of the country), in one of its territories. Know-how, and
 * assets without territories, are in force everywhere.
 */
export function bindsIn(asset: Row<'assets'>, country: string, year: number): boolean {
  const everywhere = asset.kind === 'know-how' || asset.territories.length === 0;
  return (
    (everywhere || asset.territories.includes(country)) &&
    (asset.filed ?? year) <= year &&
    year <= (asset.expires ?? lastByLaw(asset, country) ?? year)
  );
}

/** Whether a licence is within its term, and not terminated. */
export const runs = (licence: Licence, year: number): boolean =>
  licence.status !== 'terminated' && (licence.from ?? year) <= year && year <= (licence.until ?? year);

const covers = (list: readonly string[], item: string) => list.length === 0 || list.includes(item);

/** The holder that pays a fee once: by `fee_per`, or the party if the licence is not offered. A candidate without an owner is a party of its own. */
export function takerOf(licence: Licence, site: Site, country: string): string {
  const party = site.row.owner || site.key;
  if (!licence.offered || licence.fee_per === 'party') return party;
  return licence.fee_per === 'territory' ? `${party} ${country}` : site.key;
}

/** The labels of a holder's amounts: its site, the country of the territory, or the country of the party if it is known. */
export function belongsTo(licence: Licence, site: Site, { rows, countryOf }: Book): Omit<Source, 'rows'> {
  const { place, process, owner } = site.row;
  const country = countryOf(place);
  if (licence.offered && licence.fee_per === 'candidate') return { place, country, process };
  if (licence.offered && licence.fee_per === 'territory') return { country };
  if (owner === '') return { country };
  const home = rows.parties.find(({ party }) => party === owner)?.country;
  return home ? { country: home } : {};
}

/** The payment of the licensee for an amount due, with the withholding tax that it bears. */
export const gross = (licence: Licence, amount: number): number => amount + licence.withholding * amount;

/**
 * The licences of an asset that a candidate holds, or has bought by a year, and that cover its country, process and licensee. An exclusive licence of the
 * asset in the country, held or bought by then, excludes all others except the owner's own use.
 */
export function usable(plan: PlanDocument, c: Case, site: Site, asset: string, span: Span, horizon: Horizon): Usable[] {
  const book = bookOf(c, span.year);
  const country = book.countryOf(site.row.place);
  const local = book.rows.licences.filter((x) => x.asset === asset && covers(x.territories, country));
  const bought = (x: Licence) => plan.licences.filter((b) => b.licence === x.licence && b.year <= span.year);
  const exclusive = local.filter(
    (x) => x.exclusive && x.status !== 'own' && runs(x, span.year) && (!x.offered || bought(x).length > 0),
  );
  return local.flatMap((x): Usable[] => {
    const after = x.status === 'paid-up' && x.until !== undefined && span.year > x.until;
    if (!after && !runs(x, span.year)) return [];
    if (x.licensee !== '' && x.licensee !== site.row.owner) return [];
    if (!covers(x.fields, site.row.process)) return [];
    if (x.status !== 'own' && exclusive.some((other) => other.licence !== x.licence)) return [];
    const own = bought(x).find((b) => siteKey(b) === site.key);
    if (x.offered && !own) return [];
    const began = x.offered ? own!.year : x.from !== undefined && x.from < horizon.start ? undefined : x.from;
    const share = began === undefined ? 1 : 1 - shareLost(x.registration, began, span);
    const capacity = after
      ? site.existing(span.year) +
        sumOf(site.serving(span.year), (b) => (b.year <= x.until! ? site.readyOf(b, span.year) : 0))
      : site.ready(span.year);
    const most = share * capacity * site.process.availability;
    return [{ licence: x, taker: takerOf(x, site, country), most, due: !after }];
  });
}
