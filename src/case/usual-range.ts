import type { Quality } from './quality.ts';

/** Half of the usual range of a figure as a share of it, by how it is known; assumed for every case, and told as the usual range. */
export const usualShare: Readonly<Record<Quality, number>> = {
  measured: 0.02,
  official: 0.05,
  industry: 0.1,
  derived: 0.15,
  recalled: 0.25,
  assumed: 0.4,
};

/** Columns that are duties: they range from none to twice, since a law changes them at once. */
const duties: ReadonlySet<string> = new Set(['rate', 'specific']);

/**
 * The range of a figure without a row in `uncertainty`: its value less and more by the share of its quality (`shares`: those of the case),
 * a duty from 0 to twice. It changes no plan; it says how far a figure is tried.
 */
export function usualRange(
  { table, column, value }: { readonly table: string; readonly column: string; readonly value: number },
  quality: Quality,
  shares: Readonly<Partial<Record<Quality, number>>> = {},
): { low: number; high: number } {
  const share = table === 'tariffs' && duties.has(column) ? 1 : (shares[quality] ?? usualShare[quality]);
  const [low, high] = [value * (1 - share), value * (1 + share)];
  return value < 0 ? { low: high, high: low } : { low, high };
}
