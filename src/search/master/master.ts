import type { LpResult, ProgramArrays, Session } from '../../linear/index.ts';
import { has, inUse, type Wanted } from '../component.ts';
import { manyDependent } from '../dependent.ts';
import { allowedGap } from '../gap.ts';
import type { Growing } from '../options.ts';
import { growth } from '../parameters.ts';
import { type Sifted, sifted } from '../price/certificates.ts';
import { lanesOf } from '../price/lanes.ts';
import { columnsByName } from '../price/named.ts';
import { alternatives, routes } from '../price/pricers.ts';
import type { Attractive, Prices } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { flowCovers } from '../separate/flow-cover.ts';
import { addCuts, free } from '../separate/links.ts';
import { roundings } from '../separate/rounding.ts';
import { separators } from '../separate/separators.ts';
import type { ColumnPool } from './column-pool.ts';
import { grown } from './grown.ts';
import type { Point } from './point.ts';
import { relativeReducedCost } from './reduced-cost.ts';
import type { WarmStart } from './warm-start.ts';

/** What a relaxation breaks, and what it wants. */
export interface Wants {
  /** Rows that plans have to keep to, and rows that only tighten the relaxation. */
  readonly needed: number;
  readonly tightening: number;
  readonly attractive: Attractive;
  /** Whether routes put rows into the programme as they were priced: it has to be built again with `extra`. */
  readonly rebuild: boolean;
  /** By component, in the order in which they join. */
  readonly all: readonly Wanted[];
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
  const { binding, signal } = options;
  const { program, tightening, limits } = model.frame;
  const large = program.numNonzeros > (options.large ?? growth.large);
  const dependent = manyDependent(model, options);
  const off = new Set(large && !dependent ? tightening : []);
  await free(session, [...off]);
  const covering = large && !dependent && !limits.relaxed && has(options, 'flow-cover');
  const master = grown({ model, session, options, large, dependent, covering, off });
  const { pool, cuts } = master;
  if (!limits.relaxed && has(options, 'rounding'))
    cuts.push(...(await addCuts(model, session, roundings(model.frame))));
  let sift: { readonly kept: Set<number>; warmStart?: WarmStart; last?: Sieve } | undefined =
    dependent && has(options, 'sifting') && options.nodes === undefined ? { kept: new Set() } : undefined;
  const pricing = routes(master, () => sift !== undefined || (large && dependent));
  const separating = inUse(
    separators.map((separator) => separator(master)),
    options,
  );
  const beside = inUse([alternatives(master)], options);
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
      return master.open();
    },
    wide: master.wide,
    ready() {
      if (!covering) return;
      flowCovers(model);
      columnsByName(model);
      for (const { period } of model.frame.periods) lanesOf(model, period.index);
    },
    async relax({ vertex = !large, first = false } = {}) {
      const many = program.numCols > growth.many && master.joined > growth.few;
      master.joined = 0;
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
      const priced = pricing.price(lp);
      const rows = separating.map((separator) => ({ separator, found: separator.separate(lp) }));
      const count = (needed: boolean) =>
        rows.reduce((sum, { separator, found }) => (separator.needed === needed ? sum + found.count : sum), 0);
      const { attractive, rebuild } = priced;
      const all = [priced, ...rows.map(({ found }) => found), ...beside.map((pricer) => pricer.price(lp, ahead))];
      return { needed: count(true), tightening: count(false), attractive, rebuild, all };
    },
    async join(lp, { all }) {
      for (const wanted of all) if (!(await wanted.join())) return false;
      if (covering && has(options, 'column-pool'))
        await pool.rest(relativeReducedCost(model, lp, program.arrays()), growth.far);
      return true;
    },
    priced: pricing.priced,
    take: pricing.take,
    async end() {
      await free(session, cuts);
      for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    },
  };
}
