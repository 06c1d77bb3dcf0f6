import { bundledText, className, indicators, MEMBERS } from '../data/bundled.ts';
import { readTable } from '../data/table.ts';
import { type Basis, basisOf, table } from '../match/bundled.ts';
import { type Presence, presenceOf } from '../measures/index.ts';

/** What trade says on a good: which class it belongs to, advantages by economy, presence for the null. */
export interface ChainEvidence {
  readonly basis: Basis;
  readonly economies: readonly string[];
  /** Codes of the classes. */
  readonly codes: readonly string[];
  readonly presence: Presence;
  /** Class of a good by its HS code; undefined where it has none. */
  classOf(hs: string): { readonly index: number; readonly code: string; readonly name: string } | undefined;
  advantage(economy: string, index: number): number | undefined;
  /** Imports of a good from outside, USD million, at least so much; undefined where nothing is known. */
  fromOutside(economy: string, hs: string): number | undefined;
}

/** Longest prefix of an HS code that the concordance knows gives the sector. */
function sectorOf(): (hs: string) => string | undefined {
  const rows = readTable(bundledText('concordance.csv'), 'concordance.csv', {
    from: { type: 'text' },
    code: { type: 'text', required: true },
    to: { type: 'text' },
    class: { type: 'text', required: true },
    quality: { type: 'text' },
  });
  const by = new Map(rows.map((row) => [row.code, row.class]));
  return (hs) => by.get(hs.slice(0, 4)) ?? by.get(hs.slice(0, 2));
}

/** The bundled indicators: sectors of 62 economies (2022), imports of 16 commodities. */
export function bundledEvidence(): ChainEvidence {
  const gross = table('mrio35', 'rca');
  const economies = [...gross.keys()].sort();
  const codes = [...new Set(indicators().flatMap((one) => (one.scheme === 'mrio35' ? [one.code] : [])))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const rca = Float64Array.from(economies.flatMap((e) => codes.map((code) => gross.get(e)!.get(code) ?? Number.NaN)));
  const sector = sectorOf();
  const outside = table('hs4', 'imports_from_outside_at_least');
  return {
    basis: basisOf('adb-mrio'),
    economies,
    codes,
    presence: presenceOf(rca, economies.length, codes.length),
    classOf(hs) {
      const code = sector(hs);
      const index = code === undefined ? -1 : codes.indexOf(code);
      return index < 0 ? undefined : { index, code: code!, name: className('mrio35', code!) };
    },
    advantage: (economy, index) => gross.get(economy)?.get(codes[index]!),
    fromOutside: (economy, hs) => (MEMBERS.includes(economy) ? outside.get(economy)?.get(hs.slice(0, 4)) : undefined),
  };
}
