import { irrAt } from './irr.ts';
import { power } from './present.ts';

/** Returns of a flow, a year. */
interface Return {
  /** Internal rate; undefined unless the flow changes its sign exactly once. */
  readonly irr: number | undefined;
  /** Modified internal rate: outlays are discounted, receipts compounded to the end, both at `rate`. Undefined without outlays or receipts. */
  readonly mirr: number | undefined;
  /** Number of changes of sign. */
  readonly changes: number;
}

/** Flows below this share of the largest one count as rounding errors. */
const ROUNDING = 1e-9;

/** The returns of flows at `years[k]` in order of time; `rate` a year in the flows' own terms (nominal for nominal flows). */
export function returnOf(flows: readonly number[], years: readonly number[], rate: number): Return {
  const most = Math.max(...flows.map(Math.abs), 0);
  const entries = flows.flatMap((flow, k) => (Math.abs(flow) > ROUNDING * most ? [{ flow, year: years[k]! }] : []));
  const changes = entries.filter(({ flow }, k) => k > 0 && flow > 0 !== entries[k - 1]!.flow > 0).length;
  if (changes === 0) return { irr: undefined, mirr: undefined, changes };
  const [begin, end] = [entries[0]!.year, entries.at(-1)!.year];
  const sum = (sign: 1 | -1, at: number) =>
    entries.reduce((all, { flow, year }) => all + Math.max(0, sign * flow) * power(1 + rate, at - year), 0);
  // With exp and log the last bit is the same on all versions of Node, with `**` it is not.
  const mirr = Math.exp(Math.log(sum(1, end) / sum(-1, begin)) / (end - begin)) - 1;
  if (changes > 1) return { irr: undefined, mirr, changes };
  const irr = irrAt(
    entries.map(({ flow }) => flow),
    entries.map(({ year }) => year),
  );
  return { irr: irr.status === 'unique' ? irr.rate : undefined, mirr, changes };
}

/** Time after which a flow has paid itself back, in periods from the first flow. */
export type Payback = { readonly status: 'never' } | { readonly status: 'paid'; readonly periods: number };

/**
 * Simple payback: the first time from which the cumulative flow stays at or above 0, linear within a period.
 */
export function payback(flows: readonly number[]): Payback {
  let sum = 0;
  let crossed: number | undefined;
  for (const [t, flow] of flows.entries()) {
    const before = sum;
    sum += flow;
    if (sum < 0) crossed = undefined;
    else if (crossed === undefined) crossed = t === 0 || before >= 0 ? t : t - 1 + -before / flow;
  }
  return crossed === undefined || !Number.isFinite(sum) ? { status: 'never' } : { status: 'paid', periods: crossed };
}
