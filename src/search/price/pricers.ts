import type { LpResult } from '../../linear/index.ts';
import type { Wanted } from '../component.ts';
import type { Grown } from '../master/grown.ts';
import { loadsOf, overloaded } from '../separate/capacities.ts';
import { ownTolls } from '../separate/flow-cover.ts';
import { alternativePaths, alternativesOfCuts } from './alternatives.ts';
import { alternative } from './parameters.ts';
import type { Pricer } from './pricer.ts';
import { type Attractive, addFlows, attractiveFlows, leastGain } from './routes.ts';

/** Routes, by shortest paths at the duals of what they pass (`routes.ts`). */
export interface RoutePricer extends Pricer {
  price(lp: LpResult): Wanted & { readonly attractive: Attractive };
}

export function routes(grown: Grown): RoutePricer {
  const { model, session, options, pool, coverRows } = grown;
  const attractiveAt = (lp: LpResult): Attractive => {
    if (!grown.open()) return { found: [], woken: [], reducedCostBound: 0 };
    const tolls = ownTolls(coverRows, lp.rowDual);
    return attractiveFlows(grown.wide(), lp, leastGain(lp.objective), { pooled: pool.cols, ownTolls: tolls });
  };
  return {
    name: 'routes',
    price(lp) {
      const attractive = attractiveAt(lp);
      const { found, woken } = attractive;
      return {
        attractive,
        count: found.length + woken.length,
        async join() {
          options.extra.push(...found.map(({ spec }) => spec));
          await pool.wake(woken);
          await addFlows(model, session, found);
        },
      };
    },
  };
}

/**
 * Alternative paths: round shared capacities that plans of whole plants may come to break, kept in the column pool, and round the
 * passes of flow cover cuts.
 */
export function alternatives(grown: Grown): Pricer {
  const { model, session, options, pool, coverRows, large } = grown;
  return {
    name: 'alternative-paths',
    price(lp, ahead = false) {
      const loads = ahead && large ? loadsOf(model, lp.x) : [];
      const others = overloaded(loads, options.binding);
      const near = overloaded(loads, options.binding, alternative.near).filter((key) => !others.includes(key));
      return {
        count: 0,
        async join() {
          const cut = grown.wide();
          const beside = alternativePaths(cut, near, grown.usedIn(lp), { others }).joining;
          const { joining, there } = alternativesOfCuts(cut, coverRows.values());
          await pool.add(beside);
          await pool.wake(there);
          await addFlows(model, session, joining);
        },
      };
    },
  };
}
