import type { LpResult, MipResult, Session } from '../linear/index.ts';
import { record } from './brought.ts';
import { has } from './component.ts';
import type { Deadline } from './deadline.ts';
import { allowedGap, isNear } from './gap.ts';
import { type Beside, nothingBeside, plansBeside } from './heuristic/beside.ts';
import type { Master } from './master/master.ts';
import type { Growing } from './options.ts';
import { atEnd, branching } from './parameters.ts';
import { brokenRows, rowsOfWays } from './price/complete.ts';
import { broken } from './separate/capacities.ts';
import { decided, worthOf } from './solution.ts';
import { tighten } from './tighten.ts';
import { tree } from './tree.ts';
import type { TruePlans } from './true-plans.ts';

export interface ProofOptions {
  readonly lp: LpResult;
  readonly left: () => number;
  readonly plans: TruePlans;
  /** Plans that are looked for in another thread already. */
  readonly beside: Beside;
  /** Rows of shared capacities that it has; plans that break others end it. */
  readonly tracked: ReadonlySet<number>;
  /** Whether the master has all paths that its bound needs to be one over all routes. */
  readonly complete: boolean;
}

/**
 * Branch and bound until the best plan is proven to the gap. In a programme of many builds plans are looked for beside. Ends early at a better
 * solution that breaks a shared capacity without a row.
 */
export async function proof(master: Master, options: Growing, how: ProofOptions): Promise<MipResult> {
  const { model } = master;
  const near = () => isNear(model, options);
  const builds = decided(model).reduce((sum, one) => sum + one, 0);
  const beside =
    how.beside === nothingBeside && builds >= branching.beside ? besideFrom(master, options, how) : how.beside;
  const looked = beside === nothingBeside ? undefined : beside.best().then((plan) => how.plans.take(plan));
  looked?.catch(() => {});
  const found = await record(
    options.state,
    'branch-and-bound',
    () => branched(master, options, how),
    ({ x }) => Number(x.length > 0),
  );
  if (near() || found.status === 'optimal') beside.stop();
  if (looked && how.left() > atEnd.last && !near()) await looked;
  beside.stop();
  await looked?.catch(() => {});
  return found;
}

function besideFrom(master: Master, options: Growing, { lp, left }: ProofOptions): Beside {
  const beside = plansBeside(master, options, left, options.incumbent.within(master.model));
  beside.begin(lp, master.point);
  return beside;
}

async function branched(
  master: Master,
  options: Growing,
  { lp, left, plans, tracked, complete }: ProofOptions,
): Promise<MipResult> {
  const { model } = master;
  const { state, incumbent, signal } = options;
  const ends = new AbortController();
  const began = performance.now();
  const start = incumbent.within(model);
  const reference = start ?? lp.x;
  const allowed = reference.length > 0 ? allowedGap(model, reference, options) : 0;
  const untracked = rowsOfWays(model).filter((row) => !tracked.has(row));
  const free = new Set([...(lp.status === 'optimal' ? master.point(lp).free : []), ...untracked]);
  const waiting: Promise<void>[] = [];
  /** A solution that cannot be made a plan is none, and takes nothing from the others. */
  const wait = (work: Promise<void>) => void waiting.push(work.catch(() => {}));
  const tightened = async (session: Session, time: Deadline) => {
    const vertex = await master.session.vertex();
    const before = state.bound;
    return record(
      state,
      'tightening',
      () => tighten(model, session, { cutoff: incumbent.objective, vertex, time, signal: ends.signal }),
      ({ bound }) => Number(bound < before),
    );
  };
  const found = await tree(master, {
    free,
    absoluteGap: allowed,
    seconds: left(),
    start,
    tighten: start && complete && has(options, 'tightening') ? tightened : undefined,
    solver: options.solver,
    nodes: options.nodes,
    signal: signal ? AbortSignal.any([signal, ends.signal]) : ends.signal,
    onSolution(x) {
      if (worthOf(model, x) <= incumbent.objective) return;
      const breaks = broken(model, x, options.binding).length > 0 || brokenRows(model, x, untracked).length > 0;
      if (breaks && state.restarts < branching.restarts) {
        state.restarts++;
        ends.abort();
      } else wait(plans.take(x));
    },
    onBound(better) {
      const bound = Math.max(better, incumbent.objective);
      if (complete && bound < state.bound) state.bound = bound;
      const seconds = (performance.now() - began) / 1000;
      options.onProgress?.({ stage: 'proof', seconds, bound: state.bound });
    },
  });
  if (complete && found.status !== 'failed')
    state.bound = Math.min(state.bound, Math.max(found.bound, incumbent.objective));
  if (found.x.length > 0) wait(plans.take(found.x));
  await Promise.all(waiting);
  return found;
}
