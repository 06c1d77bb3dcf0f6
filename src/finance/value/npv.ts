import { dayNumber, parseDate } from '../time/dates.ts';

/** Present value of flows one period apart, the first of them now: sum of flows[t] (1+rate)^-t. Not finite for rate <= -1. */
export function npv(rate: number, flows: ArrayLike<number>): number {
  const d = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * d + flows[t]!;
  return value;
}

/** NPV as spreadsheets count it: the first flow is one period away. */
export const npvExcel = (rate: number, flows: ArrayLike<number>): number => npv(rate, flows) / (1 + rate);

/** Present value where `years[k]` is the time of flows[k]: sum of flows[k] (1+rate)^-years[k]. */
export function npvAt(rate: number, flows: ArrayLike<number>, years: ArrayLike<number>): number {
  const u = Math.log1p(rate);
  let value = 0;
  for (let k = 0; k < flows.length; k++) value += flows[k]! * Math.exp(-u * years[k]!);
  return value;
}

/** Years of ISO dates from the first of them, Act/365 fixed as in XNPV; undefined where one is no date. */
export function yearsFromFirst(dates: readonly string[]): number[] | undefined {
  const days = dates.map((text) => {
    const date = parseDate(text);
    return date === undefined ? Number.NaN : dayNumber(date);
  });
  return days.some(Number.isNaN) ? undefined : days.map((day) => (day - days[0]!) / 365);
}

/** XNPV: flows at ISO dates, discounted to the first of them, Act/365 fixed. NaN where a date cannot be read. */
export function xnpv(rate: number, flows: ArrayLike<number>, dates: readonly string[]): number {
  const years = yearsFromFirst(dates);
  return years === undefined ? Number.NaN : npvAt(rate, flows, years);
}
