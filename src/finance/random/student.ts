import { normalQuantile, normals } from './normal.ts';

/** Student's distribution function for a whole number of degrees of freedom (Abramowitz and Stegun 26.7.3-4). */
export function studentCdf(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const c2 = Math.cos(angle) ** 2;
  let sum = 0;
  let term = degrees % 2 === 0 ? 1 : Math.cos(angle);
  for (let k = degrees % 2 === 0 ? 0 : 1; k <= degrees - 2; k += 2) {
    sum += term;
    term *= (c2 * (k + 1)) / (k + 2);
  }
  const area =
    degrees % 2 === 0 ? Math.sin(angle) * sum : (2 / Math.PI) * (angle + (degrees > 1 ? Math.sin(angle) * sum : 0));
  return 0.5 + area / 2;
}

/**
 * Turns correlated normal numbers into those of a t copula, in place: each row of `width` is divided by the root of its own chi-square over
 * `degrees`, and transformed back to a standard normal by Student's distribution. Margins stay normal; joint extremes become more likely.
 * The chi-squares use the stream `stream` + 1.
 */
export function studentCopula(
  z: Float64Array,
  width: number,
  degrees: number,
  seed: number,
  stream: number,
  row: number,
): void {
  const rows = z.length / width;
  const squares = new Float64Array(rows * degrees);
  normals(squares, seed, stream + 1, row);
  for (let r = 0; r < rows; r++) {
    let chi = 0;
    for (let k = 0; k < degrees; k++) chi += squares[r * degrees + k]! ** 2;
    const stretch = Math.sqrt(degrees / chi);
    for (let j = 0; j < width; j++) {
      const u = studentCdf(z[r * width + j]! * stretch, degrees);
      z[r * width + j] = normalQuantile(Math.min(1 - 2 ** -53, Math.max(2 ** -60, u)));
    }
  }
}
