import { type InterchangeOptions, interchange } from '../../linear/index.ts';
import { alike, type NamedChain } from './chains.ts';
import { entered } from './entered.ts';
import { type Restricted, whole, within } from './restricted.ts';

/**
 * The plan of a small programme to which the whole numbers of `from` come by single builds added, dropped and exchanged (Kuehn and
 * Hamburger 1963, Teitz and Bart 1968), in the columns of the whole. Undefined where those it starts from do not hold.
 */
export async function exchanged(
  restricted: Restricted,
  from: Float64Array,
  options: Omit<InterchangeOptions, 'chains' | 'alike' | 'start' | 'slack'>,
): Promise<Float64Array | undefined> {
  const { program, chains, slack } = restricted;
  const found = await interchange(program, {
    ...options,
    chains: chains.map(({ cols }) => cols),
    alike: alike(chains),
    slack,
    start: within(restricted, from),
  });
  return found && whole(restricted, found.x);
}

/** Whole builds for all plants of which a relaxation builds the share: too many rather than too few, as dropping them is quick. */
export function rounded(chains: readonly NamedChain[], x: Float64Array, share: number): Float64Array {
  const start = new Float64Array(x.length);
  for (const { cols } of chains) {
    if (cols.reduce((sum, j) => sum + x[j]!, 0) < share) continue;
    for (const [col, count] of entered(cols, x)) start[col] = count;
  }
  return start;
}

/** The whole builds of two plans in one: in each year as many of a chain in service as in the plan that has more of it. */
export function merged(chains: readonly NamedChain[], a: Float64Array, b: Float64Array): Float64Array {
  const start = new Float64Array(Math.max(a.length, b.length));
  for (const { cols } of chains) {
    let [inA, inB, inBoth] = [0, 0, 0];
    for (const j of cols) {
      inA += Math.round(a[j] ?? 0);
      inB += Math.round(b[j] ?? 0);
      const more = Math.max(inA, inB) - inBoth;
      start[j] = more;
      inBoth += more;
    }
  }
  return start;
}
