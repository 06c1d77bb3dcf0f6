/**
 * All real zeros of F(u) = sum of c[k] exp(-t[k] u), t rising, in rising order. With u = ln(1+r) these are all internal rates.
 *
 * Descartes' rule, made constructive: where the coefficients change sign s times, pick one change and a time a between its
 * two terms. The derivative of exp(a u) F(u) has coefficients c[k] (a - t[k]), with s - 1 changes, and its zeros cut the
 * line into pieces on which exp(a u) F(u) is monotone: at most one zero each. With s = 0 there is none. So no root can be
 * missed, and one change of sign proves that there is exactly one.
 */
export function zeros(c: ArrayLike<number>, t: ArrayLike<number>): number[] {
  const coefficients: number[] = [];
  const times: number[] = [];
  for (let k = 0; k < c.length; k++) {
    if (c[k] === 0) continue;
    if (times.length > 0 && t[k] === times[times.length - 1]) coefficients[coefficients.length - 1]! += c[k]!;
    else {
      coefficients.push(c[k]!);
      times.push(t[k]!);
    }
  }
  return descend(coefficients, times);
}

function descend(c: number[], t: number[]): number[] {
  const change = c.findIndex((value, k) => k > 0 && value > 0 !== c[k - 1]! > 0);
  if (change < 0) return [];
  const a = (t[change - 1]! + t[change]!) / 2;
  const derived = c.map((value, k) => value * (a - t[k]!));
  const largest = derived.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
  const turns = descend(
    derived.map((v) => v / largest),
    t,
  );

  const found: number[] = [];
  let left = Number.NEGATIVE_INFINITY;
  let signLeft = Math.sign(c[c.length - 1]!);
  for (const turn of turns) {
    const sign = signAt(c, t, turn);
    if (sign === 0) {
      if (found[found.length - 1] !== turn) found.push(turn);
    } else if (signLeft !== 0 && sign !== signLeft) found.push(between(c, t, left, turn, signLeft));
    left = turn;
    signLeft = sign;
  }
  const signRight = Math.sign(c[0]!);
  if (signLeft !== 0 && signRight !== signLeft) found.push(between(c, t, left, Number.POSITIVE_INFINITY, signLeft));
  return found;
}

/** exp(b u) F(u), with b such that no exponential is above 1; its slope; the sum of the absolute values of its terms. */
function scaled(c: number[], t: number[], u: number): { value: number; slope: number; size: number } {
  const base = u < 0 ? t[t.length - 1]! : t[0]!;
  let value = 0;
  let slope = 0;
  let size = 0;
  for (let k = 0; k < c.length; k++) {
    const term = c[k]! * Math.exp((base - t[k]!) * u);
    value += term;
    slope += term * (base - t[k]!);
    size += Math.abs(term);
  }
  return { value, slope, size };
}

/** Sign at a turning point; 0 within rounding, which is a double zero. */
function signAt(c: number[], t: number[], u: number): number {
  const { value, size } = scaled(c, t, u);
  return Math.abs(value) <= 1e-13 * size ? 0 : Math.sign(value);
}

/** The zero between two points of opposite sign. An infinite end is first replaced by a finite one of the same sign. */
function between(c: number[], t: number[], left: number, right: number, signLeft: number): number {
  let lo = Number.isFinite(left) ? left : Number.isFinite(right) ? right - 1 : -1;
  for (let step = 1; !Number.isFinite(left) && Math.sign(scaled(c, t, lo).value) !== signLeft && step < 1e6; step *= 2)
    lo -= step;
  let hi = Number.isFinite(right) ? right : lo + 1;
  for (let step = 1; !Number.isFinite(right) && Math.sign(scaled(c, t, hi).value) === signLeft && step < 1e6; step *= 2)
    hi += step;

  // Newton's method within the bracket, and bisection if a step leaves it or three steps do not halve it.
  let u = lo + (hi - lo) / 2;
  let width = hi - lo;
  for (let k = 1; k < 300; k++) {
    const { value, slope } = scaled(c, t, u);
    if (value === 0) return u;
    if (Math.sign(value) === signLeft) lo = u;
    else hi = u;
    let next = u - value / slope;
    if (!(next > lo && next < hi)) next = lo + (hi - lo) / 2;
    else if (Math.abs(next - u) <= 1e-16 * Math.max(1, Math.abs(u))) return next;
    if (k % 3 === 0) {
      if (hi - lo > width / 2) next = lo + (hi - lo) / 2;
      width = hi - lo;
    }
    if (next === u || next <= lo || next >= hi) return u;
    u = next;
  }
  return u;
}
