/** A plan in a programme that has more columns since: these are 0. */
export function padded(x: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(x);
  return longer;
}
