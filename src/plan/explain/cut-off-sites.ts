import type { Candidate, Frame } from '../../model/index.ts';

/**
 * Candidates, not built yet, at places without legs in any year that lack an input there or have no buyer for their
 * products: a plant would be idle.
 */
export function cutOffSites({ candidates, periods }: Pick<Frame, 'candidates' | 'periods'>): Candidate[] {
  const connected = new Set(periods.flatMap(({ rows }) => rows.legs.flatMap(({ from, to }) => [from, to])));
  const at = (place: string) => candidates.filter((k) => k.place === place);
  const bought = (good: string, place: string) =>
    periods.some(({ supplies }) => supplies.some((supply) => supply.good === good && supply.place === place));
  const wanted = (good: string, place: string) =>
    periods.some(({ demands }) => demands.some((demand) => demand.good === good && demand.place === place));
  return candidates.filter((k) => {
    if (connected.has(k.place) || k.row.existing > 0 || !k.row.build) return false;
    const otherPlant = (sign: 1 | -1, good: string) =>
      at(k.place).some((candidate) => candidate !== k && candidate.recipe.some(([g, q]) => g === good && q * sign > 0));
    const inputs = k.recipe.filter(([, q]) => q < 0).map(([good]) => good);
    const outputs = k.recipe.filter(([, q]) => q > 0).map(([good]) => good);
    const fed = inputs.every((good) => bought(good, k.place) || otherPlant(1, good));
    return !fed || !outputs.some((good) => wanted(good, k.place) || otherPlant(-1, good));
  });
}
