import { setOf } from './distance.ts';
import type { Incidence } from './incidence.ts';

/** What one market would change to have the rules of another. */
type Move = { readonly market: string; readonly adopt: number; readonly drop: number; readonly cost: number };

/** A market as the centre that all others align with. */
export type Centre = { readonly market: string; readonly cost: number; readonly moves: readonly Move[] };

/**
 * Markets by the changes that it takes all others to have their measures, fewest first (after Nabeshima and Obashi 2019, who look
 * for the benchmark country to harmonise towards): each (product, measure) that is adopted or dropped counts one. Equal ones are
 * ordered by name.
 */
export function cheapestCentre(data: Incidence): Centre[] {
  const move = (from: string, to: string): Move => {
    const [own, wanted] = [setOf(data, from), setOf(data, to)];
    const adopt = [...wanted].filter((item) => !own.has(item)).length;
    const drop = [...own].filter((item) => !wanted.has(item)).length;
    return { market: from, adopt, drop, cost: adopt + drop };
  };
  return data.markets
    .map((market) => {
      const moves = data.markets.filter((other) => other !== market).map((other) => move(other, market));
      return { market, cost: moves.reduce((total, one) => total + one.cost, 0), moves };
    })
    .sort((a, b) => a.cost - b.cost || (a.market < b.market ? -1 : 1));
}
