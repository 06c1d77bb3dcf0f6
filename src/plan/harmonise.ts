import { at, type Case, withChanges } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { askedOf, changesOf, holdersOf, NoAnswerError, namedIn, partnersOf, tradeTouched } from '../model/index.ts';
import { type Deadline, ways, wholeNumbers } from '../search/index.ts';
import {
  alignmentOptions,
  type HarmonisationLabel,
  harmoniseFirst,
  namedOptions,
  recognitionOptions,
  type TradeCostSaving,
  tradeCostSaving,
  workingOf,
} from '../standards/index.ts';
import { solve } from './assemble.ts';
import { pinned } from './prepare.ts';

/** A set of harmonisations with both numbers, which are kept apart. Money; the trade-cost saving a year. */
export interface Worth {
  readonly ids: readonly string[];
  readonly labels: readonly HarmonisationLabel[];
  /** Engineering saving: discounted NPV gained by solving the plan anew. */
  readonly saves: number;
  /** What the solver's gap leaves open. */
  readonly low: number;
  readonly high: number;
  readonly interaction?: number;
  readonly exact?: boolean;
  /** The time was up before it was planned: what it saves is known by its limits alone. */
  readonly open?: boolean;
  /** Value a year of the plan's flows that it touches, of sites that hold what is recognised. */
  readonly trade: number;
}

/** Two markets that trade by the plan: what published rates say of a deep agreement between them. */
export interface Partners {
  readonly a: string;
  readonly b: string;
  /** Value a year, both ways, of goods of which either asks something. */
  readonly trade: number;
  readonly published: TradeCostSaving;
}

/** What to harmonise first. */
export interface First {
  readonly singles: readonly Worth[];
  readonly sets: readonly Worth[];
  /** Of the singles: what they make cheaper is asked of nothing that is sold, so they change nothing by themselves. */
  readonly idle: ReadonlySet<string>;
  readonly solves: number;
  readonly rebuilt: boolean;
  /** By trade, the largest first. */
  readonly partners: readonly Partners[];
}

/** Sets worth telling: the best of a size that gains more than the best of the size before. */
export const growing = <T extends Pick<Worth, 'saves'>>(sets: readonly T[]): T[] =>
  sets.filter((one, i) => i === 0 || one.saves > sets[i - 1]!.saves + 1e-6 * Math.abs(one.saves) + 1);

export interface FirstOptions {
  readonly most: number;
  /** Builds are chosen anew too; else they are those of the plan, and all else is free. */
  readonly rebuild: boolean;
  /** When all sets have to be planned; what is not planned by then lies between the sets in it and around it. */
  readonly time: Deadline;
  /** Called after each set that is planned, with the number of sets so far. */
  readonly onPlanned?: (count: number) => void;
}

interface Solved {
  readonly ids: readonly string[];
  readonly objective: number;
  readonly bound: number;
  readonly whole: ReadonlyMap<string, number>;
}

/** Most solves in which all sets of a size are tried. */
const budget = 40;
/** Seconds for one set, at most. */
const ONE = 120;

/**
 * Worth of recognitions and alignments, one solve after another. What harmonises only opens ways, so a set is worth no less
 * than any set in it: its search starts from their plans.
 */
export async function harmonise(c: Case, plan: PlanDocument, options: FirstOptions): Promise<First> {
  const rows = at(c, plan.years[0]!);
  const named = namedOptions(rows, rows.requirements, namedIn(c));
  const holders = holdersOf(c, plan);
  const namedPairs = new Set(named.map(({ pair }) => pair!.join('/')));
  const offered = [
    ...named,
    ...recognitionOptions(rows, rows.requirements).filter(
      ({ pair }) => !namedPairs.has(pair!.join('/')) && holders(pair![1]).size > 0,
    ),
    ...alignmentOptions(rows.alignments, rows.standards),
  ];
  const byId = new Map(offered.map((option) => [option.id, option]));
  const requirementsAsked = askedOf(c, plan.years);
  const working = (ids: readonly string[]) =>
    workingOf(
      ids.map((id) => byId.get(id)!),
      rows,
      requirementsAsked,
    ).map(({ id }) => id);
  const solved = new Map<string, Solved>();
  const routes = ways();
  /** Sets already solved that a set holds: what is open to them is open to it. */
  const within = (ids: readonly string[]) =>
    [...solved.values()]
      .filter((one) => one.ids.every((id) => ids.includes(id)))
      .sort((a, b) => b.objective - a.objective);
  /** Sets already solved that hold a set: none is worth less than it. */
  const around = (ids: readonly string[]) =>
    [...solved.values()].filter((one) => ids.every((id) => one.ids.includes(id)));
  let planned = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const once = async (ids: readonly string[]): Promise<number> => {
    const gap = options.rebuild ? 1e-4 : 1e-7;
    const [floor] = within(ids);
    const roof = Math.min(...around(ids).map((one) => one.bound));
    if (floor && Number.isFinite(roof) && roof - floor.objective <= gap * Math.abs(roof)) {
      solved.set(JSON.stringify(ids), { ...floor, ids, bound: Math.max(roof, floor.objective) });
      return floor.objective;
    }
    const needed = ids.length === 0 || ids.length === byId.size;
    if (floor && options.time.over && !needed) return floor.objective;
    const changes = ids.flatMap((id) => changesOf(byId.get(id)!));
    const found = await solve(withChanges(c, changes), {
      gap,
      seconds: Math.min(ONE, options.time.left()),
      ways: routes,
      ...(Number.isFinite(roof) ? { ceiling: roof } : {}),
      starts: within(ids)
        .slice(0, 3)
        .map((one) => one.whole),
      ...(options.rebuild ? {} : { prepare: pinned(plan) }),
    });
    const whole = found.x.length > 0 ? wholeNumbers(found.model, found.session, found.x) : new Map<string, number>();
    await found.session.close();
    if (found.x.length === 0) {
      const phrases = words().standards;
      const none = found.status === 'infeasible' ? phrases.noPlanWith : phrases.noPlanInTime;
      throw new NoAnswerError('no-plan', none({ set: ids.join(', ') || phrases.asItIs }));
    }
    const objective = Math.max(found.objective, ...within(ids).map((one) => one.objective));
    solved.set(JSON.stringify(ids), { ids, objective, bound: Math.max(found.bound, objective), whole });
    options.onPlanned?.(++planned);
    return objective;
  };
  const value = (ids: readonly string[]): Promise<number> => {
    const next = queue.then(() => once(ids));
    queue = next.catch(() => undefined);
    return next;
  };
  const found = await harmoniseFirst([...byId.keys()], value, {
    most: options.most,
    budget,
    working,
    noise: options.rebuild ? 1e-4 : 1e-7,
  });
  const base = solved.get('[]')!;
  const touched = tradeTouched(c, plan);
  /** A set that was not solved lies between the best set in it and the least bound of those around it. */
  const between = (ids: readonly string[]): { objective: number; bound: number } => {
    const { objective } = within(ids)[0] ?? base;
    const bound = Math.min(...around(ids).map((one) => one.bound));
    return { objective, bound: Number.isFinite(bound) ? bound : objective };
  };
  const worth = (ids: readonly string[], saves: number): Worth => {
    const named = working(ids);
    const before = solved.get(JSON.stringify(named));
    const own = before ?? between(named);
    const trade = touched(
      ids.flatMap((id) => {
        const { trade: own, pair } = byId.get(id)!;
        return own.map((one) => (pair ? { ...one, holders: holders(pair[1]) } : one));
      }),
    );
    return {
      ids,
      labels: ids.map((id) => byId.get(id)!.label),
      saves,
      low: own.objective - Math.max(base.bound, base.objective),
      high: Math.max(own.bound, own.objective) - base.objective,
      trade,
      ...(before || !options.time.over ? {} : { open: true }),
    };
  };
  const singles = found.singles.map((one) => worth([one.id], one.worth));
  const late = singles.some(({ open }) => open) || options.time.over;
  return {
    singles,
    sets: found.sets.map((one) => ({
      ...worth(one.ids, one.worth),
      interaction: one.interaction,
      exact: one.exact && !late,
    })),
    idle: new Set([...byId.keys()].filter((id) => working([id]).length === 0)),
    solves: planned,
    rebuilt: options.rebuild,
    partners: partnersOf(c, plan).map((one) => ({ ...one, published: tradeCostSaving(one.trade) })),
  };
}
