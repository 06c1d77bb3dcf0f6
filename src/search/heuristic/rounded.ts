import { type LpResult, wholeAt } from '../../linear/index.ts';
import { simpleRounding as parameters } from '../parameters.ts';
import { type Heuristic, none } from './heuristic.ts';
import { rounded } from './interchange.ts';
import { chainsOf } from './neighbourhoods.ts';

/**
 * The best plan that builds what the relaxation does, rounded (simple rounding: Achterberg 2007, 9.1): one linear solve for each
 * share from which a plant is built whole. Nothing where none of them holds.
 */
export const simpleRounding: Heuristic = {
  name: 'simple-rounding',
  due: (look) => none(look) && !look.master.large,
  async find({ master: { model, session }, options: { signal }, lp, left }) {
    const links = chainsOf(model, session.model.integer);
    let best: LpResult | undefined;
    for (const share of parameters.shares) {
      if (signal?.aborted) break;
      const within = wholeAt(session.model, rounded(links, lp.x, share));
      const found = await session.lp({ method: 'simplex', fresh: true, within, seconds: left() });
      if (found.status === 'optimal' && !(best && best.objective >= found.objective)) best = found;
    }
    return best && { ...best, status: 'feasible', bound: Number.POSITIVE_INFINITY, nodes: 0 };
  },
};
