import { type Irr, irrAt } from '../value/irr.ts';
import { npv, npvAt } from '../value/present.ts';

/** Functions of spreadsheets in terms of those of the engine, for comparison with published answers. */

/** All internal rates per period of flows one period apart. */
export function irr(flows: ArrayLike<number>): Irr {
  return irrAt(
    flows,
    Array.from({ length: flows.length }, (_, k) => k),
  );
}

/** XIRR: all yearly rates of flows at ISO dates, Act/365 fixed. A date that cannot be read gives `not-finite`. */
export function xirr(flows: ArrayLike<number>, dates: readonly string[]): Irr {
  const years = yearsFromFirst(dates);
  return years === undefined ? { status: 'none', reason: 'not-finite' } : irrAt(flows, years);
}

/** NPV as spreadsheets count it: the first flow is one period away. */
export const npvExcel = (rate: number, flows: ArrayLike<number>): number => npv(rate, flows) / (1 + rate);

/** Years of ISO dates from the first of them, Act/365 fixed as in XNPV; undefined where one is no date. */
function yearsFromFirst(dates: readonly string[]): number[] | undefined {
  const days = dates.map((text) => Date.parse(text) / 86_400_000);
  return days.some(Number.isNaN) ? undefined : days.map((day) => (day - days[0]!) / 365);
}

/** XNPV: flows at ISO dates, discounted to the first of them, Act/365 fixed. NaN where a date cannot be read. */
export function xnpv(rate: number, flows: ArrayLike<number>, dates: readonly string[]): number {
  const years = yearsFromFirst(dates);
  return years === undefined ? Number.NaN : npvAt(rate, flows, years);
}
