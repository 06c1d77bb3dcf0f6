import type { HeadingComplement, Project, SectorMatch, TradeTable } from '../../atlas/index.ts';
import { countryIn, words } from '../../i18n/index.ts';

/** How many projects, and of how many it is known what was spent. */
export function projectsAnswer(projects: readonly Project[]): string {
  const realised = projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length;
  return words().evidence.projectsAnswer({ count: projects.length, realised });
}

/** Headings that complement, and the trade that they are from. */
export interface HeadingsFound extends Pick<TradeTable, 'basis' | 'year' | 'whole'> {
  /** Headings that the trade holds, and the least and largest share of a heading's world trade in it. */
  readonly of: number;
  readonly held: readonly [number, number];
  /** Headings of which something could be told: sums are of these alone; empty where they are of all. */
  readonly covers: readonly string[];
  readonly rows: readonly HeadingComplement[];
}

/** In how many headings each of two economies sells net what the other buys net; then classes of the bundled table, in the past. */
export function matchAnswer(found: {
  readonly a: string;
  readonly b: string;
  readonly headings: HeadingsFound;
  readonly sectors: SectorMatch | null;
}): string {
  const [a, b] = [countryIn(found.a), countryIn(found.b)];
  const { of, year, whole, rows } = found.headings;
  const sold = (seller: string) => new Set(rows.flatMap((one) => (one.seller === seller ? [one.product] : []))).size;
  const first = words().atlas.headingsAnswer({ a, b, ab: sold(found.a), ba: sold(found.b), of, year, whole });
  if (!found.sectors) return first;
  const { aForB, bForA, both, basis } = found.sectors;
  const counts = { aForB: aForB.length, bForA: bForA.length, both: both.length };
  return `${first} ${words().evidence.matchAnswer({ a, b, ...counts, vintage: basis.vintage })}`;
}
