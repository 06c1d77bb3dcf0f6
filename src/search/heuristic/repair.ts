import { type LpResult, type MipResult, type Session, wholeAt } from '../../linear/index.ts';
import type { Growing } from '../options.ts';
import { addFlows, improvingFlows } from '../price/routes.ts';
import { toldApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { bindRows, inSolution, loadsOf, overloaded } from '../separate/capacities.ts';

/** Shared capacities of which a plan uses this share come into its rows at once: its flows are free to move onto them. */
const BUSY = 0.5;
/** A plan that loses more than this share of its cost by keeping to capacities wants ways round them first. */
const WORSE = 2e-3;

/**
 * A plan whose flows keep to the shared capacities that it breaks, on the ways that it wants: its whole numbers stay, the rest is
 * solved again with the rows of those capacities, ways round them and routes priced at it, until further ones are worth less
 * than the share `rough` of its cost or no time is left. Undefined where the programme has to be built again.
 */
export async function fitted(
  model: Assembled,
  session: Session,
  { binding, extra, signal }: Growing,
  plan: MipResult,
  { left, rough }: { left: () => number; rough: number },
): Promise<MipResult | undefined> {
  if (plan.x.length === 0) return plan;
  let { objective } = plan;
  let x: Float64Array = new Float64Array(session.model.numCols);
  x.set(plan.x);
  const within = wholeAt(session.model, x);
  for (let fixed: LpResult | undefined; ; ) {
    const loads = loadsOf(model, x);
    const over = overloaded(loads, binding);
    const told = toldApart(model.frame, binding);
    const late = left() < (fixed ? 2 * fixed.seconds : 0) + 1;
    // Without ways round what joined a plan may be far worse than it has to be: they are sought however late it is.
    const worse = () => plan.objective - objective > WORSE * model.grossCost(x);
    if (over.length === 0 && (!told || (late && !worse()) || signal?.aborted)) return { ...plan, x, objective };
    const priced = told && fixed ? improvingFlows(model, fixed, 1e-3, { fixed: true }) : undefined;
    const enough = priced && (priced.found.length === 0 || priced.excess <= rough * model.grossCost(x));
    if (over.length === 0 && enough) return { ...plan, x, objective };
    const found = priced?.found ?? [];
    extra.push(...found.map(({ spec }) => spec));
    if (model.frame.program.numRows > session.model.numRows) return undefined;
    await addFlows(model, session, found);
    const busy = fixed ? over : overloaded(loads, binding, BUSY);
    const bound = await bindRows(model, session, binding, busy, inSolution(x));
    extra.push(...bound.extra);
    if (bound.rebuilt) return undefined;
    fixed = await session.lp({ method: fixed ? 'simplex' : 'ipm', within, keep: true });
    if (fixed.status !== 'optimal') return over.length > 0 ? undefined : { ...plan, x, objective };
    ({ x, objective } = fixed);
  }
}
