import { describe, expect, it } from 'vitest';
import { generated } from '../../../test/support/generated-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { relaxationOf } from '../testing/relaxation.ts';
import { solveAndClose } from '../testing/solve.ts';
import { roundings } from './rounding.ts';

const size = { sites: 5, goods: 7, markets: 3, years: 3, eligible: 3, near: 3 };

describe('rounding cuts', () => {
  it('are satisfied by integral plans, and violated by the relaxation', async () => {
    for (const seed of [11, 12, 13]) {
      const c = generated(size, seed);
      const solved = await solveAndClose(c, { gap: 0.001, seconds: 30 });
      const cuts = roundings(solved.model.frame);
      const slacks = (x: ArrayLike<number>) =>
        cuts.map(({ cols, values, least }) => cols.reduce((sum, col, k) => sum + values[k]! * x[col]!, -least));
      expect(cuts.length).toBeGreaterThan(0);
      expect(Math.min(...slacks(solved.x))).toBeGreaterThan(-1e-6);
      const { x } = await relaxationOf(assemble(c).frame.program);
      expect(Math.min(...slacks(x))).toBeLessThan(-0.01);
    }
  });

  it('require no plant if the goods can be bought instead', () => {
    const c = generated(size, 11);
    const supplies = c.tables.goods.map(({ good }) => ({ ...c.tables.supplies[0]!, good: good!, quantity: 1e9 }));
    const bought = { ...c, tables: { ...c.tables, supplies } };
    const { frame } = assemble(bought);
    const builds = new Set(frame.candidates.flatMap((k) => frame.variables.serving(k, 0).map((s) => s.count)));
    for (const { cols, values, least } of roundings(frame)) {
      const others = cols.reduce((sum, col, k) => (builds.has(col) ? sum : sum + values[k]!), 0);
      expect(others * 1e9).toBeGreaterThan(least);
    }
  });
});
