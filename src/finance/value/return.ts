import { irrAt } from './irr.ts';
import { power } from './present.ts';

/** What a flow earns, a year. */
interface Return {
  /** The internal rate, where the flow changes sign once: then there is one, and it means what it is taken for. */
  readonly irr: number | undefined;
  /** The modified rate: money put in discounted, money got compounded to the end, both at `rate`. Undefined without one of the two. */
  readonly mirr: number | undefined;
  /** How often the flow changes its sign. */
  readonly changes: number;
}

/** Smallest part of the largest flow that counts: less is rounding. */
const COUNTS = 1e-9;

/** The returns of flows at `years[k]` in order of time; `rate` a year in the flows' own terms (nominal for nominal flows). */
export function returnOf(flows: readonly number[], years: readonly number[], rate: number): Return {
  const most = Math.max(...flows.map(Math.abs), 0);
  const entries = flows.flatMap((flow, k) => (Math.abs(flow) > COUNTS * most ? [{ flow, year: years[k]! }] : []));
  const changes = entries.filter(({ flow }, k) => k > 0 && flow > 0 !== entries[k - 1]!.flow > 0).length;
  if (changes === 0) return { irr: undefined, mirr: undefined, changes };
  const [begin, end] = [entries[0]!.year, entries.at(-1)!.year];
  const sum = (sign: 1 | -1, at: number) =>
    entries.reduce((all, { flow, year }) => all + Math.max(0, sign * flow) * power(1 + rate, at - year), 0);
  // The exponent is a fraction: exp and log are alike on all versions of Node, the operator of powers is not.
  const mirr = Math.exp(Math.log(sum(1, end) / sum(-1, begin)) / (end - begin)) - 1;
  if (changes > 1) return { irr: undefined, mirr, changes };
  const found = irrAt(
    entries.map(({ flow }) => flow),
    entries.map(({ year }) => year),
  );
  return { irr: found.status === 'unique' ? found.rate : undefined, mirr, changes };
}

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
