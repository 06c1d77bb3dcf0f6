import type { Case } from '../case/index.ts';
import type { Interval } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { AskOptions, Game } from './ask.ts';
import { grouped, nameOf, players, relaxingOf } from './coalitions/players.ts';
import { NODES } from './coalitions/run-state.ts';
import { documentOf, type GameFound, type ReformsDocument } from './document.ts';
import { NoWorthError } from './fault.ts';
import { type Sampled, sampled } from './game/permutations.ts';
import { type SolvedSets, solvedSets } from './solved.ts';

interface SampleRequest extends Omit<AskOptions, 'onProgress'> {
  /** Most orders of joining to draw. */
  readonly samples: number;
  readonly seed: number;
  readonly onProgress?: (progress: { orders: number; solves: number; halfWidth: number }) => void;
}

interface SampleAnswer {
  readonly document: ReformsDocument;
  readonly solves: number;
}

/** Most reforms that fit into a set kept as the bits of one number. */
const MOST = 30;

function notFound(reforms: string): NoWorthError {
  const { notFoundWith, notFoundWithout } = words().reforms;
  return new NoWorthError(reforms === '' ? notFoundWithout : notFoundWith({ reforms }));
}

/**
 * Estimates what each reform is worth by sampling orders of joining, for games with too many reforms to solve every
 * set. Each set is solved once, starting from the plans of known sets. The interactions of pairs are estimated from the
 * same sets. No order can be proven best, so none is given.
 */
export async function sample(c: Case, request: SampleRequest): Promise<SampleAnswer> {
  const single = players(c, request.reforms);
  const list = request.groups ? grouped(single) : single;
  const n = list.length;
  if (n > MOST) throw new NoWorthError(words().reforms.sampleTooMany({ most: MOST }));
  const game: Game = { case: c, players: list, common: [] };
  const ends = performance.now() + request.budget * 1000;
  const progress = { solves: 0, orders: 0, halfWidth: Number.POSITIVE_INFINITY };
  const all = 2 ** n - 1;
  let money = request.absoluteGap;
  const { gap, seconds, nodes = NODES, signal, together } = request;
  const over = () => (signal?.aborted ?? false) || performance.now() > ends;
  const sets = solvedSets({
    ...request.solver(game),
    relaxing: relaxingOf(list),
    together,
    signal,
    over,
    limits: () => ({
      gap,
      seconds: Math.min(seconds, Math.max(0, (ends - performance.now()) / 1000)),
      nodes,
      ...(money === undefined ? {} : { absoluteGap: money }),
    }),
    onSolved: () => {
      progress.solves++;
      request.onProgress?.(progress);
    },
  });
  const { worths } = sets;
  /** The interval of a set: solved, or derived from other sets once time is over. */
  const worth = async (set: number): Promise<Interval> => {
    if (!over()) await sets.of(set);
    return sets.between(set);
  };

  const [none, full] = [await worth(0), await worth(all)];
  for (const [{ low }, set] of [[none, 0] as const, [full, all] as const])
    if (!Number.isFinite(low)) throw notFound(nameOf(list, set));
  const total = Math.abs(full.low - none.low);
  money ??= Math.max(1e-6 * Math.max(worths.get(0)!.gross, 1), request.precision * total * 0.5);
  // The worth of each reform alone comes first.
  await sets.all(list.map((_, i) => 1 << i));
  const result = await sampled(n, {
    worth,
    prepare: sets.all,
    seed: request.seed,
    halfWidth: request.precision * total,
    orders: request.samples,
    stop: over,
    onBlock: (orders, halfWidth) => request.onProgress?.(Object.assign(progress, { orders, halfWidth })),
  });
  return { document: documentOf(c, list, foundBySampling(n, sets, result, money)), solves: progress.solves };
}

/** What a sample found. Nothing is known of who must agree, and no order is proven best. */
function foundBySampling(
  n: number,
  { worths, between }: Pick<SolvedSets, 'worths' | 'between'>,
  { intervals, pairs }: Sampled,
  gap: number,
): GameFound {
  const all = 2 ** n - 1;
  const change = (before: number, after: number): Interval => {
    const [a, b] = [between(before), between(after)];
    return { low: b.low - a.high, high: b.high - a.low };
  };
  return {
    exact: false,
    between,
    worths,
    behind: (set) => worths.get(set),
    shapley: intervals.map(withEnds),
    ends: Array.from({ length: n }, (_, i) => ({ alone: change(0, 1 << i), last: change(all & ~(1 << i), all) })),
    pairs: pairs.map(withEnds),
    order: null,
    consent: () => ({ players: [], sidePayments: null }),
    sets: worths.keys(),
    gap,
  };
}

/** The interval, unbounded if it rests on sets of which nothing is known. */
const withEnds = <T extends Interval>(x: T): T =>
  Number.isNaN(x.low) || Number.isNaN(x.high) ? { ...x, ...UNKNOWN } : x;

const UNKNOWN: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
