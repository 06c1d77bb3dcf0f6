import { type LpResult, type Session, wholeAt } from '../../linear/index.ts';
import type { Growing } from '../options.ts';
import { rooting, tolerance } from '../parameters.ts';
import { addFlows, attractiveFlows } from '../price/routes.ts';
import { tellsApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { bindRows, inSolution, loadsOf, overloaded } from '../separate/capacities.ts';
import { padded, worthOf } from '../solution.ts';
import { repairing } from './parameters.ts';

/** No shared capacity has its rows. */
const NONE: ReadonlySet<string> = new Set();

export interface RepairOptions {
  readonly left: () => number;
  /** Whether solves may go on from each other, at the cost of the basis of the relaxation. */
  readonly keep?: boolean;
}

/**
 * Makes a plan a true one: its whole numbers stay, and flows, with ways round the shared capacities that it breaks, are made
 * anew; what must be met stays so. Rows of those capacities join, and routes priced at it, until further ones are worth less than
 * a share of its cost or no time is left. Each true plan on the way is kept.
 */
export async function repair(
  model: Assembled,
  session: Session,
  { binding, extra, incumbent, signal }: Pick<Growing, 'binding' | 'extra' | 'incumbent' | 'signal'>,
  plan: Float64Array,
  { left, keep = false }: RepairOptions,
): Promise<void> {
  const worth = worthOf(model, plan);
  let objective = worth;
  let x = padded(plan, session.model.numCols);
  const within = wholeAt(session.model, x);
  let fixed: LpResult | undefined;
  for (let round = 0; ; round++) {
    const loads = loadsOf(model, x);
    const over = overloaded(loads, binding);
    // A plan may have been found before rows joined that are there now.
    const holds = over.length === 0 && (fixed !== undefined || overloaded(loads, NONE).length === 0);
    if (holds) incumbent.keep(model, x, objective);
    const open = tellsApart(model.frame, binding);
    const late = signal?.aborted || left() < (fixed ? 2 * fixed.seconds : 0) + 1;
    // Without ways round what joined a plan may be far worse than it has to be: they are sought however late it is.
    const worse = () => worth - objective > repairing.worse * model.grossCost(x);
    if (holds && (!open || (late && !worse()) || signal?.aborted)) return;
    const priced = open && fixed ? attractiveFlows(model, fixed, tolerance.money) : undefined;
    const enough =
      priced && (priced.found.length === 0 || priced.reducedCostBound <= rooting.rough * model.grossCost(x));
    if (holds && enough) return;
    const found = priced?.found ?? [];
    extra.push(...found.map(({ spec }) => spec));
    await addFlows(model, session, found);
    const busy = !holds || !fixed ? overloaded(loads, binding, round === 0 ? repairing.busy : 0) : [];
    extra.push(...(await bindRows(model, session, binding, busy, inSolution(x))));
    const seconds = Math.max(repairing.grace, left());
    fixed = await session.lp({ method: fixed && keep ? 'simplex' : 'ipm', within, keep, seconds });
    if (fixed.status !== 'optimal') return;
    ({ x, objective } = fixed);
  }
}
