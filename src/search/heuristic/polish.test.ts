import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { openCase } from '../../case/index.ts';
import { solveAndClose } from '../testing/solve.ts';
import { wholeNumbers } from './start.ts';

it('a plan is polished even after the time limit: the second opinion expects the least cost of evidence', async () => {
  const c = (await openCase(join(root, 'test/cases/tiny-recognition-same-year'))).case;
  const best = await solveAndClose(c, { gap: 1e-9, seconds: 30 });
  const start = wholeNumbers(best.model, best.session, best.x);
  // The start pays the expensive test in full and the cheap one at half its price, and so 300 000 more than the optimum.
  const others = [...start.keys()].filter((column) => !column.includes(' test-'));
  const tests = ['obtain test-ru almaty valves 2026', 'obtain by test-ru test-uz almaty valves 2026'];
  const expensive = new Map([...others, ...tests].map((column) => [column, 1]));
  const found = await solveAndClose(c, { gap: 0.5, seconds: 1e-6, starts: [expensive] });
  expect(found.objective).toBeCloseTo(best.objective, 4);
});
