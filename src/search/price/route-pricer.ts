import type { LpResult } from '../../linear/index.ts';
import type { Component, Wanted } from '../component.ts';
import type { Grown } from '../master/grown.ts';
import { ownTolls } from '../separate/flow-cover.ts';
import { type Attractive, addFlows, attractiveFlows, leastGain } from './routes.ts';

/** Routes that a master does not have yet, by shortest paths at the duals of what they pass (`routes.ts`). */
export interface RoutePricer extends Component {
  /** The columns that gain at the prices of a relaxation. */
  price(lp: LpResult): Wanted & { readonly attractive: Attractive };
}

export function routePricer(grown: Grown): RoutePricer {
  const { model, session, options, coverRows } = grown;
  const attractiveAt = (lp: LpResult): Attractive => {
    if (!grown.open()) return { found: [], reducedCostBound: 0 };
    const tolls = ownTolls(coverRows, lp.rowDual);
    return attractiveFlows(grown.wide(), lp, leastGain(lp.objective), { ownTolls: tolls });
  };
  return {
    name: 'routes',
    price(lp) {
      const attractive = attractiveAt(lp);
      const { found } = attractive;
      return {
        attractive,
        count: found.length,
        async join() {
          options.extra.push(...found.map(({ spec }) => spec));
          await addFlows(model, session, found);
        },
      };
    },
  };
}
