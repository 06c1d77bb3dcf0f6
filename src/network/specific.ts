/**
 * Rank of a row among those that fit: the one with more of its optional key columns filled comes first, earlier columns
 * of the key weighing more (docs/format.md, "Rules for every table").
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
