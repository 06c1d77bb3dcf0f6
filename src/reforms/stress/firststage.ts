import { defined, sumOf } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { type MipResult, open, type Program } from '../../linear/index.ts';
import { NoWorthError } from '../fault.ts';
import type { Criterion, Extensive } from './extensive.ts';
import { conditionalMean } from './statistics.ts';

export interface SolveLimits {
  /** Relative gap of each programme. */
  readonly gap: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** Values of the first-stage columns by name. */
export type FirstStage = ReadonlyMap<string, number>;

/** The best solution of a future, with its first stage free or fixed. */
export interface FutureResult {
  readonly objective: number;
  readonly bound: number;
  /** Nonzero columns by name. */
  readonly values: ReadonlyMap<string, number>;
}

/** A future that can be solved by itself, or as a programme beside the others. All are maximised. */
export interface Solvable {
  readonly weight: number;
  /** Undefined if the fixed first stage is infeasible. */
  solve(fixed?: FirstStage, start?: FutureResult): Promise<FutureResult | undefined>;
  program(): Program;
  /** Part of an objective that is not money but the penalty for missed targets; 0 if absent. */
  toll?(values: ReadonlyMap<string, number>): number;
}

/** A first stage with its result in each future. */
export interface FirstStageTrial {
  readonly first: FirstStage;
  readonly results: readonly FutureResult[];
}

export const worthsOf = ({ results }: FirstStageTrial): number[] => results.map((x) => x.objective);

/** The best solution of a programme, from a known solution to start from if there is one. */
export async function best(p: Program, limits: SolveLimits, start?: Float64Array): Promise<MipResult> {
  const session = await open(p);
  const signal = limits.signal ? { signal: limits.signal } : {};
  try {
    const lp = await session.lp({ seconds: limits.seconds, ...signal });
    const size = lp.status === 'optimal' ? Math.abs(lp.objective) : 1;
    const result = await session.mip({
      absoluteGap: limits.gap * Math.max(1, size),
      seconds: limits.seconds,
      ...defined({ start }),
      ...signal,
    });
    if (result.x.length === 0) throw new NoWorthError(words().stress.noFuture);
    return result;
  } finally {
    await session.close();
  }
}

/** A solution of a programme from its values by name. */
export const valuesAt = (p: Program, values: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from({ length: p.numCols }, (_, j) => values.get(p.colName(j)) ?? 0);

/** Nonzero columns of a solution, by name. */
export function valuesOf(p: Program, x: ArrayLike<number>): Map<string, number> {
  const values = new Map<string, number>();
  for (let j = 0; j < p.numCols; j++) if (x[j] !== 0) values.set(p.colName(j), x[j]!);
  return values;
}

/** The first stage of a solution. */
export const firstStageOf = (isFirst: (name: string) => boolean, { values }: FutureResult): FirstStage =>
  new Map([...values].filter(([name]) => isFirst(name)));

/** Solves every future with a first stage; undefined if it is infeasible in one of them. */
export async function trialOf(futures: readonly Solvable[], first: FirstStage): Promise<FirstStageTrial | undefined> {
  const all: FutureResult[] = [];
  for (const future of futures) {
    const result = await future.solve(first);
    if (!result) return undefined;
    all.push(result);
  }
  return { first, results: all };
}

/** The objective of an aim for given worths of the futures; greater is better. */
export function worthBy(aim: Criterion, worths: readonly number[], weights: readonly number[]): number {
  if (aim.kind === 'cvar') return conditionalMean(worths, weights, aim.alpha);
  if (aim.kind === 'regret') return -Math.max(...aim.best.map((x, s) => x - worths[s]!));
  return weightedMean(worths, weights);
}

export const weightedMean = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, x, s) => sum + x * weights[s]!, 0) / sumOf(weights);

/** A trial of a first stage as a solution of the joint programme of all futures. */
export function startOf(
  whole: Extensive,
  programs: readonly Program[],
  aim: Criterion,
  trial: FirstStageTrial,
  weights: readonly number[],
): Float64Array {
  const x = new Float64Array(whole.program.numCols);
  const worths = worthsOf(trial);
  programs.forEach((p, s) => {
    const own = valuesAt(p, trial.results[s]!.values);
    whole.columns[s]!.forEach((col, j) => {
      x[col] = own[j]!;
    });
  });
  if (aim.kind === 'expected') return x;
  const at = new Map(Array.from({ length: x.length }, (_, j) => [whole.program.colName(j), j]));
  worths.forEach((worth, s) => {
    x[at.get(`npv ${s}`)!] = worth;
  });
  if (aim.kind === 'regret') {
    x[at.get('regret')!] = worthBy(aim, worths, weights);
    return x;
  }
  const level = tailEnd(worths, weights, aim.alpha);
  x[at.get('level')!] = level;
  worths.forEach((worth, s) => {
    x[at.get(`below ${s}`)!] = Math.max(0, level - worth);
  });
  return x;
}

/** The greatest worth among the worst futures (value at risk). */
function tailEnd(worths: readonly number[], weights: readonly number[], alpha: number): number {
  const order = worths.map((worth, s) => ({ worth, weight: weights[s]! })).sort((a, b) => a.worth - b.worth);
  let left = alpha * sumOf(weights);
  for (const { worth, weight } of order) {
    left -= weight;
    if (left <= 1e-12) return worth;
  }
  return order.at(-1)!.worth;
}
