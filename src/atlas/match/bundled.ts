import { getOrInsert, type Quality } from '../../case/index.ts';
import { className, economyFacts, evidenceSources, indicators, MEMBERS } from '../data/bundled.ts';

/** The source of figures. */
export interface Basis {
  readonly source: string;
  readonly title: string;
  readonly vintage: string;
  /** How it was cleaned; other cleaning gives other figures. */
  readonly cleaning: string;
  readonly url: string;
  readonly quality: Quality;
}

/** A class of goods with the revealed comparative advantage of both economies. */
export interface Complement {
  readonly scheme: string;
  readonly code: string;
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

export interface SectorMatch {
  readonly basis: Basis;
  /** Classes in which only A has an advantage, only B, and both; the largest first. */
  readonly aForB: readonly Complement[];
  readonly bForA: readonly Complement[];
  readonly both: readonly Complement[];
}

export function basisOf(source: string): Basis {
  const evidenceSource = evidenceSources().find((row) => row.source === source);
  if (!evidenceSource) throw new Error(`evidence without source ${source}`);
  const { title, vintage, cleaning, url, quality } = evidenceSource;
  return { source, title, vintage, cleaning, url, quality: quality as Quality };
}

/** Values of a measure by economy and code of a classification. */
export function table(scheme: string, measure: string): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const indicator of indicators()) {
    if (indicator.scheme !== scheme || indicator.measure !== measure) continue;
    getOrInsert(found, indicator.economy, () => new Map()).set(indicator.code, indicator.value!);
  }
  return found;
}

/** Divisions of SITC (non-ferrous metals by metal, gold and coin apart), exports of 1998 to 2000: the bundled table with all members. */
const [SCHEME, SOURCE] = ['sitc2', 'sitc-1998-2000'];

/** Economies of the bundled table of advantages: the members. */
export function knownEconomies(): string[] {
  return [...table(SCHEME, 'rca').keys()].sort();
}

/** Complementary classes of two members from the bundled table; undefined where it lacks one. */
export function matchSectors(a: string, b: string): SectorMatch | undefined {
  const gross = table(SCHEME, 'rca');
  const [ofA, ofB] = [gross.get(a), gross.get(b)];
  if (!ofA || !ofB) return undefined;
  const rows = [...ofA].map(([code, value]): Complement => {
    return { scheme: SCHEME, code, name: className(SCHEME, code), a: value, b: ofB.get(code) ?? 0 };
  });
  const byA = (x: Complement, y: Complement) => y.a - x.a;
  return {
    basis: basisOf(SOURCE),
    aForB: rows.filter((x) => x.a >= 1 && x.b < 1).sort(byA),
    bForA: rows.filter((x) => x.b >= 1 && x.a < 1).sort((x, y) => y.b - x.b),
    both: rows.filter((x) => x.a >= 1 && x.b >= 1).sort(byA),
  };
}

/** For each pair of members, the number of classes in which the row has an advantage and the column has none. */
export function complementMatrix(): { basis: Basis; members: string[]; counts: number[][]; of: number } {
  const gross = table(SCHEME, 'rca');
  const members = MEMBERS.filter((member) => gross.has(member));
  const counts = members.map((a) =>
    members.map((b) => [...gross.get(a)!].filter(([code, x]) => x >= 1 && (gross.get(b)!.get(code) ?? 0) < 1).length),
  );
  return { basis: basisOf(SOURCE), members, counts, of: gross.get(members[0]!)!.size };
}

/** Facts of one economy with unit, year, source and quality. */
export const factsOfEconomy = (code: string) => economyFacts().filter((economyFact) => economyFact.economy === code);

/** Indicators of one economy and measure. */
export const indicatorsOf = (economy: string, measure: string) =>
  indicators().filter((indicator) => indicator.economy === economy && indicator.measure === measure);
