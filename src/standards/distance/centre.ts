import { setOf } from './distance.ts';
import type { Incidence } from './incidence.ts';

/** What one market would change to have the rules of another. */
export type Move = { readonly market: string; readonly adopt: number; readonly drop: number; readonly cost: number };

/** A market as the centre that all others align with. */
export type Centre = { readonly market: string; readonly cost: number; readonly moves: readonly Move[] };

/** What a change costs: by default each (product, measure) that is adopted or dropped counts one. */
export type ChangeCost = (market: string, change: 'adopt' | 'drop', product: string, code: string) => number;

/**
 * Markets by what it costs all others to take over their measures, cheapest first (after Nabeshima and Obashi 2019, who look
 * for the benchmark country to harmonise towards). Equal costs are ordered by name.
 * @param weight of a market, e.g. its share of the chain's trade; default 1.
 */
export function cheapestCentre(
  data: Incidence,
  options: { weight?: (market: string) => number; cost?: ChangeCost } = {},
): Centre[] {
  const price = options.cost ?? (() => 1);
  const name = (item: number): [string, string] => [
    data.products[Math.floor(item / data.codes.length)]!,
    data.codes[item % data.codes.length]!,
  ];
  const move = (from: string, to: string): Move => {
    const [own, wanted] = [setOf(data, from), setOf(data, to)];
    const adopted = [...wanted].filter((item) => !own.has(item));
    const dropped = [...own].filter((item) => !wanted.has(item));
    const sum = (items: number[], change: 'adopt' | 'drop'): number =>
      items.reduce((total, item) => total + price(from, change, ...name(item)), 0);
    const weight = options.weight?.(from) ?? 1;
    const cost = weight * (sum(adopted, 'adopt') + sum(dropped, 'drop'));
    return { market: from, adopt: adopted.length, drop: dropped.length, cost };
  };
  return data.markets
    .map((market) => {
      const moves = data.markets.filter((other) => other !== market).map((other) => move(other, market));
      return { market, cost: moves.reduce((total, one) => total + one.cost, 0), moves };
    })
    .sort((a, b) => a.cost - b.cost || (a.market < b.market ? -1 : 1));
}
