/** A civil date of the proleptic Gregorian calendar; `month` 1-12, `day` 1-31. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** Whether a Gregorian year has 29 February. */
export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 (negative before). Eras of 400 years, as in Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** Reads `YYYY-MM-DD`; undefined where that is no date. */
export function parseDate(text: string): Civil | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** `YYYY-MM-DD` of a date. */
export function formatDate({ year, month, day }: Civil): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole months since the month January of year 0. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** Moves a date by whole months; a day past the month's end becomes its last, and with `endOfMonth` a last day stays a last day. */
export function addMonths(date: Civil, months: number, endOfMonth = false): Civil {
  const index = monthIndex(date.year, date.month) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const last = daysInMonth(year, month);
  const stays = endOfMonth && date.day === daysInMonth(date.year, date.month);
  return { year, month, day: stays ? last : Math.min(date.day, last) };
}
