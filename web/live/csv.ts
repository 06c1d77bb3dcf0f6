import { csvField } from '../../src/case/write/field.ts';

/** A number as reports print it (thin spaces in thousands, a real minus, a comma where the language has one) as a plain number; another text as it is. */
function plain(text: string): string {
  const bare = text
    .replace(/[\u202f\u00a0]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(bare) ? bare : text;
}

/** The text of a cell; a mark of quality says its word in brackets. */
function textOf(cell: Element, inNumbers: boolean): string {
  const text = (cell.textContent ?? '').trim();
  const marks = [...cell.querySelectorAll('.q[aria-label]')].map((mark) => `(${mark.getAttribute('aria-label')})`);
  return [inNumbers || cell.classList.contains('n') ? plain(text) : text, ...marks]
    .filter((part) => part !== '')
    .join(' ');
}

/** A table of a report as CSV. */
export const csvOf = (table: Element): string =>
  [...table.querySelectorAll('tr')]
    .map(
      (row) =>
        `${[...row.children].map((cell, i) => csvField(textOf(cell, table.classList.contains(`n${i + 1}`)))).join(',')}\n`,
    )
    .join('');
