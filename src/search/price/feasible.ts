import { open } from '../../linear/index.ts';
import type { FlowSpec } from '../../model/index.ts';
import type { Growing } from '../options.ts';
import type { Assemble } from '../problem.ts';
import { priceRoutes } from './routes.ts';

/** Flows on further routes that an infeasible programme needs: prices them by the least relaxation of its limits. */
export async function feasibleFlows(assemble: Assemble, options: Growing, left: () => number): Promise<FlowSpec[]> {
  const model = assemble({ ...options, relaxed: true });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  for (const { slack, size } of limits.all)
    if (slack !== undefined) program.addCost(slack, -1 / Math.max(1, Math.abs(size)));
  const session = await open(program);
  try {
    const lp = await session.lp({ method: 'simplex', seconds: left() });
    const priced = await priceRoutes(model, session, lp, { costless: true, seconds: left });
    return priced.extra;
  } finally {
    await session.close();
  }
}
