import type { LpResult, Session } from '../../linear/index.ts';
import { type Component, enabled, type Proposal } from '../component.ts';
import type { SearchContext } from '../options.ts';
import { columnsByName } from '../price/flow-index.ts';
import { lanesOfPeriod } from '../price/lanes.ts';
import { type Attractive, addFlows, attractiveFlows, leastGain } from '../price/routes.ts';
import { tellsApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { inSolution } from '../separate/capacities.ts';
import { addCuts, free } from '../separate/cuts.ts';
import { type FlowCover, flowCovers, inFlowCovers, ownTolls } from '../separate/flow-cover.ts';
import { roundings } from '../separate/rounding.ts';
import { sharedCapacities } from '../separate/shared-capacities.ts';
import { addStatistics, record } from '../statistics.ts';
import { growth } from './parameters.ts';
import { relativeReducedCost } from './reduced-cost.ts';
import type { Master } from './types.ts';

const countOf = ({ length }: readonly unknown[]): number => length;

export async function openMaster(
  model: Assembled,
  session: Session,
  options: SearchContext,
  seconds: () => number,
): Promise<Master> {
  const { binding, signal } = options;
  const { program, limits } = model.frame;
  const large = program.numNonzeros > (options.large ?? growth.large);
  const dependent = model.frame.certificates.length > growth.certificates;
  const covering = !dependent && !limits.relaxed && enabled(options, 'flow-cover');
  /** Link rows that flow covers replace. */
  const links = large && covering ? [...flowCovers(model).links] : [];
  await free(session, links);
  const { components } = options.state;
  /** Rows of cuts. */
  const cuts: number[] = [];
  /** Rows of flow cover cuts, with their cuts. */
  const coverRows = new Map<number, FlowCover>();
  /** Cuts that were relaxed. */
  const idle = new Set<number>();
  if (!limits.relaxed && enabled(options, 'rounding'))
    cuts.push(
      ...(await record(components, 'rounding', () => addCuts(model, session, roundings(model.frame)), countOf)),
    );
  /** The flow cover cuts that a relaxation violates. */
  const covers = (lp: LpResult): Proposal => {
    const broken = flowCovers(model).broken(lp.x);
    return {
      count: broken.length,
      async join() {
        const rows = await addCuts(model, session, broken);
        rows.forEach((row, i) => {
          coverRows.set(row, broken[i]!);
        });
        cuts.push(...rows);
      },
    };
  };
  /** The routes with a positive reduced cost, by shortest paths at the duals of the shared capacities. */
  const routes = (lp: LpResult): Proposal & { readonly attractive: Attractive } => {
    const attractive = master.open
      ? attractiveFlows(master.wide(), lp, leastGain(lp.objective), {
          ownTolls: ownTolls(coverRows, lp.rowDual),
        })
      : { found: [], reducedCostBound: 0 };
    const { found } = attractive;
    return {
      attractive,
      count: found.length,
      async join() {
        options.extra.push(...found.map(({ spec }) => spec));
        await addFlows(model, session, found);
      },
    };
  };
  const size = () => program.numRows + program.numCols;
  /** Gets the proposal of a component, and adds it and its joining to the statistics. */
  const proposalOf = <P extends Proposal>(name: Component, propose: () => P): P => {
    const began = performance.now();
    const proposal = propose();
    const { count, join } = proposal;
    addStatistics(components, name, { calls: 1, seconds: (performance.now() - began) / 1000, brought: 0 });
    return {
      ...proposal,
      async join() {
        const [from, before] = [performance.now(), size()];
        await join();
        const brought = Math.max(count, size() - before);
        addStatistics(components, name, { calls: 0, seconds: (performance.now() - from) / 1000, brought });
      },
    };
  };
  const master: Master = {
    model,
    session,
    options,
    large,
    dependent,
    joined: 0,
    get open() {
      return tellsApart(model.frame, binding);
    },
    wide: () => ({ ...model, columns: [...model.columns, inFlowCovers(coverRows)] }),
    usedIn(lp) {
      const inUse = inSolution(lp.x);
      if (!large) return inUse;
      // Without crossover, interior point leaves a small amount on every flow.
      const loss = relativeReducedCost(model, lp, program.arrays());
      return (flow) => flow.col >= lp.x.length || loss(flow) <= growth.far;
    },
    size,
    ready() {
      if (!covering) return;
      flowCovers(model);
      columnsByName(model);
      for (const { period } of model.frame.periods) lanesOfPeriod(model, period.index);
    },
    async relax({ vertex = !large, first = false } = {}) {
      const many = master.joined > growth.many;
      master.joined = 0;
      const method = first || large || many ? 'ipm' : 'simplex';
      return session.lp({ method, crossover: vertex, seconds: seconds(), signal });
    },
    point: (lp) => ({
      lp,
      arrays: program.arrays(),
      flows: [...model.flows],
      binding: new Set(binding),
      free: new Set([...links, ...idle]),
      cuts: [...cuts],
    }),
    propose(lp, { cuts: withCuts }) {
      const priced = proposalOf('routes', () => routes(lp));
      const rows = proposalOf('shared-capacities', () => capacities(lp));
      // Most cuts of a relaxation that violates capacities are satisfied once the capacities have rows.
      const cutting = covering && withCuts && (large || rows.count === 0);
      const tighter = cutting ? [proposalOf('flow-cover', () => covers(lp))] : [];
      const { attractive } = priced;
      return { needed: rows.count, tightening: tighter[0]?.count ?? 0, attractive, all: [priced, rows, ...tighter] };
    },
    async join({ all }) {
      for (const proposal of all) await proposal.join();
    },
    async trim({ rowDual }) {
      const unused = [...coverRows.keys()].filter((row) => rowDual[row] === 0);
      for (const row of unused) idle.add(row);
      await free(session, unused);
    },
    async end() {
      await free(session, cuts);
      for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    },
  };
  const capacities = sharedCapacities(master);
  return master;
}
