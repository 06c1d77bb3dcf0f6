import { type Irr, irrAt } from '../value/irr.ts';
import { npv, npvAt, power } from '../value/present.ts';

/** Functions of spreadsheets over those of the engine, to be held against published answers. */

/** Where a payment stands in its period. */
type Due = 'end' | 'begin';

/**
 * Level payment that turns `pv` now into `fv` after `periods`; signs as in spreadsheets (money received positive), so a loan
 * gives a negative payment. rate 0 is the limit. NaN for periods = 0.
 */
export function pmt(rate: number, periods: number, pv: number, fv = 0, due: Due = 'end'): number {
  if (rate === 0) return -(pv + fv) / periods;
  const growth = Math.expm1(periods * Math.log1p(rate));
  const payment = -(pv * (growth + 1) + fv) / (growth / rate);
  return due === 'begin' ? payment / (1 + rate) : payment;
}

/** Value after `periods` of `pv` now and a payment each period; signs as in spreadsheets. */
export function fv(rate: number, periods: number, payment: number, pv: number, due: Due = 'end'): number {
  if (rate === 0) return -(pv + payment * periods);
  const growth = Math.expm1(periods * Math.log1p(rate));
  return -(pv * (growth + 1) + (payment * (due === 'begin' ? 1 + rate : 1) * growth) / rate);
}

/** Interest within payment number `period` (1-based) of a level loan; signs as in spreadsheets. */
export function ipmt(rate: number, period: number, periods: number, pv: number, end = 0, due: Due = 'end'): number {
  if (due === 'begin' && period === 1) return 0;
  const payment = pmt(rate, periods, pv, end, due);
  const balance = fv(rate, period - 1, payment, pv, due);
  const interest = balance * rate;
  return due === 'begin' ? interest / (1 + rate) : interest;
}

/** Principal within payment number `period` (1-based) of a level loan; signs as in spreadsheets. */
export function ppmt(rate: number, period: number, periods: number, pv: number, end = 0, due: Due = 'end'): number {
  return pmt(rate, periods, pv, end, due) - ipmt(rate, period, periods, pv, end, due);
}

/** Interest of payments `from` to `to` (1-based, both counted) of a level loan. */
export function cumipmt(rate: number, periods: number, pv: number, from: number, to: number, due: Due = 'end'): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += ipmt(rate, k, periods, pv, 0, due);
  return sum;
}

/** Principal of payments `from` to `to` (1-based, both counted) of a level loan. */
export function cumprinc(
  rate: number,
  periods: number,
  pv: number,
  from: number,
  to: number,
  due: Due = 'end',
): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += ppmt(rate, k, periods, pv, 0, due);
  return sum;
}

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

/** Modified internal rate, or why there is none: outlays and returns are both needed. */
export type Mirr =
  | { readonly status: 'none'; readonly reason: 'not-finite' | 'no-sign-change' }
  | { readonly status: 'unique'; readonly rate: number };

/**
 * MIRR per period: outlays are discounted at `financeRate`, returns are compounded to the last period at `reinvestRate`.
 * As in spreadsheets: (FV of returns / PV of outlays)^(1/(n-1)) - 1.
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): Mirr {
  const all = Array.from(flows);
  if (![...all, financeRate, reinvestRate].every(Number.isFinite)) return { status: 'none', reason: 'not-finite' };
  const last = all.length - 1;
  const outlay = npv(
    financeRate,
    all.map((flow) => Math.min(flow, 0)),
  );
  const returns =
    npv(
      reinvestRate,
      all.map((flow) => Math.max(flow, 0)),
    ) * power(1 + reinvestRate, last);
  if (outlay === 0 || returns === 0) return { status: 'none', reason: 'no-sign-change' };
  return { status: 'unique', rate: power(returns / -outlay, 1 / last) - 1 };
}
