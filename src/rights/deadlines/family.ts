import { type AssetRow, firstDay } from '../rows.ts';

/**
 * Families as one asset each: its first filing, with the territories of all. What is left to file abroad is left to the family, not to
 * each of its members. An asset without a family stands for itself.
 */
export function familiesOf(assets: readonly AssetRow[]): AssetRow[] {
  const families = new Map<string, AssetRow[]>();
  for (const asset of assets) {
    const key = asset.family ? `family ${asset.family}` : `asset ${asset.asset}`;
    families.set(key, [...(families.get(key) ?? []), asset]);
  }
  return [...families.values()].map((members) => {
    const [first = members[0]!] = [...members].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return { ...first, territories: [...new Set(members.flatMap((one) => one.territories ?? []))] };
  });
}

const dayOf = (asset: AssetRow): string => {
  const since = asset.priority ?? asset.filed;
  return since === undefined ? '9999' : firstDay(since);
};
