import type { Column } from '../../../src/case/index.ts';
import { rangeOf } from '../../../src/case/schema/size.ts';

/** Cells that are not numbers, are hard to read as numbers, or are out of range. */
export const numerals = [
  ...'NaN Infinity -Infinity 1e300 -1e300 1e-300 1e30 1e999 1e-999 -0 -1 0 1e15 0x10 1_000 1,5 １２ ٣ −5 +-1 1e . 1.2.3'.split(
    ' ',
  ),
  ...'5% #REF! =1+1 1/0 0.1 7 1e6 123456789012345678901234567890 4.9e-324 1.7976931348623157e308'.split(' '),
  '0.30000000000000004',
  '1 000',
  '5 t',
];

/** Invalid keys, and keys that are easily confused. */
export const keys = [
  ...'__proto__ constructor toString hasOwnProperty a/b * + - null tashkent Tashkent ore metal UZ XX uz ташкент 💥 é'.split(
    ' ',
  ),
  ...'a;b;c ../../etc/passwd <script>alert(1)</script> NaN'.split(' '),
  ' ',
  '',
  'x'.repeat(5000),
  '\u202Eevil',
  'a\u200Bb',
  '\u0007',
  'e\u0301',
  '\ud800',
  'a\nb',
  "=cmd|' /C calc'!A0",
];

/** Invalid dates and years, and far ones. */
export const dates = [
  ...'NaN 2027 2028-02-30 2028-02-29 0000 9999 1 20270 -2027 2027.5 01.02.2027 2027-13-01 2026-12-31 2031 2200'.split(
    ' ',
  ),
  '2027-07-01T00:00:00Z',
  'soon',
  '',
];

/** Settings with JSON values to try. */
export const settings: readonly (readonly [name: string, ...values: string[]])[] = [
  ['start', '"soon"', '1900', '2200', '1899', '-1', '2027.5', 'null', '"2027-01-01"', '[2027]', '{}', 'true'],
  ['years', '0', '1', '200', '201', '1e15', '-4', '3.5', '"many"', 'null', '[]'],
  ['step', '0', '2', '3', '50', '-1', '1e9', '"x"'],
  ['buildEvery', '0', '2', '3', '200', '1e9'],
  ['buildUntil', '1800', '2026', '2027', '9999'],
  ['priceYear', '1800', '9999', '2020'],
  ['discountRate', '0', '1', '1e-9', '1e-300', '-0.1', '2', '"8%"', 'null'],
  ['holdingRate', '0', '1', '1e-9', '5'],
  ['safetyFactor', '0', '10', '1e300'],
  ['maxGearing', '0', '1', '1e-9', '2'],
  ['ownFunds', '0', '1e-6', '1e18', '1e300', '-1', '"no limit"'],
  ['routesPerLane', '0', '1', '50', '1e9'],
  ['currency', '"XXX"', '"usd"', '"__proto__"', '5', '""', '"KZT"'],
  ['bloc', '["UZ"]', '["XX"]', '"UZ;KZ"', '[["UZ"]]', '[null]'],
  ['hub', '["UZ", "UZ"]', '["__proto__"]', '{}'],
  ['name', '""', '"."', '"../up"', '"a/b"', `"${'n'.repeat(300)}"`, '"__proto__"', '5', '["x"]'],
  ['title', '""', '"<b>"', '{"a": 1}', `"${'t'.repeat(40_000)}"`],
  ['version', '0', '2', '"1"', 'NaN'],
  ['sart', '2027'],
];

/** Numbers at the ends of a column's range, and just outside of them. */
export function sizeWords(column: Column | undefined): string[] {
  if (!column) return numerals;
  const { low, high, least } = rangeOf(column);
  return [low, high, least, -least, least / 2, low * 1.001, high * 1.001, high / 2, 0].map(String);
}
