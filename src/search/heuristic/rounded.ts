import { type LpResult, type MipResult, type Session, wholeAt } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';
import { rounded } from './interchange.ts';
import { chainsOf } from './neighbourhoods.ts';

/** Shares of a plant in the relaxation from which it is built whole; over the last nothing is. */
const SHARES = [0.1, 0.5, Number.POSITIVE_INFINITY];

/**
 * The best plan that builds what the relaxation does, rounded (simple rounding: Achterberg 2007, 9.1): one linear solve for each
 * share from which a plant is built whole. Undefined where none of them holds.
 */
export async function roundedPlan(
  model: Assembled,
  session: Session,
  lp: LpResult,
  seconds: () => number,
  signal?: AbortSignal,
): Promise<MipResult | undefined> {
  const links = chainsOf(model, session.model.integer);
  let best: LpResult | undefined;
  for (const share of SHARES) {
    if (signal?.aborted) break;
    const within = wholeAt(session.model, rounded(links, lp.x, share));
    const found = await session.lp({ method: 'simplex', fresh: true, within, seconds: seconds() });
    if (found.status === 'optimal' && !(best && best.objective >= found.objective)) best = found;
  }
  return best && { ...best, status: 'feasible', bound: Number.POSITIVE_INFINITY, nodes: 0 };
}
