import { words } from '../../i18n/index.ts';
import type { Program } from '../../linear/index.ts';
import { NoWorthError } from '../fault.ts';
import { type Criterion, extensive } from './extensive.ts';
import {
  best,
  type FirstStage,
  type FirstStageTrial,
  type FutureResult,
  firstStageOf,
  type Solvable,
  type SolveLimits,
  startOf,
  trialOf,
  valuesOf,
  weightedMean,
  worthBy,
  worthsOf,
} from './firststage.ts';
import { conditionalMean } from './statistics.ts';

/** The stage of a run: the case unchanged, each future alone, all together. */
export type TwoStageStage =
  | { readonly stage: 'stands' | 'together' }
  | { readonly stage: 'future'; readonly done: number; readonly all: number };

export interface TwoStage {
  /** The best first stage for the aim, and the worth of each future with it. */
  readonly first: FirstStage;
  readonly worths: readonly number[];
  /** Penalty for missed targets in each future, which counts in the choice of builds and is not part of `worths`. */
  readonly tolls: readonly number[];
  /**
   * Value of the aim, tolls included (expected worth, mean of the worst tenth, or minus the greatest regret), and its
   * upper bound over all first stages.
   */
  readonly aimed: number;
  readonly bound: number;
  /** Weighted mean, mean of the worst tenth, and greatest regret, of `worths`. */
  readonly expected: number;
  readonly cvar: number;
  readonly regret: number;
  /** Worth of each future when known beforehand (wait and see), and the mean over futures. */
  readonly known: readonly number[];
  readonly waitAndSee: number;
  /** Expected value of perfect information: wait and see less the best expected worth. */
  readonly evpi: number;
  /**
   * Expected worth of the first stage planned for the mean future, and the gain of planning for all futures over it
   * (value of the stochastic solution, VSS).
   */
  readonly meanPlan?: number;
  readonly vss?: number;
}

/** Share of the worst futures of which the mean is taken. */
const alpha = 0.1;

/**
 * Finds a first stage for several futures: builds before the future is known, the rest after (Birge and Louveaux 2011,
 * chapter 4 for EVPI and VSS). `mean` is the mean future. All are maximised.
 *
 * The best first stages of each future and of the mean one are tried in all futures. Since no first stage is worth more
 * than wait and see, the best of these may already be proven to the gap; if not, it starts the joint programme of all
 * futures.
 */
export async function twoStage(
  futures: readonly Solvable[],
  isFirst: (name: string) => boolean,
  kind: Criterion['kind'],
  limits: SolveLimits & {
    readonly mean: Solvable;
    readonly onStage?: (stage: TwoStageStage) => void;
  },
): Promise<TwoStage> {
  const weights = futures.map((x) => x.weight);
  const trials: FirstStageTrial[] = [];
  const attempt = async (first: FirstStage) => {
    const trial = await trialOf(futures, first);
    if (trial) trials.push(trial);
    return trial;
  };
  limits.onStage?.({ stage: 'stands' });
  const mean = await limits.mean.solve();
  const meanPlan = mean ? await attempt(firstStageOf(isFirst, mean)) : undefined;
  const alone: FutureResult[] = [];
  const bounds: number[] = [];
  for (const [s, future] of futures.entries()) {
    limits.onStage?.({ stage: 'future', done: s + 1, all: futures.length });
    const start = [...trials].sort((a, b) => worthsOf(b)[s]! - worthsOf(a)[s]!)[0];
    const result = await future.solve(undefined, start?.results[s]);
    if (!result) throw new NoWorthError(words().stress.noFuture);
    alone.push(result);
    bounds.push(Math.max(result.bound, result.objective));
    await attempt(firstStageOf(isFirst, result));
  }
  // The trials also give plans of each future.
  const top = alone.map((result, s) =>
    trials.map((trial) => trial.results[s]!).reduce((a, b) => (b.objective > a.objective ? b : a), result),
  );
  const objectives = top.map((x) => x.objective);

  const together = async (aim: Criterion): Promise<{ trial: FirstStageTrial; bound: number }> => {
    const worth = (trial: FirstStageTrial) => worthBy(aim, worthsOf(trial), weights);
    const first = [...trials].sort((a, b) => worth(b) - worth(a))[0];
    const limit = worthBy(aim, bounds, weights);
    const size = Math.max(1, Math.abs(weightedMean(objectives, weights)));
    if (first && limit - worth(first) <= limits.gap * size) return { trial: first, bound: limit };
    limits.onStage?.({ stage: 'together' });
    const programs = futures.map((x) => x.program());
    const whole = extensive(
      programs.map((program, s) => ({ program, weight: weights[s]! })),
      isFirst,
      aim,
    );
    const solved = await best(whole.program, limits, first && startOf(whole, programs, aim, first, weights));
    const found = programs.map((program, s) => {
      const x = Float64Array.from(whole.columns[s]!, (col) => solved.x[col]!);
      const objective = worthAt(program, x);
      return { objective, bound: objective, values: valuesOf(program, x) };
    });
    const stage = new Map(found.flatMap((x) => [...firstStageOf(isFirst, x)]));
    return {
      trial: { first: stage, results: found },
      bound: Math.min(limit, Math.max(solved.bound, solved.objective)),
    };
  };
  const aim: Criterion =
    kind === 'expected' ? { kind } : kind === 'cvar' ? { kind, alpha } : { kind, best: objectives };
  const { trial, bound } = await together(aim);
  trials.push(trial);
  const worths = worthsOf(trial);
  const expected = weightedMean(worths, weights);
  const here =
    kind === 'expected' ? expected : weightedMean(worthsOf((await together({ kind: 'expected' })).trial), weights);
  const waitAndSee = weightedMean(objectives, weights);
  const aimed = worthBy(aim, worths, weights);
  const meanWorth = meanPlan && weightedMean(worthsOf(meanPlan), weights);
  const tollsOf = (results: readonly FutureResult[]) => futures.map((x, s) => x.toll?.(results[s]!.values) ?? 0);
  const [tolls, others] = [tollsOf(trial.results), tollsOf(top)];
  const withTolls = worths.map((worth, s) => worth + tolls[s]!);
  return {
    first: trial.first,
    worths: withTolls,
    tolls,
    aimed,
    bound: Math.max(aimed, bound),
    expected: weightedMean(withTolls, weights),
    cvar: conditionalMean(withTolls, weights, alpha),
    regret: Math.max(...objectives.map((x, s) => x - worths[s]!)),
    known: objectives.map((worth, s) => worth + others[s]!),
    waitAndSee: weightedMean(
      objectives.map((worth, s) => worth + others[s]!),
      weights,
    ),
    evpi: waitAndSee - here,
    ...(meanWorth === undefined ? {} : { meanPlan: meanWorth, vss: here - meanWorth }),
  };
}

function worthAt(p: Program, x: ArrayLike<number>): number {
  let sum = p.offset;
  for (let j = 0; j < p.numCols; j++) sum += p.cost(j) * x[j]!;
  return sum;
}
