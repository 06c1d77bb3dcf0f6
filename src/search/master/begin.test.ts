import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../case/index.ts';
import { open } from '../../linear/index.ts';
import { assemble, solve } from '../../plan/assemble.ts';
import { wholeNumbers } from '../heuristic/start.ts';
import { solveAndClose } from '../testing/solve.ts';
import { vertexFrom, vertexText } from './basis.ts';

const testCase = async (name: string) =>
  (await openCase(fileURLToPath(new URL(`../../../test/cases/${name}`, import.meta.url)))).case;

/** The results of a case that a similar case can start from: its plan, its NPV and the vertex of its relaxation. */
async function resultsOf(name: string) {
  const c = await testCase(name);
  const solved = await solve(c, { gap: 1e-9, seconds: 30 });
  const vertex = vertexText(solved.model.frame.program, (await solved.session.vertex())!);
  const start = wholeNumbers(solved.model, solved.session, solved.x);
  await solved.session.close();
  return { c, npv: solved.objective, vertex, start };
}

describe('a search that starts from a similar case', () => {
  it.each(['egypt', 'tiny-two-tiers', 'tiny-leg-capacity-shared', 'tiny-step-of-two-years'])(
    'finds the same NPV as without a start: %s',
    async (name) => {
      const { c, npv, vertex, start } = await resultsOf(name);
      const again = await solveAndClose(c, { gap: 1e-9, seconds: 30, vertex, starts: [start] });
      expect(again.status).toBe('optimal');
      expect(again.objective).toBeCloseTo(npv, 4);
      const other = await solveAndClose(c, {
        gap: 1e-9,
        seconds: 30,
        vertex: (await resultsOf('tiny-royalty')).vertex,
      });
      expect(other.objective).toBeCloseTo(npv, 4);
    },
  );

  it('stops at the gap, and needs no relaxation under a ceiling', async () => {
    const { c, npv, vertex, start } = await resultsOf('tiny-two-tiers');
    const wide = { gap: 0.5, seconds: 30, vertex, starts: [start] };
    const solved = await solveAndClose(c, wide);
    expect(solved.status).toBe('optimal');
    expect(solved.objective).toBeCloseTo(npv, 4);
    expect(solved.bound).toBeGreaterThanOrEqual(npv - 1e-6 * Math.abs(npv));
    const capped = await solveAndClose(c, { ...wide, gap: 1e-6, ceiling: npv + 1e-9 * Math.abs(npv) });
    expect(capped.relaxation.x).toHaveLength(0);
    expect(capped.objective).toBeCloseTo(npv, 4);
  });
});

describe('a vertex as a text', () => {
  it('is the same vertex in the same case, and a valid basis in another case', async () => {
    const { c, vertex } = await resultsOf('egypt');
    const model = assemble(c);
    const session = await open(model.frame.program);
    const lp = await session.lp({ method: 'simplex', vertex: vertexFrom(model.frame.program, vertex) });
    const text = vertexText(model.frame.program, (await session.vertex())!);
    await session.close();
    expect(lp.status).toBe('optimal');
    expect(text).toBe(vertex);
    const { program } = assemble(await testCase('tiny-royalty')).frame;
    const { colStatus, rowStatus } = vertexFrom(program, vertex);
    const basic = [...colStatus, ...rowStatus].filter((status) => status === 1);
    expect(basic).toHaveLength(program.numRows);
  });
});
