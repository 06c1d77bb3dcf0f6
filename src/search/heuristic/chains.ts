import { groupBy, putInto } from '../../case/index.ts';
import type { Assembled } from '../problem.ts';

/** Integer columns that are decided together: the builds of one tier at one candidate, in order of year. */
export interface Chain {
  readonly cols: readonly number[];
  /** Process of the builds; undefined for other integer columns. */
  readonly process?: string;
}

/** The chains of a programme: one for each tier at each candidate, and one for each other integer column. */
export function chainsOf(model: Assembled, integer: ArrayLike<number>): Chain[] {
  const byPlant = new Map<string, { year: number; col: number; process: string }[]>();
  const built = new Set<number>();
  for (const { candidate, tier, year, count } of model.frame.variables.builds) {
    built.add(count);
    const key = `${candidate.key}/${tier.tier}`;
    putInto(byPlant, key, { year, col: count, process: candidate.process });
  }
  const chains: Chain[] = [...byPlant.values()].map((chain) => {
    const { process } = chain[0]!;
    return { cols: chain.sort((a, b) => a.year - b.year).map(({ col }) => col), process };
  });
  for (let col = 0; col < integer.length; col++)
    if (integer[col] === 1 && !built.has(col)) chains.push({ cols: [col] });
  return chains;
}

/** Groups of chains that can replace each other, as indices: those of one process. */
export function alike(chains: readonly Chain[]): number[][] {
  const named = [...chains.keys()].filter((i) => chains[i]!.process !== undefined);
  return [...groupBy(named, (i) => chains[i]!.process!).values()];
}
