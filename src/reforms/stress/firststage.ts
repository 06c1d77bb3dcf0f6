import { defined, sumOf } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { type MipResult, open, type Program } from '../../linear/index.ts';
import { NoWorthError } from '../fault.ts';
import type { Criterion, Extensive } from './extensive.ts';
import { conditionalMean } from './statistics.ts';

export interface SolveLimits {
  /** Share of the objective to which each programme is proven. */
  readonly gap: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** First-stage columns by name. */
export type FirstStage = ReadonlyMap<string, number>;

/** The best of one future, with its first stage free or fixed. */
export interface FutureResult {
  readonly objective: number;
  readonly bound: number;
  /** Columns that are not 0, by name. */
  readonly values: ReadonlyMap<string, number>;
}

/** A future that can be solved: by itself, and as a programme beside the others. All maximise. */
export interface Solvable {
  readonly weight: number;
  /** Undefined where a first stage does not hold in it. */
  solve(fixed?: FirstStage, start?: FutureResult): Promise<FutureResult | undefined>;
  program(): Program;
  /** Part of an objective that is no money but what missed targets are made to cost; 0 without it. */
  toll?(values: ReadonlyMap<string, number>): number;
}

/** What a first stage is worth in each future. */
export interface FirstStageTrial {
  readonly first: FirstStage;
  readonly results: readonly FutureResult[];
}

export const worthsOf = ({ results }: FirstStageTrial): number[] => results.map((x) => x.objective);

/** The best solution of a programme, some of its columns fixed or a solution known. */
export async function best(
  p: Program,
  limits: SolveLimits,
  more: {
    readonly fixed?: { readonly cols: readonly number[]; readonly values: readonly number[] };
    readonly start?: Float64Array;
  } = {},
): Promise<MipResult> {
  const session = await open(p);
  const { fixed, start } = more;
  const signal = limits.signal ? { signal: limits.signal } : {};
  try {
    if (fixed) await session.setColumnBounds(fixed.cols, fixed.values, fixed.values);
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

/** The columns of a programme from their values by name. */
export const valuesAt = (p: Program, values: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from({ length: p.numCols }, (_, j) => values.get(p.colName(j)) ?? 0);

/** Columns of a solution that are not 0, by name. */
export function valuesOf(p: Program, x: ArrayLike<number>): Map<string, number> {
  const values = new Map<string, number>();
  for (let j = 0; j < p.numCols; j++) if (x[j] !== 0) values.set(p.colName(j), x[j]!);
  return values;
}

/** The first stage of a solution. */
export const firstStageOf = (isFirst: (name: string) => boolean, { values }: FutureResult): FirstStage =>
  new Map([...values].filter(([name]) => isFirst(name)));

/** What a first stage is worth in each future; undefined where it does not hold in one of them. */
export async function trialOf(futures: readonly Solvable[], first: FirstStage): Promise<FirstStageTrial | undefined> {
  const all: FutureResult[] = [];
  for (const future of futures) {
    const found = await future.solve(first);
    if (!found) return undefined;
    all.push(found);
  }
  return { first, results: all };
}

/** What an aim makes of the worths of the futures: greater is better. */
export function worthBy(aim: Criterion, worths: readonly number[], weights: readonly number[]): number {
  if (aim.kind === 'cvar') return conditionalMean(worths, weights, aim.alpha);
  if (aim.kind === 'regret') return -Math.max(...aim.best.map((x, s) => x - worths[s]!));
  return weightedMean(worths, weights);
}

export const weightedMean = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, x, s) => sum + x * weights[s]!, 0) / sumOf(weights);

/** A first stage that was tried, as a solution of the programme of all futures together. */
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

/** The greatest worth within the worst share of the futures (value at risk). */
function tailEnd(worths: readonly number[], weights: readonly number[], alpha: number): number {
  const order = worths.map((worth, s) => ({ worth, weight: weights[s]! })).sort((a, b) => a.worth - b.worth);
  let left = alpha * sumOf(weights);
  for (const { worth, weight } of order) {
    left -= weight;
    if (left <= 1e-12) return worth;
  }
  return order.at(-1)!.worth;
}
