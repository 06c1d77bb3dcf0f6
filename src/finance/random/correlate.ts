/**
 * Lower triangular Cholesky factor of a correlation matrix, row by row; undefined unless it is positive definite and symmetric with a unit
 * diagonal.
 */
export function cholesky(matrix: readonly (readonly number[])[]): Float64Array | undefined {
  const n = matrix.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (matrix[i]!.length !== n || Math.abs(matrix[i]![i]! - 1) > 1e-12) return undefined;
    for (let j = 0; j <= i; j++) {
      if (Math.abs(matrix[i]![j]! - matrix[j]![i]!) > 1e-12) return undefined;
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j]!;
      else if (sum > 1e-14) factor[i * n + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return factor;
}

/** Turns `width` independent normals per row of `z` into correlated ones, in place. */
export function correlate(z: Float64Array, factor: Float64Array, width: number): void {
  for (let at = 0; at < z.length; at += width)
    for (let i = width - 1; i >= 0; i--) {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += factor[i * width + j]! * z[at + j]!;
      z[at + i] = sum;
    }
}
