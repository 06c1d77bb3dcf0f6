/** Present value of flows one period apart, the first of them now: sum of flows[t] (1+rate)^-t. Not finite for rate <= -1. */
export function npv(rate: number, flows: ArrayLike<number>): number {
  const d = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * d + flows[t]!;
  return value;
}

/** Present value where `years[k]` is the time of flows[k]: sum of flows[k] (1+rate)^-years[k]. */
export function npvAt(rate: number, flows: ArrayLike<number>, years: ArrayLike<number>): number {
  const u = Math.log1p(rate);
  let value = 0;
  for (let k = 0; k < flows.length; k++) value += flows[k]! * Math.exp(-u * years[k]!);
  return value;
}

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

/**
 * A number to a power, the same on every version of Node, which `**` is not in the last bit: the whole part of the exponent
 * by repeated multiplication, the rest by exp and log.
 */
export function power(base: number, exponent: number): number {
  const whole = Math.trunc(exponent);
  let product = 1;
  for (let k = 0; k < Math.abs(whole); k++) product *= base;
  const rest = exponent === whole ? 1 : Math.exp((exponent - whole) * Math.log(base));
  return (whole < 0 ? 1 / product : product) * rest;
}
