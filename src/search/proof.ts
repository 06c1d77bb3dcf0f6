import type { LpResult, MipResult, Session } from '../linear/index.ts';
import { enabled } from './component.ts';
import type { Deadline } from './deadline.ts';
import { allowedGap, isNear } from './gap.ts';
import { type BackgroundSearch, backgroundSearch, noBackgroundSearch } from './heuristic/background.ts';
import type { Master } from './master/types.ts';
import type { SearchContext } from './options.ts';
import { atEnd, branching } from './parameters.ts';
import type { PlanQueue } from './plan-queue.ts';
import { brokenRows, rowsOfWays } from './price/completion.ts';
import { broken } from './separate/capacities.ts';
import { decisions, worthOf } from './solution.ts';
import { record } from './statistics.ts';
import { tighten } from './tighten.ts';
import { tree } from './tree.ts';

export interface ProofOptions {
  readonly lp: LpResult;
  readonly left: () => number;
  readonly plans: PlanQueue;
  /** The search for plans in another thread, if it runs. */
  readonly background: BackgroundSearch;
  /** Rows of shared capacities in branch and bound. A better plan that violates another one ends it. */
  readonly tracked: ReadonlySet<number>;
  /** Whether the master has all paths that make its bound valid over all routes. */
  readonly complete: boolean;
}

/**
 * Branch and bound until the incumbent is proven to the allowed gap. If the programme has many builds, a second thread looks for plans. Ends
 * early at a better solution that violates a shared capacity without a row.
 */
export async function proof(master: Master, options: SearchContext, request: ProofOptions): Promise<MipResult> {
  const { model } = master;
  const near = () => isNear(model, options);
  const builds = decisions(model).reduce((sum, integer) => sum + integer, 0);
  const background =
    request.background === noBackgroundSearch && builds >= branching.background
      ? startBackground(master, options, request)
      : request.background;
  const plan =
    background === noBackgroundSearch ? undefined : background.best().then((best) => request.plans.take(best));
  plan?.catch(() => {});
  const result = await record(
    options.state.components,
    'branch-and-bound',
    () => branchAndBound(master, options, request),
    ({ x }) => Number(x.length > 0),
  );
  if (near() || result.status === 'optimal') background.stop();
  if (plan && request.left() > atEnd.last && !near()) await plan;
  background.stop();
  await plan?.catch(() => {});
  return result;
}

function startBackground(master: Master, options: SearchContext, { lp, left }: ProofOptions): BackgroundSearch {
  const background = backgroundSearch(master, options, left, options.incumbent.within(master.model));
  background.begin(lp, master.point);
  return background;
}

async function branchAndBound(
  master: Master,
  options: SearchContext,
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
  /** A solution whose repair fails is dropped; it does not affect the others. */
  const wait = (work: Promise<void>) => void waiting.push(work.catch(() => {}));
  const tightened = async (session: Session, time: Deadline) => {
    const vertex = await master.session.vertex();
    const before = state.bound;
    return record(
      state.components,
      'tightening',
      () => tighten(model, session, { cutoff: incumbent.objective, vertex, time, signal: ends.signal }),
      ({ bound }) => Number(bound < before),
    );
  };
  const result = await tree(master, {
    free,
    absoluteGap: allowed,
    seconds: left(),
    start,
    tighten: start && complete && enabled(options, 'tightening') ? tightened : undefined,
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
  if (complete && result.status !== 'failed')
    state.bound = Math.min(state.bound, Math.max(result.bound, incumbent.objective));
  if (result.x.length > 0) wait(plans.take(result.x));
  await Promise.all(waiting);
  return result;
}
