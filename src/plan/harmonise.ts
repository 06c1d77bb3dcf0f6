import { at, type Case, withChanges } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../model/index.ts';
import {
  changesOf,
  holdersOf,
  NoAnswerError,
  namedIn,
  partnersOf,
  requiredSchemesOf,
  tradeTouched,
} from '../model/index.ts';
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
import { pinned } from './fixed-builds.ts';

/** A set of harmonisations with two separate numbers. Money; the trade-cost saving is a year's. */
interface Worth {
  readonly ids: readonly string[];
  readonly labels: readonly HarmonisationLabel[];
  /** Engineering saving: discounted NPV gained when the plan is solved anew. */
  readonly saves: number;
  /** Bounds on the saving, from the solver's gaps. */
  readonly low: number;
  readonly high: number;
  readonly interaction?: number;
  readonly exact?: boolean;
  /** Time was up before it was planned: only bounds on its saving are known. */
  readonly open?: boolean;
  /** Value a year of the plan's flows that it concerns, from sites that hold what is recognised. */
  readonly trade: number;
}

/** Two markets that trade in the plan, with the saving from a deep agreement between them by published rates. */
export interface Partners {
  readonly a: string;
  readonly b: string;
  /** Value a year, both ways, of goods with requirements in either market. */
  readonly trade: number;
  readonly published: TradeCostSaving;
}

/** The result: what to harmonise first. */
export interface First {
  readonly singles: readonly Worth[];
  readonly sets: readonly Worth[];
  /** Singles that lower the cost of something that is not required for any sale, so that they change nothing alone. */
  readonly idle: ReadonlySet<string>;
  readonly solves: number;
  readonly rebuilt: boolean;
  /** By trade, the largest first. */
  readonly partners: readonly Partners[];
}

/** Sets worth showing: the best of a size if it gains more than the best of the size before. */
export const growing = <T extends Pick<Worth, 'saves'>>(sets: readonly T[]): T[] =>
  sets.filter((set, i) => i === 0 || set.saves > sets[i - 1]!.saves + 1e-6 * Math.abs(set.saves) + 1);

interface FirstOptions {
  readonly most: number;
  /** Whether builds are chosen anew; otherwise they are those of the plan, and all else is free. */
  readonly rebuild: boolean;
  /** Deadline for all sets; the worth of a set that is not planned by then lies between those of its subsets and its supersets. */
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

/** Most solves up to which all sets of a size are tried. */
const budget = 40;
/** Most seconds for one set. */
const ONE = 120;

/**
 * Worth of recognitions and alignments, one solve after another. A harmonisation only adds options, so a set is worth
 * no less than any of its subsets: its search starts from their plans.
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
  const requiredSchemes = requiredSchemesOf(c, plan.years);
  const working = (ids: readonly string[]) =>
    workingOf(
      ids.map((id) => byId.get(id)!),
      rows,
      requiredSchemes,
    ).map(({ id }) => id);
  const solved = new Map<string, Solved>();
  const routes = ways();
  /** Solved subsets of a set: their plans are feasible for it. */
  const subsetsOf = (ids: readonly string[]) =>
    [...solved.values()]
      .filter((one) => one.ids.every((id) => ids.includes(id)))
      .sort((a, b) => b.objective - a.objective);
  /** Solved supersets of a set: none is worth less than it. */
  const supersetsOf = (ids: readonly string[]) =>
    [...solved.values()].filter((one) => ids.every((id) => one.ids.includes(id)));
  let planned = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const once = async (ids: readonly string[]): Promise<number> => {
    const gap = options.rebuild ? 1e-4 : 1e-7;
    const [floor] = subsetsOf(ids);
    const ceiling = Math.min(...supersetsOf(ids).map((superset) => superset.bound));
    if (floor && Number.isFinite(ceiling) && ceiling - floor.objective <= gap * Math.abs(ceiling)) {
      solved.set(JSON.stringify(ids), { ...floor, ids, bound: Math.max(ceiling, floor.objective) });
      return floor.objective;
    }
    const needed = ids.length === 0 || ids.length === byId.size;
    if (floor && options.time.over && !needed) return floor.objective;
    const changes = ids.flatMap((id) => changesOf(byId.get(id)!));
    const found = await solve(withChanges(c, changes), {
      gap,
      seconds: Math.min(ONE, options.time.left()),
      ways: routes,
      ...(Number.isFinite(ceiling) ? { ceiling: ceiling } : {}),
      starts: subsetsOf(ids)
        .slice(0, 3)
        .map((subset) => subset.whole),
      ...(options.rebuild ? {} : { prepare: pinned(plan) }),
    });
    const whole = found.x.length > 0 ? wholeNumbers(found.model, found.session, found.x) : new Map<string, number>();
    await found.session.close();
    if (found.x.length === 0) {
      const phrases = words().standards;
      const none = found.status === 'infeasible' ? phrases.noPlanWith : phrases.noPlanInTime;
      throw new NoAnswerError('no-plan', none({ set: ids.join(', ') || phrases.asItIs }));
    }
    const objective = Math.max(found.objective, ...subsetsOf(ids).map((subset) => subset.objective));
    solved.set(JSON.stringify(ids), { ids, objective, bound: Math.max(found.bound, objective), whole });
    options.onPlanned?.(++planned);
    return objective;
  };
  const value = (ids: readonly string[]): Promise<number> => {
    const next = queue.then(() => once(ids));
    queue = next.catch(() => undefined);
    return next;
  };
  const harmonisation = await harmoniseFirst([...byId.keys()], value, {
    most: options.most,
    budget,
    working,
    noise: options.rebuild ? 1e-4 : 1e-7,
  });
  const base = solved.get('[]')!;
  const touched = tradeTouched(c, plan);
  /** The worth of a set that was not solved lies between its best subset and the least bound of its supersets. */
  const bracketOf = (ids: readonly string[]): { objective: number; bound: number } => {
    const { objective } = subsetsOf(ids)[0] ?? base;
    const bound = Math.min(...supersetsOf(ids).map((superset) => superset.bound));
    return { objective, bound: Number.isFinite(bound) ? bound : objective };
  };
  const worth = (ids: readonly string[], saves: number): Worth => {
    const named = working(ids);
    const before = solved.get(JSON.stringify(named));
    const own = before ?? bracketOf(named);
    const trade = touched(
      ids.flatMap((id) => {
        const { trade: own, pair } = byId.get(id)!;
        return own.map((trade) => (pair ? { ...trade, holders: holders(pair[1]) } : trade));
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
  const singles = harmonisation.singles.map((singleWorth) => worth([singleWorth.id], singleWorth.worth));
  const late = singles.some(({ open }) => open) || options.time.over;
  return {
    singles,
    sets: harmonisation.sets.map((set) => ({
      ...worth(set.ids, set.worth),
      interaction: set.interaction,
      exact: set.exact && !late,
    })),
    idle: new Set([...byId.keys()].filter((id) => working([id]).length === 0)),
    solves: planned,
    rebuilt: options.rebuild,
    partners: partnersOf(c, plan).map((partner) => ({ ...partner, published: tradeCostSaving(partner.trade) })),
  };
}
