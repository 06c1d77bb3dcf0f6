import type { LpResult, Session } from '../../linear/index.ts';
import { book, record } from '../brought.ts';
import { type Component, has, type Wanted } from '../component.ts';
import type { Growing } from '../options.ts';
import { lanesOfPeriod } from '../price/lanes.ts';
import { columnsByName } from '../price/named.ts';
import { type Attractive, addFlows, attractiveFlows, leastGain } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { addCuts, free } from '../separate/cuts.ts';
import { type FlowCover, flowCovers, ownTolls } from '../separate/flow-cover.ts';
import { roundings } from '../separate/rounding.ts';
import { sharedCapacities } from '../separate/shared-capacities.ts';
import { grown } from './grown.ts';
import { dependence, growth } from './parameters.ts';
import type { Point } from './point.ts';

/** The rows that a relaxation breaks and the columns that would gain in it. */
export interface Wants {
  /** How many of the rows plans have to keep to, and how many only tighten the relaxation. */
  readonly needed: number;
  readonly tightening: number;
  readonly attractive: Attractive;
  /** By component, in the order in which they join. */
  readonly all: readonly Wanted[];
}

/**
 * The restricted master: the programme without shared capacities and most routes, with rounding cuts. A large one is also without
 * the link rows (variable upper bounds) that flow cover cuts stand for. Rows that its relaxation breaks and columns that gain join it.
 */
export interface Master {
  readonly model: Assembled;
  readonly session: Session;
  readonly large: boolean;
  /** Whether routes that it does not have may be worth more than those of a lane that it has. */
  readonly open: boolean;
  /** Rows and columns together: whether it has grown. */
  size(): number;
  /** Does what can be done ahead while the first relaxation is solved. */
  ready(): void;
  /** Solves its relaxation, where it is large without a vertex unless asked for one. */
  relax(options?: { readonly vertex?: boolean; readonly first?: boolean }): Promise<LpResult>;
  point(lp: LpResult): Point;
  /** `cuts` asks also for rows that only tighten the relaxation. */
  wants(lp: LpResult, also: { readonly cuts: boolean }): Wants;
  /** Takes what a relaxation broke and wanted. */
  join(wants: Wants): Promise<void>;
  /** The model with what flows have in the flow cover cuts. */
  wide(): Assembled;
  /** Rows of flow cover cuts. */
  readonly coverRows: ReadonlyMap<number, FlowCover>;
  /** Lets the flow cover cuts go that a relaxation does not use. */
  trim(lp: LpResult): Promise<void>;
  /** Takes the cuts out of the programme. */
  end(): Promise<void>;
}

const countOf = ({ length }: readonly unknown[]): number => length;

export async function openMaster(
  model: Assembled,
  session: Session,
  options: Growing,
  seconds: () => number,
): Promise<Master> {
  const { binding, signal } = options;
  const { program, limits } = model.frame;
  const large = program.numNonzeros > (options.large ?? growth.large);
  const dependent = model.frame.certificates.length > (options.dependent ?? dependence.many);
  const covering = !dependent && !limits.relaxed && has(options, 'flow-cover');
  /** Link rows that flow covers stand for. */
  const off = large && covering ? [...flowCovers(model).links] : [];
  await free(session, off);
  const master = grown({ model, session, options, large, dependent, covering });
  const { cuts } = master;
  /** Cuts that were let go. */
  const idle = new Set<number>();
  if (!limits.relaxed && has(options, 'rounding'))
    cuts.push(
      ...(await record(options.state, 'rounding', () => addCuts(model, session, roundings(model.frame)), countOf)),
    );
  const capacities = sharedCapacities(master);
  /** The flow cover cuts that a relaxation breaks. */
  const covers = (lp: LpResult): Wanted => {
    const broken = flowCovers(model).broken(lp.x);
    return {
      count: broken.length,
      async join() {
        const rows = await addCuts(model, session, broken);
        rows.forEach((row, i) => {
          master.coverRows.set(row, broken[i]!);
        });
        cuts.push(...rows);
      },
    };
  };
  /** The routes that gain at the prices of a relaxation, by shortest paths at the duals of what they pass. */
  const routes = (lp: LpResult): Wanted & { readonly attractive: Attractive } => {
    const attractive = master.open()
      ? attractiveFlows(master.wide(), lp, leastGain(lp.objective), {
          ownTolls: ownTolls(master.coverRows, lp.rowDual),
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
  /** Asks a part what it wants, and books that and what joins by it. */
  const booked = <W extends Wanted>(name: Component['name'], look: () => W): W => {
    const began = performance.now();
    const wanted = look();
    const { count, join } = wanted;
    book(options.state, name, { calls: 1, seconds: (performance.now() - began) / 1000, brought: 0 });
    return {
      ...wanted,
      async join() {
        const [from, before] = [performance.now(), size()];
        await join();
        const brought = Math.max(count, size() - before);
        book(options.state, name, { calls: 0, seconds: (performance.now() - from) / 1000, brought });
      },
    };
  };
  return {
    model,
    session,
    large,
    get open() {
      return master.open();
    },
    wide: master.wide,
    coverRows: master.coverRows,
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
      const until = { seconds: seconds(), ...(signal ? { signal } : {}) };
      return session.lp({ method: first || large || many ? 'ipm' : 'simplex', crossover: vertex, ...until });
    },
    point: (lp) => ({
      lp,
      arrays: program.arrays(),
      flows: [...model.flows],
      binding: new Set(binding),
      free: new Set([...off, ...idle]),
      cuts: [...cuts],
    }),
    wants(lp, { cuts: wanted }) {
      const priced = booked('routes', () => routes(lp));
      const rows = booked('shared-capacities', () => capacities(lp));
      // Cuts of a relaxation that breaks capacities are mostly broken no more once it keeps to them.
      const cutting = covering && wanted && (large || rows.count === 0);
      const tighter = cutting ? [booked('flow-cover', () => covers(lp))] : [];
      const { attractive } = priced;
      return { needed: rows.count, tightening: tighter[0]?.count ?? 0, attractive, all: [priced, rows, ...tighter] };
    },
    async join({ all }) {
      for (const wanted of all) await wanted.join();
    },
    async trim({ rowDual }) {
      const unused = [...master.coverRows.keys()].filter((row) => rowDual[row] === 0);
      for (const row of unused) idle.add(row);
      await free(session, unused);
    },
    async end() {
      await free(session, cuts);
      for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    },
  };
}
