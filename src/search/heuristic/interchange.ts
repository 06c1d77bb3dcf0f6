import { type InterchangeOptions, interchange } from '../../linear/index.ts';
import { alike } from './chains.ts';
import { type Restricted, whole, within } from './restricted.ts';

/**
 * Improves the builds of `from` in a restricted programme by adding, dropping and exchanging single builds (Kuehn and Hamburger 1963, Teitz
 * and Bart 1968). Returns the plan in the columns of the full programme; undefined if the builds of `from` are infeasible.
 */
export async function exchangeBuilds(
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
  return found && whole(restricted, found);
}
