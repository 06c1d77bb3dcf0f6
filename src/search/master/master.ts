import type { LpResult, ProgramArrays, Session } from '../../linear/index.ts';
import type { FlowVariable } from '../../pillars/index.ts';
import { has } from '../component.ts';
import { manyDependent } from '../dependent.ts';
import { allowedGap } from '../gap.ts';
import type { Growing } from '../options.ts';
import { growth } from '../parameters.ts';
import { alternativePaths, alternativesOfCuts } from '../price/alternatives.ts';
import { type Sifted, sifted } from '../price/certificates.ts';
import { lanesOf } from '../price/lanes.ts';
import { columnsByName } from '../price/named.ts';
import { type Attractive, addFlows, attractiveFlows, type Prices } from '../price/routes.ts';
import { toldApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { bindRows, inSolution, loadsOf, overloaded } from '../separate/capacities.ts';
import { type FlowCover, flowCovers, inFlowCovers, ownTolls } from '../separate/flow-cover.ts';
import { addCuts, free, violatedLinks } from '../separate/links.ts';
import { roundings } from '../separate/rounding.ts';
import { type ColumnPool, columnPool } from './column-pool.ts';
import type { Point } from './point.ts';
import { lossOf } from './reduced-cost.ts';
import type { WarmStart } from './warm-start.ts';

/** What a relaxation breaks, and what it wants. */
export interface Wants {
  /** Shared capacities that it breaks, and such that it nearly does: round these, ways are kept in the pool. */
  readonly over: readonly string[];
  readonly near: readonly string[];
  /** Whether a way round each shared capacity that joins is wanted beside one round all. */
  readonly each: boolean;
  readonly attractive: Attractive;
  readonly covers: readonly FlowCover[];
  readonly links: readonly number[];
  /** Whether routes put rows into the programme as they were priced: it has to be built again with `extra`. */
  readonly rebuild: boolean;
}

/** The relaxation of a programme of which few dependent binaries stand in it, and the programme. */
export interface Sieve {
  readonly a: ProgramArrays;
  readonly sieve: Sifted;
}

/**
 * The restricted master: the programme without shared capacities and most routes, with rounding cuts; where it is large, also without
 * link rows and without the flows that are far from any plan. What its relaxation breaks and wants joins it.
 */
export interface Master {
  readonly model: Assembled;
  readonly session: Session;
  readonly large: boolean;
  readonly pool: ColumnPool;
  /** Link rows that are not in it. */
  readonly off: ReadonlySet<number>;
  /** The last relaxation, where dependent binaries are sifted. */
  readonly sieve: Sieve | undefined;
  /** Whether routes that it does not have may be worth more than those of a lane that it has. */
  readonly open: boolean;
  /** Does what can be done ahead while the first relaxation is solved. */
  ready(): void;
  /** Solves its relaxation, where it is large without a vertex unless asked for one. */
  relax(options?: { readonly vertex?: boolean; readonly first?: boolean }): Promise<LpResult>;
  /** From now on dependent binaries stand in the relaxation like all columns. */
  sifted(): void;
  point(lp: LpResult): Point;
  /** `ahead` asks also for capacities that plans of whole plants may come to break. */
  wants(lp: LpResult, ahead: boolean): Wants;
  /** Takes what a relaxation breaks and wants; false where the programme has to be built again with `extra`. */
  join(lp: LpResult, wants: Wants): Promise<boolean>;
  /** Flows that gain at prices. */
  priced(at: Prices): Attractive;
  take(attractive: Attractive): Promise<void>;
  /** The model with what flows have in the flow cover cuts. */
  wide(): Assembled;
  /** Takes the cuts out of the programme. */
  end(): Promise<void>;
}

export async function openMaster(
  model: Assembled,
  session: Session,
  options: Growing,
  seconds: () => number,
): Promise<Master> {
  const { binding, extra, state, signal } = options;
  const { program, tightening, limits } = model.frame;
  const large = program.numNonzeros > (options.large ?? growth.large);
  const dependent = manyDependent(model, options);
  const off = new Set(large && !dependent ? tightening : []);
  await free(session, [...off]);
  const cuts = await addCuts(model, session, limits.relaxed || !has(options, 'rounding') ? [] : roundings(model.frame));
  const covering = large && !dependent && !limits.relaxed && has(options, 'flow-cover');
  const coverRows = new Map<number, FlowCover>();
  const pool = columnPool(model, session);
  let sift: { readonly kept: Set<number>; warmStart?: WarmStart; last?: Sieve } | undefined =
    dependent && has(options, 'sifting') && options.nodes === undefined ? { kept: new Set() } : undefined;
  /** Shared capacities that joined since the last relaxation; whether those that are likely to bind did. */
  let [joined, likely] = [0, large || dependent];
  const open = () => !state.everyPath && toldApart(model.frame, binding);
  const wide = (): Assembled => ({ ...model, columns: [...model.columns, inFlowCovers(coverRows)] });
  const priced = (at: Prices & { readonly objective?: number }): Attractive => {
    const least = Math.min(1e-9 * Math.max(1, Math.abs(at.objective ?? Number.POSITIVE_INFINITY)), 1e-3);
    if (!open()) return { found: [], woken: [], reducedCostBound: 0 };
    const tolls = ownTolls(coverRows, at.rowDual);
    const fixed = sift !== undefined || (large && dependent);
    return attractiveFlows(wide(), at, least, { pooled: pool.cols, fixed, ...(tolls ? { ownTolls: tolls } : {}) });
  };
  const take = async ({ found, woken }: Attractive) => {
    extra.push(...found.map(({ spec }) => spec));
    await pool.wake(woken);
    await addFlows(model, session, found);
  };
  const rebuilt = (found: Attractive['found']) => {
    extra.push(...found.map(({ spec }) => spec));
    return false;
  };
  return {
    model,
    session,
    large,
    pool,
    off,
    get sieve() {
      return sift?.last;
    },
    get open() {
      return open();
    },
    wide,
    ready() {
      if (!covering) return;
      flowCovers(model);
      columnsByName(model);
      for (const { period } of model.frame.periods) lanesOf(model, period.index);
    },
    async relax({ vertex = !large, first = false } = {}) {
      const many = program.numCols > growth.many && joined > growth.few;
      joined = 0;
      const until = { seconds: seconds(), ...(signal ? { signal } : {}) };
      if (sift) {
        const a = program.arrays();
        const gap = (x: Float64Array) => allowedGap(model, x, options);
        const { kept, warmStart } = sift;
        const sieve = await sifted(model, a, { kept, ...(warmStart ? { warmStart } : {}), gap, ...until, seconds });
        sift = sieve && { kept, ...(sieve.warmStart ? { warmStart: sieve.warmStart } : {}), last: { a, sieve } };
        if (sieve) return sieve.lp;
      }
      return session.lp({ method: first || large || many ? 'ipm' : 'simplex', crossover: vertex, ...until });
    },
    sifted() {
      sift = undefined;
    },
    point: (lp) => ({
      lp,
      arrays: program.arrays(),
      flows: [...model.flows],
      binding: new Set(binding),
      free: new Set(off),
      cuts: [...cuts],
    }),
    wants(lp, ahead) {
      const loads = loadsOf(model, lp.x);
      const broken = overloaded(loads, binding);
      const rows = program.numRows;
      const attractive = priced(lp);
      const covers = covering ? flowCovers(model) : undefined;
      const each = broken.length === 0 && !likely && open();
      if (each) likely = true;
      const over = each ? overloaded(loads, binding, growth.likely) : broken;
      return {
        over,
        each,
        near: ahead && large ? overloaded(loads, binding, growth.near).filter((key) => !over.includes(key)) : [],
        attractive,
        covers: covers?.broken(lp.x) ?? [],
        links: violatedLinks(model, off, lp.x).filter((row) => !covers?.links.has(row)),
        rebuild: program.numRows > rows,
      };
    },
    async join(lp, { over, near, each, attractive, covers, links, rebuild }) {
      const loss = lossOf(model, lp, program.arrays());
      const inUse = inSolution(lp.x);
      // Interior point leaves a little of every flow.
      const used = (flow: FlowVariable) =>
        covering ? flow.col >= lp.x.length || loss(flow) <= growth.far : inUse(flow);
      if (rebuild) return rebuilt(attractive.found);
      await take(attractive);
      joined = over.length;
      const bound = await bindRows(wide(), session, binding, over, state.everyPath ? undefined : used, each);
      extra.push(...bound.extra);
      if (bound.rebuilt) return false;
      const added = await addCuts(model, session, covers);
      added.forEach((row, i) => {
        coverRows.set(row, covers[i]!);
      });
      cuts.push(...added);
      const rows = program.numRows;
      const cut = wide();
      const beside = alternativePaths(cut, near, used, { others: over }).joining;
      const apart = alternativesOfCuts(cut, coverRows.values());
      if (program.numRows > rows) return rebuilt([...beside, ...apart.joining]);
      await pool.add(beside);
      await pool.wake(apart.there);
      await addFlows(model, session, apart.joining);
      for (const row of links) off.delete(row);
      await session.setRowBounds(
        links,
        links.map((row) => program.rowBounds(row)[0]),
        links.map((row) => program.rowBounds(row)[1]),
      );
      if (covering && has(options, 'column-pool')) await pool.rest(lossOf(model, lp, program.arrays()), growth.far);
      return true;
    },
    priced,
    take,
    async end() {
      await free(session, cuts);
      for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    },
  };
}
