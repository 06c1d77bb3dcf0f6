import { zeros } from './roots.ts';

/**
 * All internal rates of a flow, or why there is none. `unique` is proven (see `zeros`). Rates are per unit of the times, each above -1.
 */
export type Irr =
  | { readonly status: 'none'; readonly reason: 'not-finite' | 'no-flow' | 'no-sign-change' | 'no-root' }
  | { readonly status: 'unique'; readonly rate: number; readonly rates: readonly [number] }
  | { readonly status: 'multiple'; readonly rates: readonly number[] };

/** All internal rates of flows at `years[k]`, in any order of time. */
export function irrAt(flows: ArrayLike<number>, years: ArrayLike<number>): Irr {
  const order = Array.from({ length: flows.length }, (_, k) => k).sort((a, b) => years[a]! - years[b]!);
  const c = order.map((k) => flows[k]!);
  const t = order.map((k) => years[k]!);
  if (![...c, ...t].every(Number.isFinite)) return { status: 'none', reason: 'not-finite' };
  if (c.every((value) => value === 0)) return { status: 'none', reason: 'no-flow' };
  if (c.every((value) => value >= 0) || c.every((value) => value <= 0))
    return { status: 'none', reason: 'no-sign-change' };
  const rates = zeros(c, t).map(Math.expm1);
  if (rates.length === 0) return { status: 'none', reason: 'no-root' };
  if (rates.length === 1) return { status: 'unique', rate: rates[0]!, rates: [rates[0]!] };
  return { status: 'multiple', rates };
}

/**
 * The rate nearest to `guess` in ln(1+r), as a spreadsheet's IRR would find; undefined if there is none.
 */
export function irrNear(result: Irr, guess = 0.1): number | undefined {
  if (result.status === 'none') return undefined;
  const distance = (rate: number) => Math.abs(Math.log1p(rate) - Math.log1p(guess));
  return result.rates.reduce((best, rate) => (distance(rate) < distance(best) ? rate : best));
}
