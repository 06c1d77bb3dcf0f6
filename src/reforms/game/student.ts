import { sumOf } from '../../case/index.ts';

/** The mean of a sample and the half-width of its 95 % interval (Student's t); infinite for a single value. */
export function meanWithin(values: readonly number[]): { readonly mean: number; readonly halfWidth: number } {
  const n = values.length;
  const mean = sumOf(values) / n;
  const variance = sumOf(values, (x) => (x - mean) ** 2) / Math.max(1, n - 1);
  return { mean, halfWidth: student975(n - 1) * Math.sqrt(variance / n) };
}

/**
 * The 0.975 quantile of Student's t by degrees of freedom: Hill, "Algorithm 396", Communications of the ACM 13 (1970),
 * exact for 1 and 2 degrees, within 1e-5 above 2.
 */
export function student975(degrees: number): number {
  if (degrees < 1) return Number.POSITIVE_INFINITY;
  const p = 0.05;
  if (degrees === 1) return 1 / Math.tan((p * Math.PI) / 2);
  if (degrees === 2) return Math.sqrt(2 / (p * (2 - p)) - 2);
  const a = 1 / (degrees - 0.5);
  const b = (48 / a) * (1 / a);
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * degrees;
  let x = d * p;
  let y = Math.exp((2 / degrees) * Math.log(x));
  if (y > 0.05 + a) {
    x = -1.959963984540054;
    y = x * x;
    if (degrees < 5) c += 0.3 * (degrees - 4.5) * (x + 0.6);
    c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y =
      ((1 / (((degrees + 6) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4)) * y - 1) *
        ((degrees + 1) / (degrees + 2)) +
      1 / y;
  }
  return Math.sqrt(degrees * y);
}
