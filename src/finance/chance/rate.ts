import { irrAt, irrNear } from '../value/irr.ts';

/**
 * A yearly internal rate near `guess` of one path: Newton in x = (1+r)^-g, g the common step of the times (`gaps[k]` steps
 * between flows k-1 and k, `stepsPerYear` of them a year), at a step of 1e-8 the next error is its square; what Newton does not settle goes to the
 * search for all roots. NaN where there is none. `flows` may be longer than `n`.
 * `even`: every gap is one step.
 */
export function pathRate(
  flows: Float64Array,
  n: number,
  gaps: Int32Array,
  stepsPerYear: number,
  guess: number,
  even = false,
): number {
  let negative = false;
  let positive = false;
  for (let k = 0; k < n; k++) {
    if (flows[k]! < 0) negative = true;
    else if (flows[k]! > 0) positive = true;
  }
  if (!negative || !positive) return Number.NaN;
  let x = (1 + guess) ** (-1 / stepsPerYear);
  for (let round = 0; round < 20; round++) {
    const next = even ? evenStep(flows, n, x) : step(flows, n, gaps, x);
    if (!(next > 0) || next > 1e6) break;
    if (Math.abs(next - x) <= 1e-8 * x) return next ** -stepsPerYear - 1;
    x = next;
  }
  return search(flows, n, gaps, stepsPerYear, guess);
}

/** One Newton step from x; Horner's rule for value and slope. */
function step(flows: Float64Array, n: number, gaps: Int32Array, x: number): number {
  let value = flows[n - 1]!;
  let slope = 0;
  for (let k = n - 2; k >= 0; k--) {
    const gap = gaps[k + 1]!;
    if (gap === 1) {
      slope = slope * x + value;
      value = value * x + flows[k]!;
    } else {
      const power = x ** (gap - 1);
      slope = (slope * x + gap * value) * power;
      value = value * power * x + flows[k]!;
    }
  }
  return x - value / slope;
}

/** The same where every gap is one step: even and odd powers apart, f = E(x^2) + x O(x^2), so that two chains run abreast. */
function evenStep(flows: Float64Array, n: number, x: number): number {
  const y = x * x;
  let top = n - 1;
  let odd = 0;
  if ((top & 1) === 1) odd = flows[top--]!;
  let even = flows[top]!;
  let evenSlope = 0;
  let oddSlope = 0;
  for (let k = top - 2; k >= 0; k -= 2) {
    evenSlope = evenSlope * y + even;
    even = even * y + flows[k]!;
    oddSlope = oddSlope * y + odd;
    odd = odd * y + flows[k + 1]!;
  }
  return x - (even + x * odd) / (2 * x * evenSlope + odd + 2 * y * oddSlope);
}

function search(flows: Float64Array, n: number, gaps: Int32Array, stepsPerYear: number, guess: number): number {
  let at = 0;
  const years = Array.from({ length: n }, (_, k) => {
    at += k === 0 ? 0 : gaps[k]!;
    return at / stepsPerYear;
  });
  return irrNear(irrAt(flows.subarray(0, n), years), guess) ?? Number.NaN;
}

/** Whole months between flows as steps of their greatest common divisor. */
export function commonSteps(dt: ArrayLike<number>): { gaps: Int32Array; stepsPerYear: number } {
  const months = Array.from(dt, (years) => Math.round(years * 12));
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const common = months.slice(1).reduce(gcd, 0) || 1;
  return { gaps: Int32Array.from(months, (m) => m / common), stepsPerYear: 12 / common };
}
