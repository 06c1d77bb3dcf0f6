import type { TableFault } from './data/table.ts';

/** A fault of a table in a line: place, what is wrong, mend. */
export function faultWords({ code, file, line, column, value, right }: TableFault): string {
  const place = `${file}:${line}`;
  const among = right.length > 0 ? ` (${right.join(', ')})` : '';
  switch (code) {
    case 'column-unknown':
      return `${place}: column \`${column}\` is not known. Name one of the columns${among}, or begin it with x_.`;
    case 'column-missing':
      return `${place}: column \`${column}\` is missing. Add it to the header.`;
    case 'cell-missing':
      return `${place}: \`${column}\` is empty. Fill it in.`;
    case 'number':
      return `${place}: \`${column}\` is ${value}, which is no number. Write digits with a decimal point.`;
    case 'date':
      return `${place}: \`${column}\` is ${value}, which is no date. Write a year, a month or a day, such as 2026-05-31.`;
    case 'one-of':
      return `${place}: \`${column}\` is ${value}. Take one of${among}.`;
    case 'key':
      return `${place}: \`${column}\` is ${value}, which stands nowhere before. Begin with a line that names it in full.`;
    case 'row':
      return value === ''
        ? `${place}: the line cannot be read as CSV. Close its quotes.`
        : `${place}: the line has ${value} cells, the header ${right[0]}. Quote cells that hold a comma.`;
  }
}
