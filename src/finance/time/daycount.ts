import { type Civil, dayNumber, daysInMonth, isLeap } from './dates.ts';

/**
 * How a loan counts its days. `30/360` is the US (NASD) rule of Excel's basis 0, `30e/360` the Eurobond rule of basis 4,
 * `act/act` is ISDA's, `excel-1` the averaged actual/actual of Excel's YEARFRAC basis 1, which differs from ISDA's.
 */
export type DayCount = 'act/360' | 'act/365f' | '30/360' | '30e/360' | 'act/act' | 'excel-1';

const endOfFebruary = (d: Civil): boolean => d.month === 2 && d.day === daysInMonth(d.year, 2);

function thirty360(from: Civil, to: Civil, european: boolean): number {
  let d1 = from.day;
  let d2 = to.day;
  if (european) {
    d1 = Math.min(d1, 30);
    d2 = Math.min(d2, 30);
  } else {
    if (endOfFebruary(from) && endOfFebruary(to)) d2 = 30;
    if (endOfFebruary(from)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
    d1 = Math.min(d1, 30);
  }
  return ((to.year - from.year) * 360 + (to.month - from.month) * 30 + d2 - d1) / 360;
}

function actActIsda(from: Civil, to: Civil): number {
  const days = (y: number) => (isLeap(y) ? 366 : 365);
  const intoYear = (d: Civil) => dayNumber(d) - dayNumber({ year: d.year, month: 1, day: 1 });
  return to.year - from.year + intoYear(to) / days(to.year) - intoYear(from) / days(from.year);
}

function excelActual(from: Civil, to: Civil): number {
  const days = dayNumber(to) - dayNumber(from);
  const withinYear =
    from.year === to.year ||
    (from.year + 1 === to.year && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!withinYear) {
    const years = to.year - from.year + 1;
    const span = dayNumber({ year: to.year + 1, month: 1, day: 1 }) - dayNumber({ year: from.year, month: 1, day: 1 });
    return days / (span / years);
  }
  if (from.year === to.year) return days / (isLeap(from.year) ? 366 : 365);
  const leapDay = [from.year, to.year].some((year) => {
    const day = dayNumber({ year, month: 2, day: 29 });
    return isLeap(year) && day >= dayNumber(from) && day <= dayNumber(to);
  });
  return days / (leapDay ? 366 : 365);
}

/** The part of a year between two dates, negative where `to` is before `from`. ISDA 2006 Definitions 4.16; Excel YEARFRAC. */
export function yearFraction(basis: DayCount, from: Civil, to: Civil): number {
  if (dayNumber(to) < dayNumber(from)) return -yearFraction(basis, to, from);
  switch (basis) {
    case 'act/360':
      return (dayNumber(to) - dayNumber(from)) / 360;
    case 'act/365f':
      return (dayNumber(to) - dayNumber(from)) / 365;
    case '30/360':
      return thirty360(from, to, false);
    case '30e/360':
      return thirty360(from, to, true);
    case 'act/act':
      return actActIsda(from, to);
    case 'excel-1':
      return excelActual(from, to);
  }
}
