import { describe, expect, it } from 'vitest';
import { withReforms } from '../../src/questions/index.ts';
import { planned } from '../../test/support/plan-case.ts';
import { type Chain, chainCase, chains, costOf, DEPTHS, greenRun } from './green.ts';

/**
 * Verpoort, Gast, Hofmann and Ueckerdt, Nature Energy 9 (2024): with power 40 EUR a MWh cheaper, moving the whole chain saves 18 % of what steel
 * costs, 32 % of urea and 38 % of ethylene; hydrogen by ship costs more than trading what is made of it. The costs beside them were reckoned
 * from the study's figures as levelised costs, without this programme.
 */
const levelised: Readonly<Record<Chain, readonly number[]>> = {
  steel: [925.9, 916.2, 806.3, 756.4],
  urea: [726.9, 710.8, 544.2, 493.4],
  olefins: [3055.4, 2986.0, 1942.7, 1907.5],
};

describe('green-chains', () => {
  it.each(Object.keys(chains) as Chain[])('%s costs at each depth of relocation what the study says', async (chain) => {
    const runs = [];
    for (const depth of DEPTHS) runs.push(await greenRun(chain, depth));
    expect(runs.every(({ ok }) => ok)).toBe(true);
    const costs = runs.map(({ cost }) => cost);
    costs.forEach((cost, depth) => {
      expect(cost).toBeCloseTo(levelised[chain][depth]!, 0);
    });
    expect(Math.round(100 * (1 - costs[3]! / costs[0]!))).toBe(chains[chain].published);
    expect(costs[1]).toBeGreaterThan(costs[2]!);
  });

  it('moves the whole chain when the plan is free to choose, and hydrogen alone by pipe no more', async () => {
    for (const c of [chainCase('steel'), withReforms(chainCase('steel'), ['hydrogen-pipe'])]) {
      const document = await planned(c);
      expect(new Set(document.builds.map(({ place }) => place))).toEqual(new Set(['Duqm']));
      expect(costOf(document, c)).toBeCloseTo(756.4, 0);
    }
  });
});
