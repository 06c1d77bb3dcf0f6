import type { LpResult, Session } from '../../linear/index.ts';
import type { FlowVariable } from '../../pillars/index.ts';
import { has } from '../component.ts';
import { followed } from '../dependent.ts';
import type { Growing } from '../options.ts';
import { detours, roundCuts } from '../price/alternatives.ts';
import { lanesOf } from '../price/lanes.ts';
import { columnsByName } from '../price/named.ts';
import { addFlows, type Improving, improvingFlows, type Prices } from '../price/routes.ts';
import { toldApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { bindRows, inSolution, loadsOf, overloaded } from '../separate/capacities.ts';
import { inCuts, type LaneCut, laneCuts, ownTolls } from '../separate/flow-cover.ts';
import { addCuts, brokenLinks, free } from '../separate/links.ts';
import { roundings } from '../separate/rounding.ts';
import { asleep } from './column-pool.ts';
import type { Relaxed } from './point.ts';
import { lossOf } from './reduced-cost.ts';

/** Flows by which a relaxation would lose more than this share of their good's value are left out of the next. */
const FAR = 0.05;
/** Plans of whole plants may want ways round a shared capacity of which the relaxation uses this share, though it does not itself. */
const NEAR = 0.4;

/** What a relaxation breaks, and what it wants. */
export interface Wants {
  /** Shared capacities that it breaks, and such that it nearly does. */
  readonly over: readonly string[];
  readonly near: readonly string[];
  readonly improving: Improving;
  readonly lanes: readonly LaneCut[];
  readonly links: readonly number[];
  /** Whether routes put rows into the programme as they were priced: it has to be built again with `extra`. */
  readonly rebuild: boolean;
}

/** A relaxation that grows, begun without shared capacities and link rows and with rounded needs (`roundings`). */
export interface Relaxing {
  /** Does what can be done ahead while the first relaxation is solved. */
  ready(): void;
  stand(lp: LpResult): Relaxed;
  /** `near` asks also for capacities that plans of whole plants may come to break. */
  wants(lp: LpResult, near: boolean): Wants;
  /** Puts into the programme what a relaxation breaks and wants; false where it has to be built again with `extra`. */
  join(lp: LpResult, wants: Wants): Promise<boolean>;
  /** Flows that gain at prices. */
  priced(at: Prices): Improving;
  /** Puts them into the programme. */
  take(improving: Improving): Promise<void>;
  /** Columns that the relaxation does without, and rows. */
  readonly asleep: ReadonlySet<number>;
  readonly off: ReadonlySet<number>;
  /** The model with what flows have in the inequalities of lanes. */
  wide(): Assembled;
  /** Wakes the flows that were left out. */
  wake(): Promise<void>;
  /** Takes the inequalities out again. */
  end(): Promise<void>;
}

export async function relaxing(
  model: Assembled,
  session: Session,
  options: Pick<Growing, 'binding' | 'extra' | 'without'>,
): Promise<Relaxing> {
  const { binding, extra } = options;
  const { program, tightening, limits } = model.frame;
  const off = new Set(followed(model) ? [] : tightening);
  await free(session, [...off]);
  const cuts = await addCuts(model, session, limits.relaxed || !has(options, 'rounding') ? [] : roundings(model.frame));
  const laned = !followed(model) && !limits.relaxed && has(options, 'flow-cover');
  const laneRows = new Map<number, LaneCut>();
  const sleeping = asleep(model, session);
  const wide = (): Assembled => ({ ...model, columns: [...model.columns, inCuts(laneRows)] });
  const priced = (at: Prices): Improving => {
    if (!toldApart(model.frame, binding)) return { found: [], woken: [], excess: 0 };
    const own = ownTolls(laneRows, at.rowDual);
    const beside = { asleep: sleeping.cols, fixed: followed(model), ...(own ? { ownTolls: own } : {}) };
    return improvingFlows(wide(), at, 1e-3, beside);
  };
  const take = async ({ found, woken }: Improving) => {
    extra.push(...found.map(({ spec }) => spec));
    await sleeping.wake(woken);
    await addFlows(model, session, found);
  };
  const rebuilt = (found: Improving['found']) => {
    extra.push(...found.map(({ spec }) => spec));
    return false;
  };
  return {
    wide,
    ready() {
      if (!laned) return;
      laneCuts(model);
      columnsByName(model);
      for (const { period } of model.frame.periods) lanesOf(model, period.index);
    },
    stand: (lp) => ({
      lp,
      arrays: program.arrays(),
      flows: [...model.flows],
      binding: new Set(binding),
      free: new Set(off),
      cuts: [...cuts],
    }),
    wants(lp, near) {
      const loads = loadsOf(model, lp.x);
      const over = overloaded(loads, binding);
      const rows = program.numRows;
      const improving = priced(lp);
      const lanes = laned ? laneCuts(model) : undefined;
      return {
        over,
        near: near ? overloaded(loads, binding, NEAR).filter((key) => !over.includes(key)) : [],
        improving,
        lanes: lanes?.broken(lp.x) ?? [],
        links: brokenLinks(model, off, lp.x).filter((row) => !lanes?.links.has(row)),
        rebuild: program.numRows > rows,
      };
    },
    async join(lp, { over, near, improving, lanes, links, rebuild }) {
      const loss = lossOf(model, lp, program.arrays());
      const inUse = inSolution(lp.x);
      // Interior point leaves a little of every flow.
      const used = (flow: FlowVariable) => (laned ? flow.col >= lp.x.length || loss(flow) <= FAR : inUse(flow));
      if (rebuild) return rebuilt(improving.found);
      await take(improving);
      const bound = await bindRows(wide(), session, binding, over, used);
      extra.push(...bound.extra);
      if (bound.rebuilt) return false;
      const added = await addCuts(model, session, lanes);
      added.forEach((row, i) => {
        laneRows.set(row, lanes[i]!);
      });
      cuts.push(...added);
      const rows = program.numRows;
      const cut = wide();
      const beside = detours(cut, near, used, { others: over }).joining;
      const apart = roundCuts(cut, laneRows.values());
      if (program.numRows > rows) return rebuilt([...beside, ...apart.joining]);
      await sleeping.add(beside);
      await sleeping.wake(apart.there);
      await addFlows(model, session, apart.joining);
      for (const row of links) off.delete(row);
      await session.setRowBounds(
        links,
        links.map((row) => program.rowBounds(row)[0]),
        links.map((row) => program.rowBounds(row)[1]),
      );
      if (laned && has(options, 'column-pool')) await sleeping.rest(lossOf(model, lp, program.arrays()), FAR);
      return true;
    },
    priced,
    take,
    asleep: sleeping.cols,
    off,
    wake: () => sleeping.wake(),
    async end() {
      await free(session, cuts);
      for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    },
  };
}
