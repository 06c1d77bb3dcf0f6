/** Present value of flows one period apart, the first of them now: sum of flows[t] (1+rate)^-t. Not finite for rate <= -1. */
export function npv(rate: number, flows: ArrayLike<number>): number {
  const d = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * d + flows[t]!;
  return value;
}

/** Present value of flows at times `years[k]`: sum of flows[k] (1+rate)^-years[k]. */
export function npvAt(rate: number, flows: ArrayLike<number>, years: ArrayLike<number>): number {
  const u = Math.log1p(rate);
  let value = 0;
  for (let k = 0; k < flows.length; k++) value += flows[k]! * Math.exp(-u * years[k]!);
  return value;
}

/** Level payment that repays 1 in `periods` at `rate`: the capital recovery factor rate / (1 - (1+rate)^-periods), 1 / periods at a rate of 0. */
export function annuityFactor(rate: number, periods: number): number {
  if (rate === 0) return 1 / periods;
  const growth = Math.expm1(periods * Math.log1p(rate));
  return (growth + 1) / (growth / rate);
}

/**
 * A number to a power, with the same last bit on every version of Node, unlike `**`: the whole part of the exponent by repeated
 * multiplication, the rest by exp and log.
 */
export function power(base: number, exponent: number): number {
  const whole = Math.trunc(exponent);
  let product = 1;
  for (let k = 0; k < Math.abs(whole); k++) product *= base;
  const rest = exponent === whole ? 1 : Math.exp((exponent - whole) * Math.log(base));
  return (whole < 0 ? 1 / product : product) * rest;
}
