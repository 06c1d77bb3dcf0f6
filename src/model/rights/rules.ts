import type { Row, Rows } from '../../case/index.ts';
import { lastYearOf } from '../../rights/index.ts';
import { type Candidate, inForce } from '../frame/index.ts';

export type Asset = Row<'assets'>;
export type Licence = Row<'licences'>;

/**
 * Whether an asset is in force in a country in a year, by the law of the country if its row states no end; know-how, and an
 * asset without territories, hold everywhere.
 */
function assetInForce(asset: Asset, country: string, year: number): boolean {
  const everywhere = asset.kind === 'know-how' || asset.territories.length === 0;
  return (
    (everywhere || asset.territories.includes(country)) &&
    year >= (asset.filed ?? year) &&
    year <= lastYearOf(asset, country)
  );
}

const covers = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);

/** Whether a licence is in its term in a year and was not terminated. */
export const inTerm = (licence: Licence, year: number): boolean =>
  licence.status !== 'terminated' && inForce(licence, year);

/** Whether a paid-up licence is past its term: what was built by then runs on without payment. */
export const runsOn = (licence: Licence, year: number): boolean =>
  licence.status === 'paid-up' && licence.until !== undefined && year > licence.until;

/** Whether an asset may read on a process: unless all its charted claims do not. */
function readsOn(rows: Rows, { asset }: Asset, process: string): boolean {
  const charted = rows.claims.filter((row) => row.asset === asset && row.process === process);
  return charted.length === 0 || charted.some((row) => row.reads !== 'no');
}

/** Assets of a candidate's technology that bind it in a year: in force in its country and not owned by its owner. */
export function bindingAssets(rows: Rows, k: Candidate, year: number): Asset[] {
  const { technology } = k.processRow;
  if (technology === '') return [];
  return rows.assets.filter(
    (a) =>
      a.technology === technology &&
      assetInForce(a, k.country, year) &&
      readsOn(rows, a, k.process) &&
      (k.row.owner === '' || a.owner !== k.row.owner),
  );
}

/**
 * Licences of an asset that a candidate could run under in a year: those of its owner, for its country and process. A
 * licence that is held exclusively by another excludes them, except the owner's own process.
 */
export function usableLicences(rows: Rows, k: Candidate, asset: Asset, year: number): Licence[] {
  const inCountry = rows.licences.filter((l) => l.asset === asset.asset && covers(l.territories, k.country));
  const exclusive = inCountry.filter((l) => l.exclusive && !l.offered && l.status !== 'own' && inTerm(l, year));
  return inCountry.filter(
    (l) =>
      (l.licensee === '' || l.licensee === k.row.owner) &&
      covers(l.fields, k.process) &&
      (inTerm(l, year) || runsOn(l, year)) &&
      (l.status === 'own' || exclusive.every((other) => other.licence === l.licence)),
  );
}

/** The owner of a candidate, or the candidate itself if it has none. */
export const partyOf = (k: Candidate): string => k.row.owner || k.key;

/**
 * The taker of a licence, which pays the fee once and to which capacity, minimum and cap apply. A licence that is held
 * already is taken by the party.
 */
export function takerOf(licence: Licence, k: Candidate): string {
  if (!licence.offered || licence.fee_per === 'party') return partyOf(k);
  return licence.fee_per === 'territory' ? `${partyOf(k)} ${k.country}` : k.key;
}

/** Share of a period lost to registration: weeks / 52 from the first year on; weeks beyond a year carry over. */
export const lostShare = (licence: Licence, elapsed: number, years: number): number =>
  Math.min(1, Math.max(0, licence.registration / 52 - elapsed) / years);

/** Payment for an amount owed to the licensor, with the tax on it that the licensee bears. */
export const taxed = (licence: Licence, amount: number): number => amount * (1 + licence.withholding);
