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
