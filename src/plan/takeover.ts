import { addTo, type Case, defined, tupleKey } from '../case/index.ts';
import { open, type Session } from '../linear/index.ts';
import type { PlanDocument } from '../model/index.ts';
import {
  type Assembled,
  type AssembleOptions,
  broken,
  type CompletedPlan,
  type CompletionOptions,
  completeBuilds,
  completePlans,
  polish,
  reoptimisationGap,
  type SolveOptions,
} from '../search/index.ts';
import { assemble } from './assemble.ts';

/** A plan taken over from a similar case, with its programme. The caller closes the session. */
interface TakenOver extends CompletedPlan {
  readonly model: Assembled;
  readonly session: Session;
}

/** Gaps as in `solve`; decisions other than builds are chosen with a gap 50 times smaller. */
type Gap = Partial<Pick<SolveOptions, 'gap' | 'absoluteGap'>>;

/** Limits of a takeover: its gap, a signal, and the seconds left. */
type Limits = Gap & { readonly signal?: AbortSignal; readonly left?: () => number };

/** The part of the plan that a takeover fixes. */
interface Extent {
  readonly prepare?: (model: Assembled) => void;
  /**
   * The plan of the first start: its loans and flows are fixed (flows if it has them), and its whole numbers if they
   * are feasible.
   */
  readonly asGiven?: Partial<Pick<PlanDocument, 'flows'>>;
  /** Sites (`place/process`) whose builds and loans are free, because the plan has none there. */
  readonly open?: ReadonlySet<string>;
  /** Plans that are worth no more are not needed; in money of the first year. */
  readonly floor?: number;
}

/** Seconds for the choice of certificates by default. */
const LONGEST = 3600;

/** Number of rounds in which violated shared capacities are added to the programme. */
const ROUNDS = 4;

/**
 * The best plan of a case with the builds of one of several plans of similar cases (`starts`, whole numbers by column
 * name): a few linear solves without a search for builds, so it is worth no more than the best plan, and gives no
 * bound. Undefined if none of them is feasible.
 */
export async function takeOver(
  c: Case,
  starts: readonly ReadonlyMap<string, number>[],
  options: AssembleOptions & Limits & Extent = {},
): Promise<TakenOver | undefined> {
  const binding = new Set(options.binding ?? []);
  for (let round = 0; round < ROUNDS; round++) {
    const model = assemble(c, { ...options, binding });
    options.prepare?.(model);
    if (options.asGiven && starts[0]) fixToPlan(options.asGiven, model, starts[0], options.open);
    const session = await open(model.frame.program);
    let over: string[] | undefined;
    try {
      const best = await bestOf(model, session, starts, options);
      over = best && broken(model, best.x, binding);
      if (best && over!.length === 0) return { ...best, model, session };
    } finally {
      if (over?.length !== 0) await session.close();
    }
    if (!over) return undefined;
    for (const key of over) binding.add(key);
  }
  return undefined;
}

/** Relative accuracy of the amounts of a plan. */
const ROUNDING = 1e-6;

/** Fixes draws as in a start, and the flows of its plan (within rounding) if the programme has all their routes. */
function fixToPlan(
  plan: Partial<Pick<PlanDocument, 'flows'>>,
  { frame, flows }: Assembled,
  start: ReadonlyMap<string, number>,
  open: ReadonlySet<string> = new Set(),
): void {
  const { program, periods } = frame;
  const isOpen = (name: string) => [...open].some((site) => name.includes(` ${site} `));
  const { numCols, upper } = program.arrays();
  for (let j = 0; j < numCols; j++) {
    const name = program.colName(j);
    if (!name.startsWith('draw ') || isOpen(name)) continue;
    const amount = Math.min(upper[j]!, start.get(name) ?? 0);
    program.setBounds(j, amount, amount);
  }
  if (plan.flows === undefined) return;
  const amounts = new Map<string, number>();
  for (const { good, from, to, year, legs, agreement, origin, amount } of plan.flows) {
    const key = tupleKey(good, from, to, year, legs.join(), agreement, origin);
    addTo(amounts, key, amount);
  }
  const startFlows = flows.map(({ good, from, to, period, way, agreement, origin, col }) => ({
    col,
    key: tupleKey(
      good,
      from,
      to,
      periods[period]!.period.year,
      way?.legs.join(),
      agreement,
      origin ?? frame.lookup.countryOf(from),
    ),
  }));
  const ways = new Set(startFlows.map(({ key }) => key));
  if (![...amounts.keys()].every((key) => ways.has(key))) return;
  for (const { col, key } of startFlows) {
    const amount = amounts.get(key) ?? 0;
    program.setBounds(col, Math.max(0, amount * (1 - ROUNDING)), amount * (1 + ROUNDING));
  }
}

async function bestOf(
  model: Assembled,
  session: Session,
  starts: readonly ReadonlyMap<string, number>[],
  { signal, left, gap, absoluteGap, asGiven, open, floor = Number.NEGATIVE_INFINITY }: Limits & Extent,
): Promise<CompletedPlan | undefined> {
  const options: CompletionOptions = {
    signal,
    seconds: left,
    gap: gap === undefined ? undefined : reoptimisationGap(model, { gap, ...defined({ absoluteGap }) }),
  };
  if (open && open.size > 0) {
    const found = await completeBuilds(model, session, starts[0]!, options, floor, open);
    return found && { ...found, from: 0, reoptimised: true };
  }
  const best = await completePlans(model, session, starts, options);
  if (!best || signal?.aborted) return undefined;
  if (asGiven && !best.reoptimised) return best;
  const least = Math.max(floor, best.objective);
  const again = best.reoptimised ? undefined : await completeBuilds(model, session, starts[best.from]!, options, least);
  if (!again && best.objective <= floor) return undefined;
  const incumbent = again ? { ...best, ...again } : best;
  const seconds = left?.() ?? LONGEST;
  const other = await polish(model, incumbent.x, { absoluteGap: options.gap?.(incumbent.x) ?? 0, seconds, signal });
  return other && other.objective > incumbent.objective
    ? { ...incumbent, x: other.x, objective: other.objective }
    : incumbent;
}
