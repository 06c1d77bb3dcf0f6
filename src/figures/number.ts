/** Numbers as readers see them: three significant digits, narrow no-break spaces in thousands, a real minus. */

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, options);
    cache.set(key, found);
  }
  return found;
}

function parts(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return formatter(locale, { useGrouping: true, ...options })
    .formatToParts(Object.is(value, -0) ? 0 : value)
    .map((part) => (part.type === 'group' ? '\u202f' : part.type === 'minusSign' ? '\u2212' : part.value))
    .join('');
}

/** Three significant digits: 1 234 567 is "1 230 000", 0.01234 is "0.0123". What is no number is "–". */
export function significant(value: number, locale = 'en', digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  return parts(value, locale, { maximumSignificantDigits: digits });
}

/** A fixed number of decimals, for columns of one unit. */
export function fixed(value: number, decimals = 0, locale = 'en'): string {
  if (!Number.isFinite(value)) return '–';
  return parts(value, locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A share as a percentage: 0.0123 is "1.23 %". */
export function percent(share: number, locale = 'en', digits = 2): string {
  return `${significant(share * 100, locale, digits)}\u202f%`;
}

/** The power of a thousand that suits a set of values, with its word. */
export interface Magnitude {
  factor: number;
  word: '' | 'thousand' | 'million' | 'billion';
}

export function magnitude(values: readonly number[]): Magnitude {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  if (largest >= 2e10) return { factor: 1e9, word: 'billion' };
  if (largest >= 1e6) return { factor: 1e6, word: 'million' };
  if (largest >= 1e4) return { factor: 1e3, word: 'thousand' };
  return { factor: 1, word: '' };
}

/** Money in words: "USD 3 060 million". */
export function money(value: number, currency: string, locale = 'en'): string {
  const { factor, word } = magnitude([value]);
  return `${currency}\u00a0${significant(value / factor, locale)}${word === '' ? '' : `\u00a0${word}`}`;
}

/** An interval of money in one magnitude: "USD 41–47 million". */
export function moneyRange(low: number, high: number, currency: string, locale = 'en'): string {
  const { factor, word } = magnitude([low, high]);
  const joint = low < 0 || high < 0 ? ' to ' : '–';
  const a = significant(low / factor, locale);
  const b = significant(high / factor, locale);
  const range = a === b ? a : `${a}${joint}${b}`;
  return `${currency}\u00a0${range}${word === '' ? '' : `\u00a0${word}`}`;
}

/** An axis unit such as "USD million, 2026 prices". */
export function moneyUnit(currency: string, word: Magnitude['word'], priceYear?: number): string {
  const unit = word === '' ? currency : `${currency} ${word}`;
  return priceYear === undefined ? unit : `${unit}, ${priceYear} prices`;
}
