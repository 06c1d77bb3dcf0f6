import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { inBatches } from '../../jobs/index.ts';
import { grossCost, LEAST_VARIED, type PlanDocument, scenariosOf, variedShare } from '../../plan/index.ts';
import {
  aims,
  foresight,
  heldBuilds,
  type Paths,
  paths,
  type StressDocument,
  type TwoStageStage,
  uncertainOf,
  variance,
  withIndices,
} from '../../reforms/index.ts';
import { withReforms } from '../change.ts';
import { mustBeKnown, RequestError } from '../errors.ts';
import { executor, where } from '../executor.ts';
import { boolean, choice, list, number, type OptionValues, withDefaults } from '../option.ts';
import { openQueue } from '../queue.ts';
import { type PartOptions, robustOf, shocksOf } from './parts.ts';

const say = () => words().help.stress;

/** Options of the question on shocks and uncertain figures. */
export const stressOptions = {
  /** Keys of the shocks; by default all of the case. */
  shocks: list('--shocks <ids>', () => words().help.common.only),
  /** Also compute the cost of each shock if it is foreseen when building. */
  foresee: boolean('--foresee', () => say().foresee),
  /** Draws of the uncertain figures with fixed builds; 100 by default, none below 2. */
  draws: number('--draws <n>', () => say().draws, 100),
  /** Draws with free builds; none by default. */
  free: number('--free <n>', () => say().free, 0),
  /** Gap of the plan of a draw with free builds, as a share of its cost; 0.01 by default. */
  freeGap: number('--free-gap <share>', () => say().freeGap, 0.01),
  /** Draws for shares of variance (Sobol indices); none by default. */
  sobol: number('--sobol <n>', () => say().sobol, 0),
  /** Seed of the draws; 1 by default. The draws do not depend on the number of threads. */
  seed: number('--seed <n>', () => say().seed, 1),
  /** The aim of builds for all scenarios of the case together. */
  robust: choice(
    '--robust <aim>',
    () => say().robust,
    aims,
    (value) => words().stress.noAim({ aims, value }),
    undefined,
  ),
  /** Gap of each plan, as a share of its cost; 0.005 by default. */
  gap: number('--gap <share>', () => say().gap, 0.005),
  /** Seconds for one search; 1200 by default. */
  seconds: number('--seconds <s>', () => words().help.common.totalSeconds, 1200, 0.1),
  ...where,
};

/** Options of `stress`. */
export interface StressOptions extends Partial<OptionValues<typeof stressOptions>> {
  /** Ends the work; the answer is what is known so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: StressStage) => void;
}

/** The options with their defaults. */
export type StressValues = OptionValues<typeof stressOptions> & Pick<StressOptions, 'signal' | 'onProgress'>;

/** The stage of the work and, if it can be counted, how much is done. */
export type StressStage =
  | { readonly stage: 'shock'; readonly shock: string }
  | { readonly stage: 'draws' | 'shares' | 'free'; readonly done: number; readonly all: number }
  | { readonly stage: 'futures'; readonly count: number }
  | TwoStageStage;

/**
 * The cost of shocks for a plan with fixed builds, the effect of uncertain figures on its NPV, and builds for several futures.
 *
 * @param c the case as read, without the plan's reforms
 * @throws {RequestError} where there is no such shock, or `robust` is given and the case has fewer than two scenarios
 * @throws {DatabaseError} where the shared database cannot be used
 * @throws {NoWorthError} where the plan's builds cannot serve the case at all
 * @example
 * const c = await readCase('first-steps');
 * const p = await plan(c, { gap: 0.01, explain: 'none' });
 * const s = await stress(p, c, { draws: 0 });
 * s.shocks.length === c.tables.shocks.length // => true
 */
export async function stress(plan: PlanDocument, c: Case, given: StressOptions = {}): Promise<StressDocument> {
  const options = { ...given, ...withDefaults(stressOptions, given) };
  mustBeStressed(c, options);
  const reformed = withReforms(c, plan.request.reforms);
  const { gap, seconds, robust: aim } = options;
  const scale = grossCost(plan.cost);
  const opened = options.db === undefined ? undefined : await openQueue(options.db);
  const where = { ...options, db: opened?.queue };
  const limits = { scale, gap, seconds, signal: options.signal ?? new AbortController().signal };
  try {
    const shocked = shocksOf(reformed, plan, where, limits);
    // Workers of a queue do everything at the same time, this machine one after the other.
    if (!opened) await shocked;
    const drawing = limits.signal.aborted ? {} : underDoubt(reformed, plan, where, limits);
    if (!opened) await drawing;
    const built = aim ? robustOf(reformed, aim, where, limits) : undefined;
    const [hit, drawn, safe] = await Promise.all([shocked, drawing, built]);
    return {
      npv: hit.npv,
      currency: plan.currency,
      shocks: hit.shocks,
      ...drawn,
      ...(safe && aim ? { robust: safe, aim } : {}),
    };
  } finally {
    await opened?.close();
  }
}

/** @throws {RequestError} where there is no such shock, or `robust` is given and the case has fewer than two scenarios */
export function mustBeStressed(c: Case, { shocks: only, robust: aim }: Pick<StressValues, 'shocks' | 'robust'>): void {
  const shocks = c.tables.shocks.map((row) => String(row.shock));
  mustBeKnown('shocks', only, 'shock', shocks);
  if (aim && scenariosOf(c).length < 2) throw new RequestError('robust', [aim], 'noScenarios');
}

/** The effect of uncertain figures: draws with fixed builds, shares of variance, draws with free builds. */
async function underDoubt(
  c: Case,
  plan: PlanDocument,
  options: StressValues,
  { scale, seconds, signal }: PartOptions,
): Promise<Partial<StressDocument>> {
  const { draws, sobol, free, freeGap, seed, onProgress } = options;
  const figures = uncertainOf(c);
  if (figures.length === 0 || Math.max(draws, sobol, free) < 2) return {};
  let stage: 'draws' | 'shares' | 'free' = 'draws';
  const onDraws = (done: number, all: number) => onProgress?.({ stage, done, all });
  const solving = await executor(options);
  const pool = inBatches(solving.draws({ case: c, builds: heldBuilds(plan, c), scale }, signal), onDraws);
  let found: Partial<StressDocument> = {};
  try {
    let drawn: Paths | undefined;
    if (draws >= 2 || sobol >= 2) {
      drawn = await paths(figures, Math.max(draws, sobol >= 2 ? 40 : 2), seed, pool.value);
      const { spread, failed, missedChance, tornado, fan } = drawn;
      const { lossChance, ...rest } = spread;
      const varied = variedShare(plan, c);
      const chance = varied >= LEAST_VARIED ? { lossChance } : {};
      found = { draws: { ...rest, ...chance, varied, failed, missedChance }, tornado, fan };
    }
    if (drawn && sobol >= 2) {
      stage = 'shares';
      const shares = await variance(figures, drawn.tornado, sobol, seed, pool.value);
      found = { ...found, variance: shares, tornado: withIndices(drawn.tornado, shares) };
    }
    if (free >= 2) {
      stage = 'free';
      const freed = pool.free({ gap: freeGap, seconds });
      found = { ...found, foresight: await foresight(figures, plan, free, seed, pool.value, freed) };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await solving.close();
  }
  return found;
}
