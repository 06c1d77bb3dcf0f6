import { inForce, type RequirementRow, type SchemeRow } from '../rows.ts';

/** One measure that a market applies to an HS prefix: its MAST code, or any word of the user's that stands for one. */
export type Measure = { readonly market: string; readonly hs: string; readonly code: string };

/** Which (product, measure) combinations each market applies. */
export type Incidence = {
  readonly markets: readonly string[];
  readonly products: readonly string[];
  readonly codes: readonly string[];
  /** Indices product * codes.length + code, by market. */
  readonly applied: ReadonlyMap<string, ReadonlySet<number>>;
};

/**
 * Spreads measures over products: a measure applies to every product whose HS code begins with its prefix.
 * @param products HS codes to compare; default: the longest prefixes that occur.
 * @param markets markets to compare, those without measures too; default: those that occur.
 */
export function incidence(
  measures: readonly Measure[],
  products?: readonly string[],
  markets?: readonly string[],
): Incidence {
  const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
  const prefixes = sorted(measures.map((measure) => measure.hs));
  const items = products ? sorted(products) : prefixes.filter((hs, i) => !prefixes[i + 1]?.startsWith(hs));
  const codes = sorted(measures.map((measure) => measure.code));
  const names = sorted(markets ?? measures.map((measure) => measure.market));
  const applied = new Map(names.map((market) => [market, new Set<number>()]));
  for (const { market, hs, code } of measures) {
    const set = applied.get(market);
    if (!set) continue;
    const at = codes.indexOf(code);
    items.forEach((product, i) => {
      if (product.startsWith(hs)) set.add(i * codes.length + at);
    });
  }
  return { markets: names, products: items, codes, applied };
}

/** Measures of a case: each requirement under its MAST code, or the kind of its scheme where it has none. */
export function measuresOf(
  requirements: readonly RequirementRow[],
  schemes: readonly SchemeRow[],
  year?: number,
): Measure[] {
  const kind = new Map(schemes.map((scheme) => [scheme.scheme, scheme.kind ?? 'certificate']));
  return requirements
    .filter((row) => row.scheme !== '' && (year === undefined || inForce(row, year)))
    .map((row) => ({ market: row.market, hs: row.hs, code: row.mast || (kind.get(row.scheme) ?? row.scheme) }));
}
