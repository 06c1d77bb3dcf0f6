/** Millions of dollars with one decimal. */
export const millions = (x: number): string =>
  (x / 1e6)
    .toFixed(1)
    .replace(/^-0\.0$/, '0.0')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A table of Markdown whose first column is words and whose others are figures. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ['---', ...heads.slice(1).map(() => '---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
