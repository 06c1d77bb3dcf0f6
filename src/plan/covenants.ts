import { type Case, defined, siteKey } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { asks, borrowedShares, type CutProject, failures } from '../model/index.ts';
import { type Solved, vertexText, wholeNumbers } from '../search/index.ts';
import type { CaseCache } from './case-cache.ts';
import { startOf } from './start-of.ts';

export interface Covenanted {
  /** Projects whose gearing was cut until their covenants held, in the order of the loop. */
  readonly cuts: readonly CutProject[];
  /** Most of its capex that a project may borrow, by `place/process`, where a covenant failed: the plan keeps to these limits. */
  readonly gearing?: ReadonlyMap<string, number>;
  /** No plan that keeps all covenants is known. */
  readonly unpaid?: true;
  /** The best plan without targets, if no plan keeps all covenants and the case has targets. */
  readonly instead?: NonNullable<PlanDocument['instead']>;
  /** The plan without covenants, if no plan keeps all of them. */
  readonly withoutCovenants?: NonNullable<PlanDocument['withoutCovenants']>;
}

export interface Once {
  readonly solved: Solved;
  readonly document: PlanDocument;
}

/** One solve of the loop. */
export interface Ask {
  /** Most of a project's capex that may be borrowed, by `place/process`. */
  readonly gearing?: ReadonlyMap<string, number>;
  readonly starts?: readonly ReadonlyMap<string, number>[];
  /** The vertex of the first plan's relaxation, from which this one's starts. */
  readonly vertex?: string;
  /** No plan is worth more: the bound of the programme without cuts. */
  readonly ceiling?: number;
  /** Most seconds. */
  readonly seconds?: number;
  /** Targets that are left out beside those that the request leaves out. */
  readonly withoutTargets?: readonly string[];
  /** Only plans that are worth more are wanted; used only if builds are taken over. */
  readonly floor?: number;
  /** Ends with the first plan that is found. */
  readonly firstPlan?: boolean;
  /** The plan that `starts` are of: all of it is held, where it holds. */
  readonly asGiven?: PlanDocument;
  /** Only the bound of the case is wanted, and no plan. */
  readonly boundOnly?: boolean;
}

/** How the loop plans. */
export interface Planner {
  /** Seconds that are left for all solves. */
  left(): number;
  solve(ask: Ask): Promise<Once>;
  /** The best plan that takes over the builds of one of `starts`: a few linear programmes. Undefined where none of them can be paid. */
  takeOver(ask: Ask): Promise<Once | undefined>;
  /** Whole numbers from which a search may start: those of a like plan, with the sites that must be built and those without that must not. */
  startsFrom(like: PlanDocument): Promise<ReadonlyMap<string, number>[]>;
  /** The document of a plan, with another bound: that of the programme without limits. */
  documentOf(solved: Solved, bound: number): Promise<PlanDocument>;
  /** Whether the best plan within limits on debt is so near to their bound that the decision is settled. */
  settled(plan: Once, bound: number): boolean;
  /** Receives the worth of a plan that keeps all covenants. */
  keeps(objective: number): void;
}

/** Rounds in which a cut leaves what the cash can carry; a project that fails later gets no loan, so that the loop ends. */
const ROUNDS = 20;

/** Number of free plans after the first one; one free plan follows if the first plan is taken from a similar plan. */
const FREE = 4;
const FREE_LIKE = 1;

/**
 * Time that has to be left for a further free plan where one that keeps the covenants is known but not settled, as a multiple of what the last free
 * one took. With 2 solar would take 23 s more and gain USD 0.3 million; with 3 its first page is there within a minute.
 */
const AGAIN = 3;

/** Time of a free plan after the first, of what the first took, where a plan that keeps all covenants is known or targets are left out. */
const SHARE = 0.75;

/** Share of the seconds left that a free plan may take; the rest is for holding it to the covenants. */
const REST = 0.8;

/** Share of all seconds that the first plan may take, so that time is left for one that keeps the covenants. */
const FIRST = 0.5;

/** Seconds below which no further plan is begun. */
const LITTLE = 1;

/**
 * Plans with covenants: every project's full cash flow is held against the least DSCR of its lenders; where one fails, its
 * gearing is cut and the plan is made anew, until none fails.
 *
 * A first plan says what every project can borrow, those that it does not build too, by the cash flow that they would have, so that the next
 * plan does not move from one plant that cannot pay to the next. With its builds held, a few linear programmes find a plan that keeps to all
 * covenants; builds that can no longer be paid are left out. Then two programmes are solved side by side: the one within these limits, whose plan
 * is held again and counts if it is better, and the one without limits, whose bound is that of the case, since it is a relaxation. The bound
 * within the limits is told beside it: what is between the two is not for this plan to gain.
 *
 * All of it ends within the seconds that are left to the planner, and none is begun when they are over. Where no such plan is known, or none at
 * all, the targets are left out and the plan is free once more: a lender's covenant is no one's to waive, a target is.
 *
 * `like`: a plan of this case that keeps all covenants. Its plants borrow no more than there, others what limits allow beside it; the search begins
 * within these limits from its builds, and the case without limits is only relaxed.
 */
export async function withCovenants(
  c: Case,
  cache: CaseCache,
  gap: number,
  planner: Planner,
  like?: PlanDocument,
): Promise<Once & Covenanted> {
  const gearing = new Map<string, number>();
  const cuts: CutProject[] = [];
  if (!asks(c)) return { ...(await planner.solve(like ? { starts: await planner.startsFrom(like) } : {})), cuts };
  const began = performance.now();
  const lanes = cache.lanes(c);
  const failing = (plan: PlanDocument) => failures(plan, c, lanes, gearing);
  /** No plan within the limits on debt is worth more. They only grow tighter, so the bound of each programme within them holds for the last. */
  let within = Number.POSITIVE_INFINITY;
  const from = like && (await takenFrom(like));
  if (from) return from;
  const quick = await planner.solve({ firstPlan: true, seconds: FIRST * planner.left() });
  const unlimited = async (): Promise<Once> => {
    const vertex = await vertexOf(quick.solved);
    const from = { starts: startsOf(quick.solved, []), ...defined({ vertex }) };
    return planner.solve({ ...from, seconds: REST * planner.left() });
  };
  const fails = quick.document.npv === null ? [] : failing(quick.document);
  /** The programme without limits: solved beside what follows where the first plan shows that limits are needed. */
  const aside = fails.length > 0 ? unlimited() : undefined;
  aside?.catch(() => {});
  const first = aside ? quick : await unlimited();
  if (!aside) await quick.solved.session.close();
  const took = (performance.now() - began) / 1000;
  if (!aside && first.document.npv !== null && failing(first.document).length === 0) return { ...first, cuts };
  const found = await limited(first, took);
  return aside ? bounded(found, await aside) : found;

  /** The plan within limits with the bound of the case, which is of another solve. */
  async function bounded(plan: Once & Covenanted, free: Once): Promise<Once & Covenanted> {
    await free.solved.session.close();
    const { bound } = free.solved;
    if (plan.document.npv === null) return plan;
    const document = await planner.documentOf(plan.solved, bound);
    return {
      ...plan,
      document: within < bound ? { ...document, boundWithinLimits: Math.max(within, document.npv!) } : document,
    };
  }

  /** The best plan within the limits of a like one, from its builds; undefined where its whole numbers hold here no more. */
  async function takenFrom(like: PlanDocument): Promise<(Once & Covenanted) | undefined> {
    for (const [key, most] of cache.limits(like, c)) gearing.set(key, most);
    for (const [key, share] of borrowedShares(like, c)) gearing.set(key, share);
    const takeover = await planner.takeOver({ gearing, starts: [startOf(like)], asGiven: like });
    if (!takeover) {
      gearing.clear();
      return undefined;
    }
    const free = planner.solve({ boundOnly: true });
    free.catch(() => {});
    return bounded(await limited(takeover, (performance.now() - began) / 1000), await free);
  }

  async function limited(first: Once, took: number): Promise<Once & Covenanted> {
    const { bound } = first.document;
    const ceiling = bound === null ? {} : { ceiling: bound };
    let round = 0;
    const withinLimits = async (from: Once, withoutTargets: readonly string[] = [], floor?: number) => {
      for (let at: Once | undefined = from; at; round++) {
        const fails = failing(at.document);
        if (fails.length === 0) {
          if (withoutTargets.length === 0) planner.keeps(at.solved.objective);
          return at;
        }
        if (cuts.length === 0) for (const [key, most] of cache.limits(at.document, c)) gearing.set(key, most);
        for (const cut of fails) {
          gearing.set(siteKey(cut), round >= ROUNDS ? 0 : cut.gearing);
          cuts.push(cut);
        }
        const next = await planner.takeOver({
          gearing,
          starts: startsOf(at.solved, fails),
          ...ceiling,
          ...defined({ floor }),
          withoutTargets,
        });
        if (at !== from) await at.solved.session.close();
        at = next;
      }
      return undefined;
    };
    const late = () => planner.left() <= LITTLE;
    /** Seconds for a free plan: nothing else is worth the time that is left, but for holding it to the covenants. */
    const seconds = () => Math.max(SHARE * took, REST * planner.left());
    /** What can be done where no plan keeps covenants and targets: a plan that keeps the covenants. */
    const instead = async (): Promise<Pick<Covenanted, 'instead'>> => {
      const withoutTargets = [...new Set(c.tables.targets.map((row) => String(row.target)))];
      if (withoutTargets.length === 0 || late()) return {};
      const free = await planner.solve({ gearing, withoutTargets, seconds: SHARE * took });
      const keeping = free.document.npv === null ? undefined : await withinLimits(free, withoutTargets);
      await (keeping ?? free).solved.session.close();
      if (keeping && keeping !== free) await free.solved.session.close();
      const { npv = null, builds = [] } = keeping?.document ?? {};
      return { instead: { withoutTargets, npv, builds } };
    };
    const near = ({ document }: Once): boolean => document.gap !== null && document.gap <= gap;
    if (first.document.npv === null) return { ...first, cuts, ...(await instead()) };
    let best = await withinLimits(first);
    let limits = new Map(gearing);
    let vertex = (like && cache.within) ?? (await vertexOf(first.solved));
    let starts = startsOf((best ?? first).solved, []);
    if (best !== first) await first.solved.session.close();
    /** Whether the last free plan broke a cover that the limits did not know of: within those that it brought another may be better. */
    let tighter = true;
    /** Seconds of the last free plan. */
    let freed = 0;
    const further = (plan: Once) => tighter && planner.left() > AGAIN * freed && !planner.settled(plan, within);
    const wanting = (turn: number) => turn === 0 || !best || further(best);
    for (let turn = 0; wanting(turn) && turn < (like ? FREE_LIKE : FREE) && !(best && near(best)) && !late(); turn++) {
      const since = performance.now();
      const free = await planner.solve({
        gearing,
        starts,
        ...defined({ vertex }),
        ...ceiling,
        seconds: seconds(),
      });
      freed = (performance.now() - since) / 1000;
      within = Math.min(within, free.solved.bound);
      if (free.document.npv === null) {
        if (!best) return { ...unpaid(free, cuts, gearing, first), ...(await instead()) };
        await free.solved.session.close();
        break;
      }
      const other = await withinLimits(free, [], best?.solved.objective);
      tighter = other !== free;
      vertex = await vertexOf(free.solved);
      if (like && vertex) cache.within ??= vertex;
      starts = startsOf(free.solved, []);
      if (other !== free) await free.solved.session.close();
      const better = other && (!best || other.document.npv! > best.document.npv!);
      const worse = better ? best : other;
      if (better) [best, limits] = [other, new Map(gearing)];
      if (worse) await worse.solved.session.close();
      if (best) starts = startsOf(best.solved, []);
    }
    return best
      ? { ...best, cuts, gearing: limits }
      : {
          ...unpaid(await planner.solve({ gearing, ...ceiling, seconds: SHARE * took }), cuts, gearing, first),
          ...(await instead()),
        };
  }
}

/**
 * No plan that keeps all covenants is known; the `first`, which knew none of them, is told beside it. None is proven not to be there: a cut
 * may be more than another plan would require.
 */
const unpaid = (
  last: Once,
  cuts: readonly CutProject[],
  gearing: ReadonlyMap<string, number>,
  { document: { npv, bound, builds } }: Once,
): Once & Covenanted => ({
  ...last,
  document: last.document.npv === null ? { ...last.document, status: 'stopped' } : last.document,
  cuts,
  gearing,
  unpaid: true,
  withoutCovenants: { npv: npv!, bound: bound!, builds },
});

/** The vertex at which the last relaxation of a search ended. */
export async function vertexOf({ session, model }: Solved): Promise<string | undefined> {
  const vertex = await session.vertex();
  return vertex && vertexText(model.frame.program, vertex);
}

/** The builds of a plan, the same without the projects that fail, and none: one of them can be paid. */
function startsOf({ model, session, x }: Solved, fails: readonly CutProject[]): ReadonlyMap<string, number>[] {
  const all = wholeNumbers(model, session, x);
  const gone = fails.map(({ place, process }) => `build ${place}/${process}`);
  const without = [...all].filter(([name]) => !gone.some((start) => name.startsWith(start)));
  return [all, ...(fails.length > 0 ? [new Map(without)] : []), new Map()];
}
