import type { LpResult } from '../../linear/index.ts';
import { growth } from '../growing-parameters.ts';
import type { Grown } from '../master/grown.ts';
import { loadsOf, overloaded } from '../separate/capacities.ts';
import { ownTolls } from '../separate/flow-cover.ts';
import { alternativePaths, alternativesOfCuts } from './alternatives.ts';
import type { Pricer } from './pricer.ts';
import { type Attractive, addFlows, attractiveFlows, type Prices } from './routes.ts';

/** Routes, by shortest paths at the duals of what they pass (`routes.ts`). */
export interface RoutePricer extends Pricer {
  price(lp: LpResult, ahead?: boolean): ReturnType<Pricer['price']> & { readonly attractive: Attractive };
  /** Flows that gain at prices. */
  priced(at: Prices): Attractive;
  take(attractive: Attractive): Promise<void>;
}

/** `fixed` says whether reduced costs do not say what plants would lose otherwise. */
export function routes(grown: Grown, fixed: () => boolean): RoutePricer {
  const { model, session, options, pool, coverRows } = grown;
  const priced = (at: Prices & { readonly objective?: number }): Attractive => {
    if (!grown.open()) return { found: [], woken: [], reducedCostBound: 0 };
    const least = Math.min(1e-9 * Math.max(1, Math.abs(at.objective ?? Number.POSITIVE_INFINITY)), 1e-3);
    const tolls = ownTolls(coverRows, at.rowDual);
    return attractiveFlows(grown.wide(), at, least, { pooled: pool.cols, fixed: fixed(), ownTolls: tolls });
  };
  const take = async ({ found, woken }: Attractive) => {
    options.extra.push(...found.map(({ spec }) => spec));
    await pool.wake(woken);
    await addFlows(model, session, found);
  };
  return {
    name: 'routes',
    priced,
    take,
    price(lp) {
      const attractive = priced(lp);
      return { attractive, count: attractive.found.length + attractive.woken.length, join: () => take(attractive) };
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
      const near = overloaded(loads, options.binding, growth.near).filter((key) => !others.includes(key));
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
