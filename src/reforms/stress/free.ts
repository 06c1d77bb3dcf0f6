import { type Case, type Change, siteKey, sumOf, withChanges } from '../../case/index.ts';
import { solve, type Uncertain, ways } from '../../plan/index.ts';
import { decisionOf } from '../decision.ts';
import { baker, isOfNetwork } from './bake.ts';
import { type Design, design, drawsOf } from './draws.ts';
import type { Value } from './paths.ts';
import { type Builds, heldStart, worthOf } from './performance.ts';
import { meanError, type Spread, spread } from './statistics.ts';

/** The best plan of a draw known before building. */
export interface FreePlan {
  readonly npv: number;
  /** Upper bound on the worth of any plan of the draw. */
  readonly bound: number;
  /** Sites (`place/process`) and legs that it builds. */
  readonly builds: readonly string[];
}

/**
 * Plans draws with free builds. A parameter, so that threads can do it. Undefined if no plan that meets all firm
 * demands and targets is found in the time.
 */
export type ValueFree = (changes: readonly (readonly Change[])[]) => Promise<(FreePlan | undefined)[]>;

/** Draws with free builds compared with the same draws with held builds. */
export interface Foresight {
  /** Draws with both plans, in which the held builds meet all targets and firm demands. */
  readonly n: number;
  readonly failed: number;
  /** Draws left out because the held builds miss a target or a firm demand, at no cost to them. */
  readonly missed: number;
  readonly held: number;
  readonly free: number;
  /** Distribution of the NPV with free builds, over all draws that have a plan. */
  readonly spread?: Spread;
  /**
   * Value of perfect information: mean of what the best plan of each draw is worth more than the builds held, and its
   * standard error. It lies between `evpi` and `high`, where the bounds of the plans lie.
   */
  readonly evpi: number;
  /** @infinite */
  readonly error: number;
  readonly high: number;
  /** Share of the draws whose best plan builds at a site. */
  readonly sites: readonly { readonly site: string; readonly share: number; readonly held: boolean }[];
}

/** The relative gap of each draw, as a share of its cost, and its time limit. */
interface Limits {
  readonly gap: number;
  readonly seconds: number;
}

/**
 * Plans draws one after another with free builds, starting from the builds of the plan. Unmet targets and firm demands
 * are penalised at `scale`.
 */
export function freeValuer(
  c: Case,
  builds: Builds,
  scale: number,
): (draws: Parameters<ValueFree>[0], limits: Limits) => ReturnType<ValueFree> {
  let first: ReadonlyMap<string, number> | undefined;
  return async (draws, limits) => {
    first ??= (await heldStart(c, { builds, scale }, 1e-4)).whole;
    const plans: (FreePlan | undefined)[] = [];
    let at: { state: string; base: Case; router: ReturnType<typeof ways> } | undefined;
    for (const draw of draws) {
      const moved = draw.filter(isOfNetwork);
      const state = JSON.stringify(moved);
      if (at?.state !== state) at = { state, base: baker(c)(moved), router: ways() };
      const one = withChanges(
        at.base,
        draw.filter((x) => !isOfNetwork(x)),
      );
      plans.push(await freePlan(one, at.router, first, limits));
    }
    return plans;
  };
}

/** The best plan of a draw, which meets all firm demands and targets as a plan of the case would. */
async function freePlan(
  c: Case,
  router: ReturnType<typeof ways>,
  first: ReadonlyMap<string, number>,
  { gap, seconds }: Limits,
): Promise<FreePlan | undefined> {
  const solved = await solve(c, { gap, seconds, ways: router, starts: [first] });
  try {
    if (solved.x.length === 0) return undefined;
    const { npv } = worthOf(solved.model.frame, solved.x);
    const built = namesOf(decisionOf(solved.model, (col) => solved.x[col]!));
    return { npv, bound: Math.max(npv, solved.bound), builds: [...new Set(built)].sort() };
  } finally {
    await solved.session.close();
  }
}

/** Sites (`place/process`) and legs that are built, repeated for each build. */
const namesOf = ({ builds, legs }: Builds): string[] => [...builds.map(siteKey), ...legs.map(({ leg }) => leg)];

/** The value of perfect information over draws of the uncertain figures, from held and free builds in each draw. */
export async function foresight(
  figures: readonly Uncertain[],
  builds: Builds,
  n: number,
  seed: number,
  value: Value,
  free: ValueFree,
): Promise<Foresight> {
  const made: Design = design(figures, n, seed);
  const draws = drawsOf(figures, made);
  const outcomes = await value(draws);
  const best = await free(draws);
  const both = draws.flatMap((_, i) => {
    const [a, b] = [outcomes[i], best[i]];
    return a?.met && b ? [{ held: a.npv, free: b.npv, bound: b.bound, builds: b.builds, state: made.state[i]! }] : [];
  });
  const planned = best.flatMap((x, i) => (x ? [{ npv: x.npv, state: made.state[i]! }] : []));
  const [npvs, states] = [planned.map((x) => x.npv), planned.map((x) => x.state)];
  const mean = (of: (x: (typeof both)[number]) => number) => sumOf(both, of) / both.length;
  const ours = new Set(namesOf(builds));
  const names = [...new Set([...ours, ...both.flatMap((x) => x.builds)])];
  const sites = names.map((site) => ({
    site,
    share: both.filter((x) => x.builds.includes(site)).length / Math.max(1, both.length),
    held: ours.has(site),
  }));
  return {
    n: both.length,
    failed: draws.filter((_, i) => !outcomes[i] || !best[i]).length,
    missed: draws.filter((_, i) => outcomes[i]?.met === false && best[i]).length,
    held: mean((x) => x.held),
    free: mean((x) => x.free),
    ...(planned.length > 0 ? { spread: spread(npvs, states) } : {}),
    evpi: mean((x) => x.free - x.held),
    error: meanError(
      both.map((x) => x.free - x.held),
      both.map((x) => x.state),
    ),
    high: mean((x) => x.bound - x.held),
    sites: sites.sort((a, b) => b.share - a.share || (a.site < b.site ? -1 : 1)),
  };
}
