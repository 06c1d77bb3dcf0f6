import { npv, power } from '../value/present.ts';

/** Modified internal rate, or why there is none: outlays and returns are both needed. */
export type Mirr =
  | { readonly status: 'none'; readonly reason: 'not-finite' | 'no-sign-change' }
  | { readonly status: 'unique'; readonly rate: number };

/**
 * MIRR per period: outlays are discounted at `financeRate`, returns are compounded to the last period at `reinvestRate`.
 * As in spreadsheets: (FV of returns / PV of outlays)^(1/(n-1)) - 1.
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): Mirr {
  const all = Array.from(flows);
  if (![...all, financeRate, reinvestRate].every(Number.isFinite)) return { status: 'none', reason: 'not-finite' };
  const last = all.length - 1;
  const outlay = npv(
    financeRate,
    all.map((flow) => Math.min(flow, 0)),
  );
  const returns =
    npv(
      reinvestRate,
      all.map((flow) => Math.max(flow, 0)),
    ) * power(1 + reinvestRate, last);
  if (outlay === 0 || returns === 0) return { status: 'none', reason: 'no-sign-change' };
  return { status: 'unique', rate: power(returns / -outlay, 1 / last) - 1 };
}
