/** A plan with the columns that were added since at 0. */
export function padded(x: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(x);
  return longer;
}
