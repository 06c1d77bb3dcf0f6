/**
 * Newton's method for the root x = (1 + r)^-1 per period of the flows of `width` draws (`rows` by period), from `start`. It stops at a change
 * of 1e-8, after which the error is its square. NaN if it has not converged after 20 rounds.
 */
export function roots(rows: readonly Float64Array[], start: number, width: number): Float64Array {
  const x = new Float64Array(width).fill(start);
  const found = new Float64Array(width).fill(Number.NaN);
  const open = new Uint8Array(width).fill(1);
  const value = new Float64Array(width);
  const slope = new Float64Array(width);
  let left = width;
  for (let round = 0; round < 20 && left > 0; round++) {
    slope.fill(0);
    value.set(rows.at(-1)!.subarray(0, width));
    for (let p = rows.length - 2; p >= 0; p--) {
      const row = rows[p]!;
      for (let k = 0; k < width; k++) {
        slope[k] = slope[k]! * x[k]! + value[k]!;
        value[k] = value[k]! * x[k]! + row[k]!;
      }
    }
    for (let k = 0; k < width; k++) {
      if (!open[k]) continue;
      const next = x[k]! - value[k]! / slope[k]!;
      const sound = next > 0 && next < 1e6;
      const near = Math.abs(next - x[k]!) <= x[k]! * 1e-8;
      if (sound && near) found[k] = next;
      if (near || !sound) {
        open[k] = 0;
        left--;
      }
      x[k] = sound ? next : start;
    }
  }
  return found;
}
