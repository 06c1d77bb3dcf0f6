import { type Quality, qualities } from './quality.ts';

/** The usual range of a figure either way, as a share of it, by quality (assumed for every case). */
const usualShare: Readonly<Record<Quality, number>> = {
  measured: 0.02,
  official: 0.05,
  industry: 0.1,
  derived: 0.15,
  recalled: 0.25,
  assumed: 0.4,
};

/**
 * The shares of a case by quality, from its setting `ranges` ("recalled 0.3"). Items that cannot be read are left out.
 */
export function rangeShares(items: readonly string[]): Partial<Record<Quality, number>> {
  return Object.fromEntries(items.map(rangeShare).filter((share) => share !== undefined));
}

/** The quality and share of one item; undefined unless it names a quality and a share from 0 to 1. */
export function rangeShare(item: string): [Quality, number] | undefined {
  const [name, text, ...more] = item.trim().split(/\s+/);
  const quality = qualities.find((quality) => quality === name);
  const share = Number(text);
  return quality && text !== undefined && more.length === 0 && share >= 0 && share <= 1 ? [quality, share] : undefined;
}

/** Columns of duties. They range from 0 to twice the figure, since a law can change them at once. */
const duties: ReadonlySet<string> = new Set(['rate', 'specific']);

/**
 * The range of a figure without a row in `uncertainty`: its value less and plus the share of its quality (`shares` are
 * those of the case); a duty from 0 to twice. The range changes no plan; it says how far figures are varied in tests of
 * the plan.
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
