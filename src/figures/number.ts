import { language, words } from '../i18n/index.ts';

/** Number formats: three significant digits, narrow no-break spaces in thousands, a real minus. */

const cache = new Map<string, Intl.NumberFormat>();

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language()}|${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language(), options);
    cache.set(key, format);
  }
  return format;
}

function parts(value: number, options: Intl.NumberFormatOptions): string {
  // A value that rounds to zero has no sign.
  return formatter({ useGrouping: true, signDisplay: 'negative', ...options })
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '\u202f' : part.type === 'minusSign' ? '\u2212' : part.value))
    .join('');
}

/** Three significant digits: 1 234 567 is "1 230 000", 0.01234 is "0.0123". NaN is "–". */
export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  return parts(value, { maximumSignificantDigits: digits });
}

/** A fixed number of decimals, for columns of one unit. */
export function fixed(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  return parts(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Decimals of a column: its largest value gets five digits, so that small values are visible; 0 if all are zero. */
export const decimalsOf = (values: readonly number[]): number => {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return largest === 0 ? 0 : Math.min(3, Math.max(1, 4 - Math.floor(Math.log10(largest))));
};

/** A share as a percentage: 0.0123 is "1.2 %". */
export function percent(share: number, digits = 2): string {
  return words().number.percent({ amount: significant(share * 100, digits) });
}

/** The power of ten for a set of values, with its word in the current language; '' for 1. */
export interface Magnitude {
  readonly factor: number;
  readonly word: string;
}

export function magnitude(values: readonly number[]): Magnitude {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  const power = words().number.powers.find(({ from }) => largest >= from);
  return power ? { factor: power.factor, word: power.word } : { factor: 1, word: '' };
}

/** Money in words: "USD 3 060 million". */
export function money(value: number, currency: string, digits = 3): string {
  const { factor, word } = magnitude([value]);
  return words().number.money({ currency, amount: significant(value / factor, digits), word });
}

/** Both ends of an interval: "41–47", "−2 to 5". */
export function range(low: string, high: string): string {
  if (low === high) return low;
  return /\u2212/.test(low + high) ? words().number.range({ low, high }) : `${low}–${high}`;
}

/** Decimals of a value with three significant digits; 0 if it is whole. */
const decimalsShown = (value: number): number =>
  value === 0 ? 0 : (Number(value.toPrecision(3)).toString().split('.')[1]?.length ?? 0);

/** Both ends of an interval with as many decimals as the larger one has with three digits: "23.7–38.0", "87–128". */
export function rangeOf(low: number, high: number): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (!(largest > 0) || !Number.isFinite(low + high)) return range(significant(low), significant(high));
  const room = Math.max(0, 2 - Math.floor(Math.log10(largest)));
  const decimals = Math.min(room, Math.max(decimalsShown(low), decimalsShown(high)));
  // An end that these decimals would round to zero keeps its own digits.
  const end = (value: number) =>
    value === 0 || Math.abs(value) < Number(`1e${1 - decimals}`) || Math.abs(value) >= 1000
      ? significant(value)
      : fixed(value, decimals);
  return range(end(low), end(high));
}

/** An interval of money in one magnitude: "USD 41–47 million". */
export function moneyRange(low: number, high: number, currency: string): string {
  const { factor, word } = magnitude([low, high]);
  const amount = rangeOf(low / factor, high / factor);
  return words().number.money({ currency, amount, word });
}

/** An axis unit such as "USD million, 2026 prices". */
export function moneyUnit(currency: string, word: Magnitude['word'], priceYear?: number): string {
  const unit = words().number.moneyUnit({ currency, word });
  return priceYear === undefined ? unit : words().number.withPrices({ unit, year: priceYear });
}
