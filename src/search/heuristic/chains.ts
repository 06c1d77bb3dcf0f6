import { groupBy, putInto } from '../../case/index.ts';
import type { Assembled } from '../problem.ts';
import type { Chain } from './entered.ts';

/** Whole numbers that are decided together, by year, with what they are of. */
export interface NamedChain {
  readonly cols: Chain;
  readonly place?: string;
  readonly process?: string;
}

/** The whole numbers of a programme: builds of each tier at each candidate, by year, and each other one by itself. */
export function chainsOf(model: Assembled, integer: ArrayLike<number>): NamedChain[] {
  const byPlant = new Map<string, { year: number; col: number; place: string; process: string }[]>();
  const built = new Set<number>();
  for (const { candidate, tier, year, count } of model.frame.variables.builds) {
    built.add(count);
    const key = `${candidate.key}/${tier.tier}`;
    const one = { year, col: count, place: candidate.place, process: candidate.process };
    putInto(byPlant, key, one);
  }
  const chains: NamedChain[] = [...byPlant.values()].map((chain) => {
    const { place, process } = chain[0]!;
    return { cols: chain.sort((a, b) => a.year - b.year).map(({ col }) => col), place, process };
  });
  for (let col = 0; col < integer.length; col++)
    if (integer[col] === 1 && !built.has(col)) chains.push({ cols: [col] });
  return chains;
}

/** Whole numbers of which one may stand in for another, as indices: those of one process. */
export function alike(chains: readonly NamedChain[]): number[][] {
  const named = [...chains.keys()].filter((i) => chains[i]!.process !== undefined);
  return [...groupBy(named, (i) => chains[i]!.process!).values()];
}
