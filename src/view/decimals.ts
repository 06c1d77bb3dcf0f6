/** The last number of a text and its decimals; what stands in brackets behind it is no part of it. */
const lastNumber = /\d([.,]\d+)?\D*$/;

/** The decimal separator and digits of a text's last number, '' where it has none; undefined where the text has no number. */
function decimalsIn(text: string): string | undefined {
  const found = lastNumber.exec(text.replace(/\s*[(（].*$/, ''));
  return found ? (found[1] ?? '') : undefined;
}

/**
 * What each number of a column has less after its units than the one with most decimals: ".00" for "123" where "1.23"
 * stands too. Set invisibly behind the numbers, it puts their decimal separators one below another. Of an interval
 * the upper end counts; a text without a number lacks nothing.
 */
export function lackingDecimals(texts: readonly string[]): string[] {
  const decimals = texts.map(decimalsIn);
  const longest = decimals.reduce<string>((most, one = '') => (one.length > most.length ? one : most), '');
  const pad = longest.replace(/\d/g, '0');
  return decimals.map((one) => (one === undefined ? '' : pad.slice(one.length)));
}
