import { type Case, defined, siteKey } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { borrowedShares, type CutProject, failures, requiresCover } from '../model/index.ts';
import { type Solved, vertexText, wholeNumbers } from '../search/index.ts';
import type { CaseCache } from './case-cache.ts';
import type { Planner, SolvedPlan } from './planner.ts';
import { startOf } from './start-of.ts';

export interface Covenanted {
  /** Projects whose gearing was cut until their covenants held, in order. */
  readonly cuts: readonly CutProject[];
  /**
   * Largest share of capex that each project may borrow, by `place/process`, if a covenant failed: the plan keeps
   * within these limits.
   */
  readonly gearing?: ReadonlyMap<string, number>;
  /** No plan is known that meets all covenants. */
  readonly unpaid?: true;
  /** The best plan without targets, if no plan meets all covenants and the case has targets. */
  readonly instead?: NonNullable<PlanDocument['instead']>;
  /** The plan without covenants, if no plan meets all of them. */
  readonly withoutCovenants?: NonNullable<PlanDocument['withoutCovenants']>;
}

/**
 * Rounds in which a cut leaves what the cash flow can carry; a project that fails later gets no loan, so that the loop
 * ends.
 */
const ROUNDS = 20;

/** Number of free plans after the first one; one if the first plan is taken from a similar plan. */
const FREE = 4;
const FREE_LIKE = 1;

/**
 * Time that must be left for a further free plan if a plan that meets the covenants is known but not settled, as a
 * multiple of the last free plan's time. With 2, solar would take 23 s more and gain USD 0.3 million; with 3, its first
 * page is there within a minute.
 */
const AGAIN = 3;

/**
 * Time of a further free plan as a share of the first one's, if a plan that meets all covenants is known or targets are
 * left out.
 */
const SHARE = 0.75;

/** Share of the remaining seconds that a free plan may take; the rest is for meeting the covenants. */
const REST = 0.8;

/** Share of all seconds that the first plan may take, so that time is left for one that meets the covenants. */
const FIRST = 0.5;

/** Seconds below which no further plan is started. */
const LITTLE = 1;

/**
 * Plans with covenants: the full cash flow of every project is checked against the least DSCR of its lenders; if one
 * fails, its gearing is cut and the plan is made anew, until none fails.
 *
 * A first plan shows what every project can borrow, also those that it does not build, from the cash flows that they
 * would have, so that the next plan does not move from one plant that cannot pay to the next. With its builds fixed, a
 * few linear programmes find a plan that meets all covenants; builds that can no longer be financed are left out. Then
 * two programmes are solved in parallel: the one within these limits, whose plan is checked again and counts if it is
 * better, and the one without limits, whose bound is that of the case, since it is a relaxation. The bound within the
 * limits is reported beside it: the difference between the two bounds cannot be gained by this plan.
 *
 * All of this ends within the planner's seconds, and nothing is started once they are over. If no such plan is known,
 * or no plan at all, the targets are left out and a free plan is made once more: nobody can waive a lender's covenant,
 * but a target can be waived.
 *
 * `like` is a plan of this case that meets all covenants. Its plants borrow no more than there, others what limits
 * allow beside it; the search starts within these limits from its builds, and the case without limits is only relaxed.
 */
export async function withCovenants(
  c: Case,
  cache: CaseCache,
  gap: number,
  planner: Planner,
  like?: PlanDocument,
): Promise<SolvedPlan & Covenanted> {
  const gearing = new Map<string, number>();
  const cuts: CutProject[] = [];
  if (!requiresCover(c))
    return { ...(await planner.solve(like ? { starts: await planner.startsFrom(like) } : {})), cuts };
  const began = performance.now();
  const lanes = cache.lanes(c);
  const failing = (plan: PlanDocument) => failures(plan, c, lanes, gearing);
  /**
   * No plan within the limits on debt is worth more. They only become tighter, so the bound of each programme within
   * them holds for the last.
   */
  let within = Number.POSITIVE_INFINITY;
  const from = like && (await takenFrom(like));
  if (from) return from;
  const quick = await planner.solve({ firstPlan: true, seconds: FIRST * planner.left() });
  const unlimited = async (): Promise<SolvedPlan> => {
    const vertex = await vertexOf(quick.solved);
    const from = { starts: startsOf(quick.solved, []), ...defined({ vertex }) };
    return planner.solve({ ...from, seconds: REST * planner.left() });
  };
  const fails = quick.document.npv === null ? [] : failing(quick.document);
  /** The programme without limits, solved in parallel if the first plan shows that limits are needed. */
  const unlimitedSolve = fails.length > 0 ? unlimited() : undefined;
  unlimitedSolve?.catch(() => {});
  const first = unlimitedSolve ? quick : await unlimited();
  if (!unlimitedSolve) await quick.solved.session.close();
  const firstSeconds = (performance.now() - began) / 1000;
  if (!unlimitedSolve && first.document.npv !== null && failing(first.document).length === 0) return { ...first, cuts };
  const found = await limited(first, firstSeconds);
  return unlimitedSolve ? bounded(found, await unlimitedSolve) : found;

  /** The plan within limits with the bound of the case, which comes from another solve. */
  async function bounded(plan: SolvedPlan & Covenanted, free: SolvedPlan): Promise<SolvedPlan & Covenanted> {
    await free.solved.session.close();
    const { bound } = free.solved;
    if (plan.document.npv === null) return plan;
    const document = await planner.documentOf(plan.solved, bound);
    return {
      ...plan,
      document: within < bound ? { ...document, boundWithinLimits: Math.max(within, document.npv!) } : document,
    };
  }

  /**
   * The best plan within the limits of a similar one, from its builds; undefined if its whole numbers are no longer
   * feasible here.
   */
  async function takenFrom(like: PlanDocument): Promise<(SolvedPlan & Covenanted) | undefined> {
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

  async function limited(first: SolvedPlan, firstSeconds: number): Promise<SolvedPlan & Covenanted> {
    const { bound } = first.document;
    const ceiling = bound === null ? {} : { ceiling: bound };
    let round = 0;
    const withinLimits = async (from: SolvedPlan, withoutTargets: readonly string[] = [], floor?: number) => {
      for (let at: SolvedPlan | undefined = from; at; round++) {
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
    /** Seconds for a free plan: the remaining time has no other use but meeting the covenants. */
    const seconds = () => Math.max(SHARE * firstSeconds, REST * planner.left());
    /** If no plan meets covenants and targets: a plan that meets the covenants. */
    const instead = async (): Promise<Pick<Covenanted, 'instead'>> => {
      const withoutTargets = [...new Set(c.tables.targets.map((row) => String(row.target)))];
      if (withoutTargets.length === 0 || late()) return {};
      const free = await planner.solve({ gearing, withoutTargets, seconds: SHARE * firstSeconds });
      const keeping = free.document.npv === null ? undefined : await withinLimits(free, withoutTargets);
      await (keeping ?? free).solved.session.close();
      if (keeping && keeping !== free) await free.solved.session.close();
      const { npv = null, builds = [] } = keeping?.document ?? {};
      return { instead: { withoutTargets, npv, builds } };
    };
    const near = ({ document }: SolvedPlan): boolean => document.gap !== null && document.gap <= gap;
    if (first.document.npv === null) return { ...first, cuts, ...(await instead()) };
    let best = await withinLimits(first);
    let limits = new Map(gearing);
    let vertex = (like && cache.within) ?? (await vertexOf(first.solved));
    let starts = startsOf((best ?? first).solved, []);
    if (best !== first) await first.solved.session.close();
    /**
     * Whether the last free plan failed a cover that the limits had not covered: within the new limits another plan may
     * be better.
     */
    let tighter = true;
    /** Seconds of the last free plan. */
    let freeSeconds = 0;
    const further = (plan: SolvedPlan) =>
      tighter && planner.left() > AGAIN * freeSeconds && !planner.settled(plan, within);
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
      freeSeconds = (performance.now() - since) / 1000;
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
          ...unpaid(await planner.solve({ gearing, ...ceiling, seconds: SHARE * firstSeconds }), cuts, gearing, first),
          ...(await instead()),
        };
  }
}

/**
 * Result without a plan that meets all covenants, with the `first` plan, which ignored them. It is not proven that no
 * such plan exists: a cut may be larger than another plan would need.
 */
const unpaid = (
  last: SolvedPlan,
  cuts: readonly CutProject[],
  gearing: ReadonlyMap<string, number>,
  { document: { npv, bound, builds } }: SolvedPlan,
): SolvedPlan & Covenanted => ({
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

/** The builds of a plan, the same without the failing projects, and none: one of these can be financed. */
function startsOf({ model, session, x }: Solved, fails: readonly CutProject[]): ReadonlyMap<string, number>[] {
  const all = wholeNumbers(model, session, x);
  const gone = fails.map(({ place, process }) => `build ${place}/${process}`);
  const without = [...all].filter(([name]) => !gone.some((start) => name.startsWith(start)));
  return [all, ...(fails.length > 0 ? [new Map(without)] : []), new Map()];
}
