/** Where a payment stands in its period. */
export type Due = 'end' | 'begin';

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

/** Level payment that repays 1 in `periods` at `rate`: the capital recovery factor rate / (1 - (1+rate)^-periods). */
export const annuityFactor = (rate: number, periods: number): number => -pmt(rate, periods, 1);
