import type { Case } from '../../case/index.ts';
import { inBatches } from '../../jobs/index.ts';
import { grossCost, LEAST_VARIED, type PlanDocument, scenariosOf, variedShare } from '../../plan/index.ts';
import {
  type Aim,
  foresight,
  type Paths,
  paths,
  type StressDocument,
  type TwoStageStage,
  uncertainOf,
  variance,
  withIndices,
} from '../../reforms/index.ts';
import { withReforms } from '../change.ts';
import { RequestError } from '../errors.ts';
import { executor, type Where } from '../executor.ts';
import { openQueue } from '../queue.ts';
import { type PartAsked, robustOf, shocksOf } from './parts.ts';

/** Options of a question about shocks and uncertain figures. */
export interface StressOptions extends Where {
  /** Keys of the shocks; all of the case unless given. */
  readonly shocks?: readonly string[];
  /** Also what each shock would cost if it were foreseen when building. */
  readonly foresee?: boolean;
  /** Draws of the uncertain figures with the builds held; 100 unless given, none under 2. */
  readonly draws?: number;
  /** Draws for shares of variance (Sobol), and draws with builds free; none unless given. */
  readonly sobol?: number;
  readonly free?: number;
  /** How near to the best a draw with builds free is planned, as a share of its cost; 0.01 unless given. */
  readonly freeGap?: number;
  /** Where the draws begin; 1 unless given. The same seed gives the same draws on any number of threads. */
  readonly seed?: number;
  /** Builds for all scenarios of the case together, and what they should be good at. */
  readonly robust?: Aim;
  /** How near to the best each plan is, as a share of its cost; 0.005 unless given. */
  readonly gap?: number;
  /** Seconds for one search; 1200 unless given. */
  readonly seconds?: number;
  /** Ends the question; what is known so far is given. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: StressStage) => void;
}

/** What is done now and, where it can be counted, how much of it. */
export type StressStage =
  | { readonly stage: 'shock'; readonly shock: string }
  | { readonly stage: 'draws' | 'shares' | 'free'; readonly done: number; readonly all: number }
  | { readonly stage: 'futures'; readonly count: number }
  | TwoStageStage;

/**
 * What shocks cost a plan with its builds held, what its uncertain figures do to its NPV, and builds for several futures.
 *
 * @param c the case as read, without the plan's reforms
 * @throws {RequestError} where a shock is not there, or `robust` is given and the case has fewer than two scenarios
 * @throws {DatabaseError} where the shared database cannot be used
 * @throws {NoWorthError} where the plan's builds cannot serve the case at all
 * @example
 * const c = await readCase('first-steps');
 * const p = await plan(c, { gap: 0.01, explain: 'none' });
 * const s = await stress(p, c, { draws: 0 });
 * s.shocks.length === c.tables.shocks.length // => true
 */
export async function stress(plan: PlanDocument, c: Case, options: StressOptions = {}): Promise<StressDocument> {
  mustBeStressed(c, options);
  const reformed = withReforms(c, plan.request.reforms);
  const { gap = 0.005, seconds = 1200, robust: aim } = options;
  const scale = grossCost(plan.cost);
  const opened = options.db === undefined ? undefined : await openQueue(options.db);
  const where = { ...options, db: opened?.queue };
  const asked = { scale, gap, seconds, signal: options.signal ?? new AbortController().signal };
  try {
    const shocked = shocksOf(reformed, plan, where, asked);
    // Many machines do all at the same time, this one in turn.
    if (!opened) await shocked;
    const drawing = asked.signal.aborted ? {} : underDoubt(reformed, plan, where, asked);
    if (!opened) await drawing;
    const built = aim ? robustOf(reformed, aim, where, asked) : undefined;
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

/** Refuses a shock that is not there, and builds for several futures of a case that has one. */
export function mustBeStressed(c: Case, { shocks: only = [], robust: aim }: StressOptions): void {
  const known = c.tables.shocks.map((row) => String(row.shock));
  const unknown = only.filter((one) => !known.includes(one));
  if (unknown.length > 0) throw new RequestError('shocks', unknown, 'shock', known);
  if (aim && scenariosOf(c).length < 2) throw new RequestError('robust', [aim], 'noScenarios');
}

/** What the uncertain figures do: draws with builds held, shares of variance, draws with builds free. */
async function underDoubt(
  c: Case,
  plan: PlanDocument,
  options: StressOptions,
  { scale, seconds, signal }: PartAsked,
): Promise<Partial<StressDocument>> {
  const { draws = 100, sobol = 0, free = 0, seed = 1, onProgress } = options;
  const figures = uncertainOf(c);
  if (figures.length === 0 || Math.max(draws, sobol, free) < 2) return {};
  let stage: 'draws' | 'shares' | 'free' = 'draws';
  const onDraws = (done: number, all: number) => onProgress?.({ stage, done, all });
  const solving = await executor(options);
  const pool = inBatches(solving.draws({ case: c, builds: plan, scale }, signal), onDraws);
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
      const freed = pool.free({ gap: options.freeGap ?? 0.01, seconds });
      found = { ...found, foresight: await foresight(figures, plan, free, seed, pool.value, freed) };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await solving.close();
  }
  return found;
}
