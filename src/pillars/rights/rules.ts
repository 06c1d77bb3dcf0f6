import type { Row, Rows } from '../../case/index.ts';
import { type Candidate, inForce } from '../frame/index.ts';

export type Asset = Row<'assets'>;
export type Licence = Row<'licences'>;

/** Whether an asset is in force in a country in a year; know-how and an asset without territories are everywhere. */
function assetInForce(asset: Asset, country: string, year: number): boolean {
  const everywhere = asset.kind === 'know-how' || asset.territories.length === 0;
  return (
    (everywhere || asset.territories.includes(country)) &&
    year >= (asset.filed ?? year) &&
    year <= (asset.expires ?? year)
  );
}

const covers = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);

/** Whether a licence covers a country in a year. */
const covering = (licence: Licence, country: string, year: number): boolean =>
  covers(licence.territories, country) && inForce(licence, year);

/** Assets of a candidate's technology that bind it in a year: in force there and not its owner's own. */
export function bindingAssets(rows: Rows, k: Candidate, year: number): Asset[] {
  const { technology } = k.processRow;
  if (technology === '') return [];
  return rows.assets.filter(
    (a) =>
      a.technology === technology &&
      assetInForce(a, k.country, year) &&
      (k.row.owner === '' || a.owner !== k.row.owner),
  );
}

/** Licences of an asset that a candidate could run under in a year: its owner's, for its country and process; one held exclusively by another bars them. */
export function usableLicences(rows: Rows, k: Candidate, asset: Asset, year: number): Licence[] {
  const own = (l: Licence) => l.licensee === '' || l.licensee === k.row.owner;
  const there = rows.licences.filter((l) => l.asset === asset.asset && covering(l, k.country, year));
  const exclusive = there.filter((l) => l.exclusive && !l.offered);
  return there.filter(
    (l) => own(l) && covers(l.fields, k.process) && exclusive.every((other) => other.licence === l.licence),
  );
}

/** Share of a period lost to the record that the law wants: weeks / 52 from the first year on, what is beyond a year carries over. */
export const lostShare = (licence: Licence, elapsed: number, years: number): number =>
  Math.min(1, Math.max(0, licence.registration / 52 - elapsed) / years);
