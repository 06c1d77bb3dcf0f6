import { power } from './power.ts';

/** When a flow has paid itself back, in periods from the first flow, or that it never does within its life. */
export type Payback = { readonly status: 'never' } | { readonly status: 'paid'; readonly periods: number };

/**
 * First time from which the running sum of discounted flows stays at or above 0 to the end, linear within a period.
 * rate 0 is the simple payback.
 */
export function payback(flows: ArrayLike<number>, rate = 0): Payback {
  let sum = 0;
  let crossed: number | undefined;
  for (let t = 0; t < flows.length; t++) {
    const flow = flows[t]! * power(1 + rate, -t);
    const before = sum;
    sum += flow;
    if (sum < 0) crossed = undefined;
    else if (crossed === undefined) crossed = t === 0 || before >= 0 ? t : t - 1 + -before / flow;
  }
  return crossed === undefined || !Number.isFinite(sum) ? { status: 'never' } : { status: 'paid', periods: crossed };
}
