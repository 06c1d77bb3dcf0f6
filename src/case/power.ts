/**
 * A number to the power of a whole number, by repeated multiplication. The last bit of `**` differs between versions of
 * Node, and a last bit can decide which of two equal plants is built.
 */
export function power(base: number, exponent: number): number {
  let product = 1;
  for (let k = 0; k < Math.abs(exponent); k++) product *= base;
  return exponent < 0 ? 1 / product : product;
}
