import { barsLicensor, isVoidWithoutRecord } from '../law/records.ts';
import { lastYearOf } from '../law/values.ts';
import { type AssetRow, isOffered, isRegistered, type LicenceRow, yearOf } from '../rows.ts';
import { type Act, type FreedomInput, type Reason, STATES, type State } from './types.ts';

const RANK = Object.fromEntries(STATES.map((state, i) => [state, i])) as Readonly<Record<State, number>>;

/**
 * Kinds of right for which an act needs permission. `make` needs all rights of a technology, as in the plan. The others follow TRIPS:
 * patents 28.1 (making, using, offering, selling, importing, also the product of a process), trademarks 16.1, designs 26.1,
 * computer programs 10.1 and 11; 39.2 protects the secret, not the product. Recalled; not legal advice.
 */
export const NEEDS: Readonly<Record<Act, readonly AssetRow['kind'][]>> = {
  make: ['patent', 'utility model', 'know-how', 'trademark', 'design', 'software'],
  use: ['patent', 'utility model', 'know-how', 'software'],
  sell: ['patent', 'utility model', 'trademark', 'design', 'software'],
  import: ['patent', 'utility model', 'trademark', 'design', 'software'],
};

/** State of a cell in a year, with its reasons. */
export type Found = { readonly state: State; readonly by: readonly Reason[] };
export const FREE: Found = { state: 'no right recorded', by: [] };
export const UNKNOWN: Found = { state: 'unknown', by: [] };

/** The worst state of several assets, since all must allow an act. */
export function worst(found: readonly Found[]): Found {
  const rank = Math.max(0, ...found.map(({ state }) => RANK[state]));
  const same = found.filter(({ state }) => RANK[state] === rank);
  return same.length === 0 ? FREE : { state: same[0]!.state, by: same.flatMap(({ by }) => by) };
}

/** State of an act under one asset that is protected in the country, in a year. */
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
  if (lastYearOf(asset, country) < year) return { state: 'expired', by: [{ asset: asset.asset }] };
  const charted = (input.claims ?? []).filter((row) => row.asset === asset.asset && row.process === process);
  if (charted.length > 0 && charted.every((row) => row.reads === 'no'))
    return { state: 'outside the claims', by: [{ asset: asset.asset }] };
  const here = licences.filter((licence) => covers(licence, country, year));
  const rows = here.filter((licence) => !isOffered(licence) || input.bought?.has(licence.licence));
  const exclusive = rows.filter((licence) => licence.exclusive);
  if (asset.owner === party) return ownersState(asset, exclusive, country);
  const own = here.filter((l) => (!l.licensee || l.licensee === party) && fits(l, process));
  let found: Found | undefined;
  for (const licence of own.filter((row) => rows.includes(row))) {
    const bar = exclusive.find((other) => other.licence !== licence.licence);
    const reason = { asset: asset.asset, licence: licence.licence };
    if (isOwnProcess(licence)) return { state: 'own process', by: [reason] };
    if (!bar && needsRecord(asset, licence, country))
      found = { state: 'unknown', by: [{ ...reason, unrecorded: true }] };
    else if (!bar) return { state: 'licensed', by: [{ ...reason, clauses: clausesOf(licence) }] };
    else if (licence.exclusive) return { state: 'unknown', by: [{ ...reason, barredBy: bar.licence }] };
    else found ??= { state: 'blocked', by: [{ asset: asset.asset, barredBy: bar.licence }] };
  }
  if (found?.state === 'unknown') return found;
  const offers = own
    .filter((l) => !rows.includes(l) && !exclusive.some((other) => other.licence !== l.licence))
    .map((l) => l.licence);
  const reason: Reason = { asset: asset.asset, ...found?.by[0], ...(offers.length > 0 && { offers }) };
  if (asset.kind === 'know-how') return { state: 'no access', by: [reason] };
  const termKnown = asset.kind === 'trademark' || asset.filed !== undefined || asset.expires !== undefined;
  // While no claim is known to read on the process and some are not charted, the right may or may not bar it.
  const open = charted.length > 0 && !charted.some((row) => row.reads === 'yes');
  return { state: termKnown && !open ? 'blocked' : 'unknown', by: [reason] };
}

/** State of an act of the owner. An exclusive licence may bar its licensor too, by the law of the country. */
function ownersState(asset: AssetRow, exclusive: readonly LicenceRow[], country: string): Found {
  const granted = exclusive.find((licence) => licence.licensee !== asset.owner);
  const bars = granted && barsLicensor(country);
  if (!granted || bars === false) return { state: 'owned', by: [{ asset: asset.asset }] };
  return { state: bars ? 'blocked' : 'unknown', by: [{ asset: asset.asset, barredBy: granted.licence }] };
}

/** Whether a row records the licensee's own process, which nobody licenses. */
export const isOwnProcess = (licence: LicenceRow): boolean => licence.status === 'own';

/** Whether a licence is void until it is recorded, and its row counts no weeks for the record. */
const needsRecord = (asset: AssetRow, licence: LicenceRow, country: string): boolean =>
  isRegistered(asset) && !licence.registration && isVoidWithoutRecord(country, asset.kind) === true;

/** Whether a licence covers a country. */
export const coversPlace = (licence: LicenceRow, country: string): boolean =>
  (licence.territories ?? []).length === 0 || licence.territories!.includes(country);

const covers = (licence: LicenceRow, country: string, year: number): boolean =>
  licence.status !== 'terminated' &&
  coversPlace(licence, country) &&
  yearOf(licence.from, -Infinity) <= year &&
  (year <= yearOf(licence.until, Infinity) || licence.status === 'paid-up');

const fits = (licence: LicenceRow, process: string): boolean =>
  (licence.fields ?? []).length === 0 || licence.fields!.includes(process);

/** The clauses of a licence that limit its acts, as `column: value`. */
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
