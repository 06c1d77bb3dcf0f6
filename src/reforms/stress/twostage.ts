import type { Program } from '../../linear/index.ts';
import { NoWorthError } from '../fault.ts';
import { type Aim, extensive, type Future } from './extensive.ts';
import {
  best,
  type FirstStage,
  firstStageOf,
  judged,
  type SolveLimits,
  startOf,
  type Tried,
  tried,
  weighed,
} from './firststage.ts';
import { conditionalMean } from './statistics.ts';

export interface TwoStage {
  /** Best first stage for the aim, and what each future is then worth. */
  readonly first: FirstStage;
  readonly worths: readonly number[];
  /** The aim (expected worth, mean of the worst tenth, or less the greatest regret), and what no first stage betters. */
  readonly aimed: number;
  readonly bound: number;
  /** Weighed mean, mean of the worst tenth, and greatest regret, of `worths`. */
  readonly expected: number;
  readonly cvar: number;
  readonly regret: number;
  /** What each future is worth when it is known beforehand (wait and see), and their mean. */
  readonly known: readonly number[];
  readonly waitAndSee: number;
  /** Expected value of perfect information: wait and see less the best expected. */
  readonly evpi: number;
  /** Expected worth of the first stage of the mean future, and what planning for all futures adds to it (VSS). */
  readonly meanPlan?: number;
  readonly vss?: number;
}

const TAIL = 0.1;

/**
 * A first stage for several futures: builds here and now, the rest when the future is known (Birge and Louveaux 2011,
 * chapter 4 for EVPI and VSS). `mean` is the programme of the mean future. All programmes maximise.
 *
 * The best first stage of each future, and of the mean one, is tried in all. Since no first stage is worth more than wait and
 * see, the best of these may be proven to the gap already; if not, it starts the programme of all futures together.
 */
export async function twoStage(
  futures: readonly Future[],
  isFirst: (name: string) => boolean,
  kind: Aim['kind'],
  limits: SolveLimits & {
    readonly mean?: Program;
    readonly alpha?: number;
    readonly onStage?: (stage: string) => void;
  },
): Promise<TwoStage> {
  const weights = futures.map((x) => x.weight);
  const alpha = limits.alpha ?? TAIL;
  const trials: Tried[] = [];
  const attempt = async (first: FirstStage) => {
    const found = await tried(futures, isFirst, first, limits);
    if (found) trials.push(found);
    return found;
  };
  limits.onStage?.('the case as it stands');
  const { mean } = limits;
  const meanPlan = mean ? await attempt(firstStageOf(mean, isFirst, (await best(mean, limits)).x)) : undefined;
  const [alone, bounds]: [number[], number[]] = [[], []];
  for (const [s, { program }] of futures.entries()) {
    limits.onStage?.(`future ${s + 1} of ${futures.length}`);
    const start = [...trials].sort((a, b) => b.worths[s]! - a.worths[s]!)[0];
    const found = await best(program, limits, start ? { start: start.xs[s]! } : {});
    alone.push(found.objective);
    bounds.push(Math.max(found.bound, found.objective));
    await attempt(firstStageOf(program, isFirst, found.x));
  }
  // What a first stage tried brings to light is a plan of the future too.
  const known = alone.map((worth, s) => Math.max(worth, ...trials.map((trial) => trial.worths[s]!)));

  const together = async (aim: Aim): Promise<{ tried: Tried; bound: number }> => {
    const top = [...trials].sort((a, b) => judged(aim, b.worths, weights) - judged(aim, a.worths, weights))[0];
    const limit = judged(aim, bounds, weights);
    const size = Math.max(1, Math.abs(weighed(known, weights)));
    if (top && limit - judged(aim, top.worths, weights) <= limits.gap * size) return { tried: top, bound: limit };
    limits.onStage?.('all futures together');
    const whole = extensive(futures, isFirst, aim);
    const solved = await best(whole.program, limits, top ? { start: startOf(whole, aim, top, weights) } : {});
    const xs = whole.columns.map((cols) => Float64Array.from(cols, (col) => solved.x[col]!));
    const first = new Map(futures.flatMap(({ program }, s) => [...firstStageOf(program, isFirst, xs[s]!)]));
    const worths = futures.map(({ program }, s) => worthAt(program, xs[s]!));
    return { tried: { first, worths, xs }, bound: Math.min(limit, Math.max(solved.bound, solved.objective)) };
  };
  const aim: Aim = kind === 'expected' ? { kind } : kind === 'cvar' ? { kind, alpha } : { kind, best: known };
  const { tried: found, bound } = await together(aim);
  trials.push(found);
  const { first, worths } = found;
  const here =
    kind === 'expected'
      ? weighed(worths, weights)
      : weighed((await together({ kind: 'expected' })).tried.worths, weights);
  if (!Number.isFinite(here)) throw new NoWorthError('no builds hold in all futures');
  const waitAndSee = weighed(known, weights);
  const aimed = judged(aim, worths, weights);
  const meanWorth = meanPlan && weighed(meanPlan.worths, weights);
  return {
    first,
    worths,
    aimed,
    bound: Math.max(aimed, bound),
    expected: weighed(worths, weights),
    cvar: conditionalMean(worths, weights, alpha),
    regret: Math.max(...known.map((x, s) => x - worths[s]!)),
    known,
    waitAndSee,
    evpi: waitAndSee - here,
    ...(meanWorth === undefined ? {} : { meanPlan: meanWorth, vss: here - meanWorth }),
  };
}

function worthAt(p: Program, x: ArrayLike<number>): number {
  let sum = p.offset;
  for (let j = 0; j < p.numCols; j++) sum += p.cost(j) * x[j]!;
  return sum;
}
