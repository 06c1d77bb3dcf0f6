import { type Case, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { type Horizon, type Span, shareLost } from '../frame/horizon.ts';
import type { Site } from '../frame/sites.ts';
import type { Source } from '../frame/tally.ts';
import { lastByLaw } from './terms.ts';

export type Licence = Row<'licences'>;

/** A licence under which a candidate may run in a period, and the most that it may run. */
export interface Usable {
  readonly licence: Licence;
  /** Whose capacity, minimum and cap it counts for. */
  readonly taker: string;
  readonly most: number;
  /** After the term of one that is paid up nothing is due. */
  readonly due: boolean;
}

/** Whether an asset is in force: filed, not expired (by the law there where the row does not say), in one of its territories; know-how and one without territories everywhere. */
export function bindsIn(asset: Row<'assets'>, country: string, year: number): boolean {
  const everywhere = asset.kind === 'know-how' || asset.territories.length === 0;
  return (
    (everywhere || asset.territories.includes(country)) &&
    (asset.filed ?? year) <= year &&
    year <= (asset.expires ?? lastByLaw(asset, country) ?? year)
  );
}

/** Whether a licence is in its term: begun, not ended, not terminated. */
export const runs = (licence: Licence, year: number): boolean =>
  licence.status !== 'terminated' && (licence.from ?? year) <= year && year <= (licence.until ?? year);

const covers = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);

/** The one for whom a fee is due once; of a licence that is held, the party. Without an owner a candidate is a party by itself. */
export function takerOf(licence: Licence, site: Site, country: string): string {
  const party = site.row.owner || site.key;
  if (!licence.offered || licence.fee_per === 'party') return party;
  return licence.fee_per === 'territory' ? `${party} ${country}` : site.key;
}

/** What an amount of a taker belongs to: its site, the country for which it is due, or that of the party, where it is known. */
export function belongsTo(licence: Licence, site: Site, { rows, countryOf }: Book): Omit<Source, 'rows'> {
  const { place, process, owner } = site.row;
  const country = countryOf(place);
  if (licence.offered && licence.fee_per === 'candidate') return { place, country, process };
  if (licence.offered && licence.fee_per === 'territory') return { country };
  if (owner === '') return { country };
  const home = rows.parties.find((one) => one.party === owner)?.country;
  return home ? { country: home } : {};
}

/** Money that leaves the licensee for an amount that is due: with the tax on it that it bears. */
export const gross = (licence: Licence, amount: number): number => amount + licence.withholding * amount;

/**
 * Licences of an asset that a candidate holds or has bought by a year, that cover its country, process and licensee, and that
 * no exclusive licence of the asset, held by whomever or bought by then, bars there; a party's own process is barred by none.
 */
export function usable(plan: PlanDocument, c: Case, site: Site, asset: string, span: Span, horizon: Horizon): Usable[] {
  const book = bookOf(c, span.year);
  const country = book.countryOf(site.row.place);
  const there = book.rows.licences.filter((x) => x.asset === asset && covers(x.territories, country));
  const bought = (x: Licence) => plan.licences.filter((b) => b.licence === x.licence && b.year <= span.year);
  const exclusive = there.filter(
    (x) => x.exclusive && x.status !== 'own' && runs(x, span.year) && (!x.offered || bought(x).length > 0),
  );
  return there.flatMap((x): Usable[] => {
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
