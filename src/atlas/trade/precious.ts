/**
 * HS headings of gold and other precious metals, their scrap and coin (7106 to 7112, 7118). Banks and refineries move them, so they say
 * nothing about industry and are kept apart from all other goods.
 */
const HEADINGS: readonly string[] = ['7106', '7107', '7108', '7109', '7110', '7111', '7112', '7118'];

export const isPrecious = (product: string): boolean => HEADINGS.includes(product.slice(0, 4));

/** The same as an SQL condition on a column of products; only HS has these headings. */
export const preciousSql = (column: string, scheme: string): string =>
  scheme.startsWith('HS') ? `left(${column}, 4) in (${HEADINGS.map((heading) => `'${heading}'`).join(', ')})` : 'false';
