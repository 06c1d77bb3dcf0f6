import { type LpResult, type Session, wholeAt } from '../../linear/index.ts';
import type { SearchContext } from '../options.ts';
import { rootNode, tolerance } from '../parameters.ts';
import { addFlows, attractiveFlows } from '../price/routes.ts';
import { tellsApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { bindRows, inSolution, loadsOf, overloaded } from '../separate/capacities.ts';
import { padded, worthOf } from '../solution.ts';
import { repairing } from './parameters.ts';

/** The empty set: no shared capacity has rows. */
const NONE: ReadonlySet<string> = new Set();

interface RepairOptions {
  readonly left: () => number;
  /** Whether each solve starts from the basis of the one before. The basis of the relaxation is then lost. */
  readonly keep?: boolean;
}

/**
 * Repairs a plan that violates shared capacities: fixes its integer columns and optimises its flows again, with ways round these capacities.
 * Rows of the capacities and priced routes join the programme until further routes are worth less than a share of the cost, or the time is up.
 * Each feasible plan on the way is offered to the incumbent.
 */
export async function repair(
  model: Assembled,
  session: Session,
  { binding, extra, incumbent, signal }: Pick<SearchContext, 'binding' | 'extra' | 'incumbent' | 'signal'>,
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
    // The plan may be older than the rows of `binding`, so the first round checks all shared capacities.
    const holds = over.length === 0 && (fixed !== undefined || overloaded(loads, NONE).length === 0);
    if (holds) incumbent.keep(model, x, objective);
    const open = tellsApart(model.frame, binding);
    const late = signal?.aborted || left() < (fixed ? 2 * fixed.seconds : 0) + 1;
    // Without ways round the new rows a plan may be far worse than necessary: they are priced even after the deadline.
    const worse = () => worth - objective > repairing.worse * model.grossCost(x);
    if (holds && (!open || (late && !worse()) || signal?.aborted)) return;
    const priced = open && fixed ? attractiveFlows(model, fixed, tolerance.money) : undefined;
    const enough =
      priced && (priced.found.length === 0 || priced.reducedCostBound <= rootNode.rough * model.grossCost(x));
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
