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

/** Level payment that repays 1 in `periods` at `rate`: the capital recovery factor rate / (1 - (1+rate)^-periods). */
export const annuityFactor = (rate: number, periods: number): number => -pmt(rate, periods, 1);
