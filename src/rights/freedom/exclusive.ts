import { type AssetRow, isOffered, isRegistered, type LicenceRow, lastDay, yearOf } from '../rows.ts';
import { isOwnProcess } from './state.ts';

/** Two licences that exclude each other. The years are those in which both run. */
export type ExclusiveConflict = {
  readonly asset: string;
  /** The exclusive licence, and the other (which may be exclusive too). */
  readonly exclusive: string;
  readonly other: string;
  /** Countries that both cover; empty if both cover all. */
  readonly territories: readonly string[];
  readonly from?: number;
  readonly until?: number;
  /**
   * conflict: both are held and share a field. offer: the other is on offer, and cannot be bought. separate fields: lawful side by
   * side, but a plan counts exclusivity by territory alone, and bars the other.
   */
  readonly kind: 'conflict' | 'offer' | 'separate fields';
};

/**
 * Pairs of licences of one asset of which one is exclusive, and which share territory and time. Each pair stands once, the
 * exclusive licence first.
 */
export function exclusiveConflicts(licences: readonly LicenceRow[]): ExclusiveConflict[] {
  const conflicts: ExclusiveConflict[] = [];
  for (const [i, a] of licences.entries()) {
    for (const b of licences.slice(i + 1)) {
      if (a.asset !== b.asset || (!a.exclusive && !b.exclusive)) continue;
      if ([a, b].some((row) => isOwnProcess(row) || row.status === 'terminated')) continue;
      const [exclusive, other] = a.exclusive && !(isOffered(a) && b.exclusive && !isOffered(b)) ? [a, b] : [b, a];
      if (isOffered(exclusive)) continue;
      if (exclusive.licensee && exclusive.licensee === other.licensee) continue;
      const territories = meet(a.territories, b.territories);
      const from = Math.max(yearOf(a.from, -Infinity), yearOf(b.from, -Infinity));
      const until = Math.min(yearOf(a.until, Infinity), yearOf(b.until, Infinity));
      if (!territories || from > until) continue;
      conflicts.push({
        asset: a.asset,
        exclusive: exclusive.licence,
        other: other.licence,
        territories,
        ...(Number.isFinite(from) && { from }),
        ...(Number.isFinite(until) && { until }),
        kind: !meet(a.fields, b.fields) ? 'separate fields' : isOffered(other) ? 'offer' : 'conflict',
      });
    }
  }
  return conflicts;
}

/** The intersection of two lists, of which an empty one means all; undefined if they share nothing. */
function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || a.length === 0) return b ?? [];
  if (!b || b.length === 0) return a;
  const both = a.filter((member) => b.includes(member));
  return both.length > 0 ? both : undefined;
}

/** A licence that promises more than the asset gives. */
export type LicenceFlaw = {
  readonly licence: string;
  readonly asset: string;
  /** no right there: the asset is not protected in `country`. outlives the right: the right ends on `date`. no record: the licence is void in `country` until it is recorded. */
  readonly kind: 'no right there' | 'outlives the right' | 'no record';
  readonly country?: string;
  readonly date?: string;
};

/**
 * Licences of territories where the asset is not protected, that outlive it, or that name a country where a licence of a
 * registered right is void without a record while `registration` is 0.
 * @param recorded whether the law of a country demands a record of licences of a kind of right.
 */
export function licenceFlaws(
  licences: readonly LicenceRow[],
  assets: readonly AssetRow[],
  recorded: (country: string, kind: AssetRow['kind']) => boolean,
): LicenceFlaw[] {
  const by = new Map(assets.map((asset) => [asset.asset, asset]));
  return licences.flatMap((licence): LicenceFlaw[] => {
    const asset = by.get(licence.asset);
    if (!asset || isOwnProcess(licence)) return [];
    const { licence: key } = licence;
    const flaw = (kind: LicenceFlaw['kind'], more: Partial<LicenceFlaw>): LicenceFlaw => ({
      licence: key,
      asset: asset.asset,
      kind,
      ...more,
    });
    const registered = isRegistered(asset);
    const protectedIn = asset.kind === 'know-how' ? [] : (asset.territories ?? []);
    const named = licence.territories ?? [];
    const where =
      named.length > 0 ? named.filter((c) => protectedIn.length === 0 || protectedIn.includes(c)) : protectedIn;
    const ends = asset.expires;
    const outlives = ends !== undefined && licence.until !== undefined && yearOf(licence.until, 0) > yearOf(ends, 0);
    return [
      ...named
        .filter((country) => protectedIn.length > 0 && !protectedIn.includes(country))
        .map((country) => flaw('no right there', { country })),
      ...(outlives ? [flaw('outlives the right', { date: lastDay(asset.expires!) })] : []),
      ...where
        .filter((c) => registered && recorded(c, asset.kind) && !licence.registration)
        .map((country) => flaw('no record', { country })),
    ];
  });
}
