import { type InterchangeOptions, interchange } from '../../linear/index.ts';
import { entered } from './entered.ts';
import { alike } from './neighbourhoods.ts';
import { type Kernel, whole, within } from './small.ts';

/** A plant of which the relaxation builds this share stands in the first plan. */
const BUILT = 0.3;

/**
 * The plan of a small programme to which a plan comes by single builds added, dropped and exchanged, in the columns of the whole.
 * It starts from a plan that is known, or from all plants of which the relaxation `lp` has a good share: too many rather
 * than too few, as dropping them is quick. Undefined where such a start does not hold.
 */
export async function exchanged(
  kernel: Kernel,
  from: Float64Array | { readonly lp: Float64Array },
  options: Omit<InterchangeOptions, 'chains' | 'alike' | 'start'>,
): Promise<{ readonly x: Float64Array; readonly solves: number } | undefined> {
  const { program, links } = kernel;
  const chains = links.map(({ cols }) => cols);
  const start = from instanceof Float64Array ? within(kernel, from) : rounded(chains, within(kernel, from.lp));
  const found = await interchange(program, { ...options, chains, alike: alike(links), start });
  return found && { x: whole(kernel, found.x), solves: found.solves };
}

function rounded(chains: readonly (readonly number[])[], x: Float64Array): Float64Array {
  const start = new Float64Array(x.length);
  for (const chain of chains) {
    if (chain.reduce((sum, j) => sum + x[j]!, 0) < BUILT) continue;
    entered(chain, x).forEach((count, i) => {
      start[chain[i]!] = count;
    });
  }
  return start;
}
