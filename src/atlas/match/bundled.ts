import { getOrInsert, type Quality } from '../../case/index.ts';
import { className, economyFacts, evidenceSources, indicators, MEMBERS } from '../data/bundled.ts';

/** What figures rest on. */
export interface Basis {
  readonly source: string;
  readonly title: string;
  readonly vintage: string;
  /** Which cleaning was done; others who clean otherwise get other figures. */
  readonly cleaning: string;
  readonly url: string;
  readonly quality: Quality;
}

/** A class of goods with the advantage of both economies, 1 = the world's share. */
export interface Complement {
  readonly scheme: string;
  readonly code: string;
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** The same in value added, by the sector where it is made. */
  readonly aValueAdded?: number;
  readonly bValueAdded?: number;
}

/** A commodity that one sells and the other buys from outside the bloc; USD million a year, at least so much. */
export interface Commodity {
  readonly code: string;
  readonly name: string;
  readonly seller: string;
  readonly buyer: string;
  readonly exports: number;
  readonly imports: number;
  readonly fromOutside: number;
}

export interface SectorMatch {
  readonly basis: Basis;
  /** Classes in which A has an advantage and B has none, the largest of A first; then the other way, then both. */
  readonly aForB: readonly Complement[];
  readonly bForA: readonly Complement[];
  readonly both: readonly Complement[];
}

export function basisOf(source: string): Basis {
  const found = evidenceSources().find((one) => one.source === source);
  if (!found) throw new Error(`evidence without source ${source}`);
  const { title, vintage, cleaning, url, quality } = found;
  return { source, title, vintage, cleaning, url, quality: quality as Quality };
}

/** Values of a measure by economy and code of a classification. */
export function table(scheme: string, measure: string): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const one of indicators()) {
    if (one.scheme !== scheme || one.measure !== measure) continue;
    getOrInsert(found, one.economy, () => new Map()).set(one.code, one.value!);
  }
  return found;
}

/** Sources of advantages, the best first: sectors of 2022 for 62 economies, divisions of 1998 to 2000 for all members. */
const ADVANTAGES = [
  { scheme: 'mrio35', source: 'adb-mrio' },
  { scheme: 'sitc2', source: 'sitc-1998-2000' },
] as const;

/** Economies of which some bundled table knows advantages. */
export function knownEconomies(): string[] {
  return [...new Set(ADVANTAGES.flatMap(({ scheme }) => [...table(scheme, 'rca').keys()]))].sort();
}

/** Complementary classes of two economies from the newest bundled table that holds both; undefined where none does. */
export function matchSectors(a: string, b: string): SectorMatch | undefined {
  for (const { scheme, source } of ADVANTAGES) {
    const gross = table(scheme, 'rca');
    const [ofA, ofB] = [gross.get(a), gross.get(b)];
    if (!ofA || !ofB) continue;
    const added = table(scheme, 'rca_va');
    const rows = [...ofA].flatMap(([code, value]) => {
      const other = ofB.get(code);
      if (other === undefined) return [];
      const [va, vb] = [added.get(a)?.get(code), added.get(b)?.get(code)];
      return {
        scheme,
        code,
        name: className(scheme, code),
        a: value,
        b: other,
        ...(va !== undefined && { aValueAdded: va }),
        ...(vb !== undefined && { bValueAdded: vb }),
      };
    });
    const byA = (x: Complement, y: Complement) => y.a - x.a;
    return {
      basis: basisOf(source),
      aForB: rows.filter((x) => x.a >= 1 && x.b < 1).sort(byA),
      bForA: rows.filter((x) => x.b >= 1 && x.a < 1).sort((x, y) => y.b - x.b),
      both: rows.filter((x) => x.a >= 1 && x.b >= 1).sort(byA),
    };
  }
  return undefined;
}

/** Commodities that one of two sells and the other buys from outside the bloc, the largest such purchase first. */
export function commodities(a: string, b: string): { basis: Basis; rows: Commodity[] } {
  const [exports, imports] = [table('hs4', 'exports_at_least'), table('hs4', 'imports_at_least')];
  const outside = table('hs4', 'imports_from_outside_at_least');
  const rows = [
    [a, b],
    [b, a],
  ].flatMap(([seller, buyer]) =>
    [...(exports.get(seller!) ?? [])].flatMap(([code, value]) => {
      const bought = imports.get(buyer!)?.get(code);
      const fromOutside = outside.get(buyer!)?.get(code);
      if (bought === undefined || fromOutside === undefined) return [];
      const name = className('hs4', code);
      return { code, name, seller: seller!, buyer: buyer!, exports: value, imports: bought, fromOutside };
    }),
  );
  return { basis: basisOf('baci-top-200'), rows: rows.sort((x, y) => y.fromOutside - x.fromOutside) };
}

/** Number of classes in which the row's economy has an advantage and the column's has none, over the members that one table holds. */
export function complementMatrix(): { basis: Basis; members: string[]; counts: number[][]; of: number } {
  const gross = table('sitc2', 'rca');
  const members = MEMBERS.filter((one) => gross.has(one));
  const counts = members.map((a) =>
    members.map((b) => [...gross.get(a)!].filter(([code, x]) => x >= 1 && (gross.get(b)!.get(code) ?? 0) < 1).length),
  );
  return { basis: basisOf('sitc-1998-2000'), members, counts, of: gross.get(members[0]!)!.size };
}

/** Facts of one economy: measure, value, unit, year, source and quality of each. */
export const factsOfEconomy = (code: string) => economyFacts().filter((one) => one.economy === code);

/** Indicators of one economy and measure. */
export const indicatorsOf = (economy: string, measure: string) =>
  indicators().filter((one) => one.economy === economy && one.measure === measure);
