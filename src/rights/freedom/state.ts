import { type AssetRow, isOffered, type LicenceRow, yearOf } from '../rows.ts';
import type { Act, FreedomInput, Reason, State } from './types.ts';

const RANK: Readonly<Record<State, number>> = { free: 0, expired: 1, owned: 2, licensed: 3, unknown: 4, blocked: 5 };

/**
 * Which kinds of right an act needs leave for. `make` needs all of a technology, as the plan does; for the rest TRIPS: patents
 * 28.1 (making, using, offering, selling, importing, also the product of a process), trade marks 16.1, designs 26.1, computer
 * programs 10.1 and 11; undisclosed information 39.2 guards the secret, not the product. Recalled, not legal advice.
 */
export const NEEDS: Readonly<Record<Act, readonly AssetRow['kind'][]>> = {
  make: ['patent', 'know-how', 'trademark', 'design', 'software'],
  use: ['patent', 'know-how', 'software'],
  sell: ['patent', 'trademark', 'design', 'software'],
  import: ['patent', 'trademark', 'design', 'software'],
};

/** State of a cell in a year. */
export type Found = { readonly state: State; readonly by: readonly Reason[] };
export const FREE: Found = { state: 'free', by: [] };
export const UNKNOWN: Found = { state: 'unknown', by: [] };

/** The worst of several assets: all must allow an act. */
export function worst(found: readonly Found[]): Found {
  const rank = Math.max(0, ...found.map((one) => RANK[one.state]));
  const same = found.filter((one) => RANK[one.state] === rank);
  return same.length === 0 ? FREE : { state: same[0]!.state, by: same.flatMap((one) => one.by) };
}

/** Where one asset that is protected in the country stands in a year. */
export function stateOf(
  asset: AssetRow,
  licences: readonly LicenceRow[],
  input: FreedomInput,
  process: string,
  country: string,
  party: string,
  year: number,
): Found {
  if (yearOf(asset.filed, -Infinity) > year) return FREE;
  if (yearOf(asset.expires, Infinity) < year) return { state: 'expired', by: [{ asset: asset.asset }] };
  if (asset.owner === party) return { state: 'owned', by: [{ asset: asset.asset }] };
  const here = licences.filter((licence) => covers(licence, country, year));
  const held = here.filter((licence) => !isOffered(licence) || input.bought?.has(licence.licence));
  const exclusive = held.filter((licence) => licence.exclusive);
  const own = here.filter((l) => (!l.licensee || l.licensee === party) && fits(l, process));
  let barredBy: string | undefined;
  for (const licence of own.filter((one) => held.includes(one))) {
    const bar = exclusive.find((other) => other.licence !== licence.licence);
    if (!bar)
      return { state: 'licensed', by: [{ asset: asset.asset, licence: licence.licence, clauses: clausesOf(licence) }] };
    if (licence.exclusive) {
      return { state: 'unknown', by: [{ asset: asset.asset, licence: licence.licence, barredBy: bar.licence }] };
    }
    barredBy = bar.licence;
  }
  const offers = own
    .filter((l) => !held.includes(l) && !exclusive.some((other) => other.licence !== l.licence))
    .map((l) => l.licence);
  const reason: Reason = { asset: asset.asset, ...(barredBy && { barredBy }), ...(offers.length > 0 && { offers }) };
  const termKnown =
    asset.kind === 'know-how' || asset.kind === 'trademark' || asset.filed !== undefined || asset.expires !== undefined;
  return { state: termKnown ? 'blocked' : 'unknown', by: [reason] };
}

/** Whether a licence speaks of a country. */
export const coversPlace = (licence: LicenceRow, country: string): boolean =>
  (licence.territories ?? []).length === 0 || licence.territories!.includes(country);

const covers = (licence: LicenceRow, country: string, year: number): boolean =>
  coversPlace(licence, country) && yearOf(licence.from, -Infinity) <= year && year <= yearOf(licence.until, Infinity);

const fits = (licence: LicenceRow, process: string): boolean =>
  (licence.fields ?? []).length === 0 || licence.fields!.includes(process);

/** The clauses of a licence that an act rests on, as `column: value`. */
function clausesOf(licence: LicenceRow): string[] {
  const list = (name: string, values: readonly string[] | undefined): string[] =>
    values && values.length > 0 ? [`${name}: ${values.join('; ')}`] : [];
  return [
    ...list('territories', licence.territories),
    ...list('fields', licence.fields),
    ...(licence.from === undefined ? [] : [`from: ${licence.from}`]),
    ...(licence.until === undefined ? [] : [`until: ${licence.until}`]),
    ...(licence.exclusive ? ['exclusive'] : []),
  ];
}
