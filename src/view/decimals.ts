/** The last number of a text, with its decimals; a text in brackets after it does not count. */
const lastNumber = /\d([.,]\d+)?\D*$/;

/** The decimal separator and decimals of a text's last number; undefined where the text has no number. */
function decimalsIn(text: string): string | undefined {
  const found = lastNumber.exec(text.replace(/\s*[(（].*$/, ''));
  return found ? (found[1] ?? '') : undefined;
}

/**
 * The decimals that each number of a column lacks compared with the longest: ".00" for "123" if the column has "1.23". Written invisibly after the
 * numbers, they align the decimal separators. Of an interval the upper bound counts; a text without a number lacks nothing.
 */
export function lackingDecimals(texts: readonly string[]): string[] {
  const decimals = texts.map(decimalsIn);
  const longest = decimals.reduce<string>((most, decimal = '') => (decimal.length > most.length ? decimal : most), '');
  const pad = longest.replace(/\d/g, '0');
  return decimals.map((decimal) => (decimal === undefined ? '' : pad.slice(decimal.length)));
}
