import { type Book, unescaped } from './book.ts';
import { broken } from './zip.ts';

/** A cell of a workbook as text, as a CSV file would hold it, or its fault. */
type CellText = { readonly text: string } | { readonly code: string; readonly value: string };

/** A cell as it is stored in a sheet (ECMA-376 part 1, 18.3.1.4). */
interface RawCell {
  /** Attribute `t`: the type of `value`. */
  readonly type: string;
  readonly style: number;
  /** Undefined: the cell holds none. */
  readonly value: string | undefined;
  /** Undefined: the cell holds none. */
  readonly formula: string | undefined;
}

/** The text of a cell: numbers in full, dates as ISO 8601, booleans as yes and no, formulas as their last value. */
export function cellText({ type, style, value, formula }: RawCell, book: Book): CellText {
  // The value of a formula may be an empty text, but not an empty number.
  if (formula !== undefined && (value === undefined || (value === '' && type === 'n')))
    return { code: 'formula-empty', value: `=${formula}` };
  if (value === undefined) return { text: '' };
  if (type === 's') {
    const text = book.strings[Number(value)];
    if (text === undefined) throw broken('a cell has a text that is not there');
    return { text: text.replace(/\r\n?/g, '\n') };
  }
  if (type === 'str' || type === 'inlineStr') return { text: unescaped(value).replace(/\r\n?/g, '\n') };
  if (type === 'b') return { text: value === '1' || value === 'true' ? 'yes' : 'no' };
  if (type === 'e') return { code: 'cell-error', value };
  if (value.trim() === '') return { text: '' };
  if (type === 'd') return { text: dateText(new Date(value)) };
  const number = Number(value);
  if (Number.isNaN(number)) return { code: 'cell-error', value: value.slice(0, 40) };
  return { text: book.dates[style] ? dateText(dateOf(number, book.from1904)) : String(number) };
}

/**
 * Days from 1 January 1900 to 1 January 1970 in the count of workbooks, and days between the counts from 1900 and from
 * 1904.
 */
const [toEpoch, between] = [25_569, 1_462];
/** Day 60 of the count from 1900 is 29 February 1900, which did not exist: days before it are shifted by one. */
const leapDay1900 = 60;

function dateOf(days: number, from1904: boolean): Date {
  const counted = from1904 ? days + between : days < leapDay1900 ? days + 1 : days;
  return new Date((counted - toEpoch) * 86_400_000);
}

/** The date, with the time unless it is midnight. Seconds are rounded, since times are stored as fractions of days. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'no date';
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}
