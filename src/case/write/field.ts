/** Text that a spreadsheet program would take for a formula; a plain number is none. */
const formula = /^'*[=+\-@\t]/;
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const quotable = /[",\n\r]|^\s|\s$/;

/**
 * A field of a CSV file (RFC 4180), quoted if necessary. Text that a spreadsheet program would take for a formula gets
 * an apostrophe in front, which such programs hide and `withoutApostrophe` removes.
 */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Removes the apostrophe that `csvField` may have added. */
export const withoutApostrophe = (text: string): string =>
  text.charCodeAt(0) === 0x27 && formula.test(text) ? text.slice(1) : text;
