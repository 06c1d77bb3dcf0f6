import { describe, expect, it } from 'vitest';
import { generated } from '../../../test/support/generated-case.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { solveAndClose } from '../testing/solve.ts';
import { flowCovers, inFlowCovers } from './flow-cover.ts';

const size = { sites: 5, goods: 7, markets: 3, years: 3, eligible: 3, near: 3 };

describe('flow cover cuts', () => {
  it('are satisfied by integral plans, and violated by the relaxation', async () => {
    for (const seed of [11, 12, 13]) {
      const c = generated(size, seed);
      const solved = await solveAndClose(c, { gap: 0.001, seconds: 30 });
      const cuts = flowCovers(solved.model);
      expect(cuts.broken(solved.x)).toEqual([]);
      const model = assemble(c);
      const { program, tightening } = model.frame;
      const session = await open(program);
      const free = tightening.map(() => Number.POSITIVE_INFINITY);
      await session.setRowBounds(
        tightening,
        free.map((side) => -side),
        free,
      );
      const { x } = await session.lp();
      await session.close();
      const broken = flowCovers(model).broken(x);
      expect(broken.length).toBeGreaterThan(10);
      for (const { cols, values, least } of broken)
        expect(cols.reduce((sum, col, k) => sum + values[k]! * x[col]!, 0)).toBeLessThan(least);
    }
  });

  it('have a coefficient for each flow of the lane, or for each flow that passes their shared capacity', () => {
    const model = assemble(generated(size, 11));
    const x = new Float64Array(model.frame.program.numCols).fill(1e4);
    for (const { count } of model.frame.variables.builds) x[count] = 0;
    for (const { col } of model.frame.variables.purchases) x[col] = 0;
    const broken = flowCovers(model).broken(x);
    const rows = new Map(broken.map((cut, row) => [row, cut]));
    const column = inFlowCovers(rows);
    const passing = broken.findIndex(({ pass }) => pass !== undefined);
    expect(passing).toBeGreaterThanOrEqual(0);
    for (const flow of model.flows) {
      const into = { costs: [], coefficients: [] as [number, number][] };
      expect(column(flow, into)).toBe(true);
      for (const [row, cut] of rows) {
        const at = cut.cols.indexOf(flow.col);
        const own = into.coefficients.find(([r]) => r === row)?.[1];
        expect(own ?? 0).toBeCloseTo(at < 0 ? 0 : cut.values[at]!, 12);
      }
    }
  });
});
