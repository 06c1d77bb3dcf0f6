import { type MipResult, open, optimise, type Program } from '../../linear/index.ts';
import { NoWorthError } from '../fault.ts';
import { type Aim, type Extensive, extensive, type Future } from './extensive.ts';
import { conditionalMean } from './statistics.ts';

export interface TwoStageOptions {
  readonly gap: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** First-stage columns by name. */
export type FirstStage = ReadonlyMap<string, number>;

export interface TwoStage {
  /** Best first stage for the aim, and what each future is then worth. */
  readonly first: FirstStage;
  readonly worths: readonly number[];
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
 */
export async function twoStage(
  futures: readonly Future[],
  isFirst: (name: string) => boolean,
  aim: Aim['kind'],
  options: TwoStageOptions & { readonly mean?: Program; readonly alpha?: number },
): Promise<TwoStage> {
  const weights = futures.map((x) => x.weight);
  const known: number[] = [];
  for (const future of futures) known.push((await best(future.program, options)).objective);
  const aims: Aim =
    aim === 'expected'
      ? { kind: aim }
      : aim === 'cvar'
        ? { kind: aim, alpha: options.alpha ?? TAIL }
        : { kind: aim, best: known };
  const whole = extensive(futures, isFirst, aims);
  const solved = await best(whole.program, options);
  const first = firstOf(whole, futures, solved, isFirst);
  const worths = futures.map(({ program }, s) => worthAt(program, whole.columns[s]!, solved.x));
  const mean = options.mean ? await meanOf(futures, isFirst, options.mean, options) : undefined;
  const expected = weighed(worths, weights);
  const waitAndSee = weighed(known, weights);
  const here =
    aim === 'expected'
      ? expected
      : (await best(extensive(futures, isFirst, { kind: 'expected' }).program, options)).objective;
  return {
    first,
    worths,
    expected,
    cvar: conditionalMean(worths, weights, options.alpha ?? TAIL),
    regret: Math.max(...known.map((x, s) => x - worths[s]!)),
    known,
    waitAndSee,
    evpi: waitAndSee - here,
    ...(mean === undefined ? {} : { meanPlan: mean, vss: here - mean }),
  };
}

const weighed = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, x, s) => sum + x * weights[s]!, 0) / weights.reduce((a, b) => a + b, 0);

/** Expected worth of the mean future's first stage, held in every future. */
async function meanOf(
  futures: readonly Future[],
  isFirst: (name: string) => boolean,
  mean: Program,
  options: TwoStageOptions,
): Promise<number> {
  const { x } = await best(mean, options);
  const values = new Map<string, number>();
  for (let j = 0; j < mean.numCols; j++) if (isFirst(mean.colName(j))) values.set(mean.colName(j), x[j]!);
  return (await heldWorth(futures, isFirst, values, options)).expected;
}

/** What a first stage is worth in each future. */
export async function heldWorth(
  futures: readonly Future[],
  isFirst: (name: string) => boolean,
  values: FirstStage,
  options: TwoStageOptions,
): Promise<{ readonly worths: number[]; readonly expected: number }> {
  const worths: number[] = [];
  for (const { program } of futures) {
    const within = { cols: [] as number[], values: [] as number[] };
    for (let j = 0; j < program.numCols; j++) {
      if (!isFirst(program.colName(j))) continue;
      const value = values.get(program.colName(j)) ?? 0;
      within.cols.push(j);
      within.values.push(program.isInteger(j) ? Math.round(value) : value);
    }
    worths.push((await best(program, options, within)).objective);
  }
  return {
    worths,
    expected: weighed(
      worths,
      futures.map((x) => x.weight),
    ),
  };
}

async function best(
  p: Program,
  options: TwoStageOptions,
  fixed?: { readonly cols: readonly number[]; readonly values: readonly number[] },
): Promise<MipResult> {
  const session = await open(p);
  try {
    if (fixed) await session.setColumnBounds(fixed.cols, fixed.values, fixed.values);
    const lp = await session.lp({ seconds: options.seconds, ...(options.signal ? { signal: options.signal } : {}) });
    const size = lp.status === 'optimal' ? Math.abs(lp.objective) : 1;
    const result = await optimise(session, {
      absoluteGap: options.gap * Math.max(1, size),
      seconds: options.seconds,
      relaxation: lp,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (result.x.length === 0) throw new NoWorthError(`a future has no plan: ${result.status}`);
    return result;
  } finally {
    await session.close();
  }
}

function firstOf(
  whole: Extensive,
  futures: readonly Future[],
  { x }: MipResult,
  isFirst: (name: string) => boolean,
): Map<string, number> {
  const values = new Map<string, number>();
  futures.forEach(({ program }, s) => {
    for (let j = 0; j < program.numCols; j++) {
      const name = program.colName(j);
      if (isFirst(name)) values.set(name, x[whole.columns[s]![j]!]!);
    }
  });
  return values;
}

function worthAt(p: Program, columns: Int32Array, x: ArrayLike<number>): number {
  let sum = p.offset;
  for (let j = 0; j < p.numCols; j++) sum += p.cost(j) * x[columns[j]!]!;
  return sum;
}
