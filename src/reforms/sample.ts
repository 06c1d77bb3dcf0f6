import { atStart, type Case } from '../case/index.ts';
import { estimate, type Interval } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { AskOptions, Game } from './ask.ts';
import { grouped, nameOf, players, relaxingOf } from './coalitions/players.ts';
import { NODES } from './coalitions/run-state.ts';
import {
  aloneBridge,
  countriesOf,
  hasCovenants,
  netOf,
  type ReformsDocument,
  togetherOf,
  worthOf,
} from './document.ts';
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
  readonly orders: number;
  readonly solves: number;
  readonly stopped: boolean;
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
  const document = documentFrom(c, list, sets, result, money);
  return { document, orders: result.orders, solves: progress.solves, stopped: request.signal?.aborted ?? false };
}

function documentFrom(
  c: Case,
  list: Game['players'],
  { worths, between: within }: Pick<SolvedSets, 'worths' | 'between'>,
  { intervals, pairs }: Sampled,
  gap: number,
): ReformsDocument {
  const all = 2 ** list.length - 1;
  const [none, full] = [within(0), within(all)];
  const together = togetherOf(none.low, none.high, full.low, full.high);
  const between = (before: number, after: number): Interval => {
    const [a, b] = [within(before), within(after)];
    return { low: b.low - a.high, high: b.high - a.low };
  };
  const shapley = intervals.map(withEnds);
  const sets = [...worths].map(([set, x]) => [nameOf(list, set), { npv: x.npv, bound: x.bound }] as const);
  return {
    base: none.low,
    all: full.low,
    currency: atStart(c).settings.currency,
    exact: false,
    together,
    net: netOf(together, list),
    reforms: list.map((player, i) => {
      const ends = { alone: between(0, 1 << i), last: between(all & ~(1 << i), all) };
      return {
        ...worthOf(player, { ...ends, shapley: shapley[i]! }, together),
        ...aloneBridge(worths.get(0), worths.get(1 << i)),
      };
    }),
    pairs: pairs.map(withEnds).map(({ a, b, low, high }) => ({
      a: list[a]!.reform,
      b: list[b]!.reform,
      interaction: estimate(low, high, together.low),
    })),
    order: null,
    countries: countriesOf(worths.get(0)!.countries, worths.get(all)!.countries, together),
    players: [],
    sidePayments: null,
    coalitions: Object.fromEntries(sets.sort(([a], [b]) => (a < b ? -1 : 1))),
    covenants: hasCovenants(c),
    halfWidth: Math.max(...shapley.map((x) => (x.high - x.low) / 2)),
    gap,
  };
}

/** The interval, unbounded if it rests on sets of which nothing is known. */
const withEnds = <T extends Interval>(x: T): T =>
  Number.isNaN(x.low) || Number.isNaN(x.high) ? { ...x, ...UNKNOWN } : x;

const UNKNOWN: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
