/** A symmetric matrix n x n, row-major, times a vector. */
function times(matrix: Float64Array, n: number, vector: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) sum += matrix[at]! * vector[j]!;
    out[i] = sum;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Makes a vector orthogonal to others of length 1; done twice, because of rounding. */
function clear(vector: Float64Array, others: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++)
    for (const other of others) {
      const part = dot(vector, other);
      for (let i = 0; i < vector.length; i++) vector[i]! -= part * other[i]!;
    }
}

const unit = (vector: Float64Array): Float64Array => {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
};

/**
 * Largest eigenvalue and eigenvector of a symmetric matrix orthogonal to a known vector of length 1, by Lanczos' method with
 * full reorthogonalisation. It ends where the residual is below `within`; the same start gives the same bits.
 */
export function leading(
  matrix: Float64Array,
  n: number,
  beside: Float64Array,
  within = 1e-13,
): { value: number; vector: Float64Array } {
  const basis: Float64Array[] = [];
  const [alpha, beta]: [number[], number[]] = [[], []];
  let next: Float64Array = Float64Array.from({ length: n }, (_, i) => Math.cos(i * i + 1));
  clear(next, [beside]);
  for (let step = 0; step < n - 1; step++) {
    next = unit(next);
    basis.push(next);
    const image = times(matrix, n, next);
    alpha.push(dot(image, next));
    clear(image, [beside, ...basis]);
    const rest = Math.sqrt(dot(image, image));
    beta.push(rest);
    const last = step === n - 2 || rest < within;
    if (last || step % 8 === 7) {
      const { value, vector: weights } = leadingOfTridiagonal(alpha, beta);
      if (last || rest * Math.abs(weights[step]!) < within) {
        const vector = new Float64Array(n);
        for (const [k, one] of basis.entries()) for (let i = 0; i < n; i++) vector[i]! += weights[k]! * one[i]!;
        return { value, vector };
      }
    }
    next = image;
  }
  return { value: 0, vector: new Float64Array(n) };
}

/** Largest eigenpair of a tridiagonal symmetric matrix by bisection on Sturm's sequence, then inverse iteration. */
function leadingOfTridiagonal(alpha: readonly number[], beta: readonly number[]): { value: number; vector: number[] } {
  const n = alpha.length;
  let high = Math.max(...alpha.map((a, i) => a + (i > 0 ? beta[i - 1]! : 0) + (i < n - 1 ? beta[i]! : 0)));
  let low = Math.max(...alpha);
  const below = (x: number) => {
    let pivot = 1;
    for (let i = 0; i < n; i++) {
      pivot = alpha[i]! - x - (i > 0 ? beta[i - 1]! ** 2 / pivot : 0);
      if (pivot >= 0) return false;
    }
    return true;
  };
  for (let k = 0; k < 200 && low < high; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (below(middle)) high = middle;
    else low = middle;
  }
  const value = high;
  let vector = alpha.map(() => 1);
  // Slightly above the eigenvalue the shifted matrix is definite, so elimination needs no pivots.
  const shift = value + 1e-14 * Math.max(1, Math.abs(value));
  for (let round = 0; round < 3; round++) {
    const pivots: number[] = [];
    const right = [...vector];
    for (let i = 0; i < n; i++) {
      const factor = i > 0 ? beta[i - 1]! / pivots[i - 1]! : 0;
      pivots.push(alpha[i]! - shift - (i > 0 ? factor * beta[i - 1]! : 0) || -1e-300);
      if (i > 0) right[i]! -= factor * right[i - 1]!;
    }
    for (let i = n - 1; i >= 0; i--) right[i] = (right[i]! - (i < n - 1 ? beta[i]! * right[i + 1]! : 0)) / pivots[i]!;
    const length = Math.hypot(...right);
    vector = right.map((x) => x / length);
  }
  return { value, vector };
}
