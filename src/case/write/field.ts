/** What a spreadsheet program takes for a formula where a text begins so; a plain number is none. */
const formula = /^'*[=+\-@\t]/;
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const quotable = /[",\n\r]|^\s|\s$/;

/**
 * A cell of a CSV file (RFC 4180), quoted where it must be. A text that a spreadsheet program would take for a formula gets an
 * apostrophe before it, which such programs hide and `withoutApostrophe` takes away.
 */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as it was before `csvField`. */
export const withoutApostrophe = (text: string): string =>
  text.charCodeAt(0) === 0x27 && formula.test(text) ? text.slice(1) : text;
