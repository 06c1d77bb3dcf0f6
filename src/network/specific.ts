/**
 * Rank of a row among the matching ones: rows with more optional key columns filled come first, and then those with earlier columns filled
 * (docs/format.md, "Rules for every table").
 */
export function specificity(optional: readonly unknown[]): number {
  let filled = 0;
  let mask = 0;
  for (const value of optional) {
    const isFilled = value !== undefined && value !== '';
    mask = mask * 2 + (isFilled ? 1 : 0);
    if (isFilled) filled++;
  }
  return filled * 2 ** optional.length + mask;
}
