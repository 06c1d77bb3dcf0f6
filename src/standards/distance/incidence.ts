import { inForce, type RequirementRow, type SchemeRow } from '../rows.ts';

/** A measure that a market applies to an HS prefix, by its MAST code or another code of the user's. */
export type Measure = { readonly market: string; readonly hs: string; readonly code: string };

/** The (product, measure) combinations that each market applies. */
export type Incidence = {
  readonly markets: readonly string[];
  readonly products: readonly string[];
  readonly codes: readonly string[];
  /** Indices product * codes.length + code, by market. */
  readonly applied: ReadonlyMap<string, ReadonlySet<number>>;
};

/**
 * The incidence of measures: a measure applies to every product whose HS code begins with its prefix.
 *
 * @param products HS codes to compare; by default the longest prefixes of the measures
 * @param markets markets to compare, also without measures; by default those of the measures
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

/** Measures of a case: each requirement with its MAST code, or else the kind of its scheme as the code. */
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
