import { open } from '../../linear/index.ts';
import type { FlowSpec } from '../../model/index.ts';
import type { SearchContext } from '../options.ts';
import type { Assemble } from '../problem.ts';
import { addFlows, attractiveFlows, leastGain } from './routes.ts';

/**
 * Prices further routes for an infeasible programme (Farkas pricing): at the duals of the programme that minimises the violation of its limits,
 * until no route improves it.
 */
export async function feasibleFlows(
  assemble: Assemble,
  options: SearchContext,
  left: () => number,
): Promise<FlowSpec[]> {
  const model = assemble({ ...options, relaxed: true });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  for (const { slack, size } of limits.all)
    if (slack !== undefined) program.addCost(slack, -1 / Math.max(1, Math.abs(size)));
  const session = await open(program);
  const flows: FlowSpec[] = [];
  try {
    for (;;) {
      const lp = await session.lp({ method: 'simplex', seconds: left() });
      if (lp.status !== 'optimal') return flows;
      const { found } = attractiveFlows(model, lp, leastGain(lp.objective), { costless: true });
      if (found.length === 0) return flows;
      flows.push(...found.map(({ spec }) => spec));
      await addFlows(model, session, found);
    }
  } finally {
    await session.close();
  }
}
