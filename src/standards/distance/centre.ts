import { setOf } from './distance.ts';
import type { Incidence } from './incidence.ts';

/** Changes that a market would make to have the rules of another. */
export type Move = { readonly market: string; readonly adopt: number; readonly drop: number; readonly cost: number };

/** A market to which all others would align, and the changes that this takes. */
export type Centre = { readonly market: string; readonly cost: number; readonly moves: readonly Move[] };

/**
 * Markets by the number of changes that all others would need to adopt their measures, fewest first, then by name. Each (product,
 * measure) that is adopted or dropped counts one. After Nabeshima and Obashi 2019, who look for the benchmark country of harmonisation.
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
      return { market, cost: moves.reduce((total, change) => total + change.cost, 0), moves };
    })
    .sort((a, b) => a.cost - b.cost || (a.market < b.market ? -1 : 1));
}
