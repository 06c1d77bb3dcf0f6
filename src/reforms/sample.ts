import { at, type Case } from '../case/index.ts';
import type { AskOptions, Game } from './ask.ts';
import { grouped, nameOf, players, relaxingOf } from './coalitions/players.ts';
import type { Worth } from './coalitions/worth.ts';
import { hasCovenants, type ReformsDocument, reaches0, worthOf } from './document.ts';
import { NoWorthError } from './fault.ts';
import { type Sampled, sampled } from './game/permutations.ts';
import { solvedSets } from './solved.ts';

export interface SampleRequest extends Omit<AskOptions, 'onProgress'> {
  /** Orders of joining at most. */
  readonly samples: number;
  readonly seed: number;
  readonly onProgress?: (progress: { orders: number; solves: number; halfWidth: number }) => void;
}

export interface SampleAnswer {
  readonly document: ReformsDocument;
  readonly orders: number;
  readonly solves: number;
  readonly stopped: boolean;
}

/**
 * What each reform is worth where they are too many for every set: by sampling orders of joining. A set is solved once,
 * started from the plans of sets that are known. How pairs interact is estimated from the same sets; the order told is the
 * best of those drawn.
 */
export async function sample(c: Case, request: SampleRequest): Promise<SampleAnswer> {
  const single = players(c, request.reforms);
  const list = request.groups ? grouped(single) : single;
  const n = list.length;
  if (n > 30) throw new NoWorthError('at most 30 reforms are sampled at a time: choose some, or --groups');
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
    limits: () => ({ gap, seconds, nodes, ...(money === undefined ? {} : { absoluteGap: money }) }),
    onSolved: () => {
      progress.solves++;
      request.onProgress?.(progress);
    },
  });
  const { known } = sets;
  const worth = async (set: number) => {
    const found = await sets.of(set);
    if (!Number.isFinite(found.npv))
      throw new NoWorthError(`no plan was found with ${nameOf(list, set) || 'no reform'}: more --seconds, or --groups`);
    return { low: found.npv, high: found.bound };
  };

  const [none, full] = [await worth(0), await worth(all)];
  const total = Math.abs(full.low - none.low);
  money ??= Math.max(1e-6 * Math.max(known.get(0)!.gross, 1), request.precision * total * 0.5);
  const result = await sampled(n, {
    worth,
    prepare: sets.all,
    seed: request.seed,
    halfWidth: request.precision * total,
    orders: request.samples,
    stop: over,
    onBlock: (orders, halfWidth) => request.onProgress?.(Object.assign(progress, { orders, halfWidth })),
  });
  const document = documentFrom(c, list, known, result, money);
  return { document, orders: result.orders, solves: progress.solves, stopped: request.signal?.aborted ?? false };
}

/** Nodes of the search for one set. */
const NODES = 800;

function documentFrom(
  c: Case,
  list: Game['players'],
  known: ReadonlyMap<number, Worth>,
  { values, intervals, pairs, best }: Sampled,
  gap: number,
): ReformsDocument {
  const all = 2 ** list.length - 1;
  const npv = (set: number) => known.get(set)?.npv ?? Number.NaN;
  const none = known.get(0)!;
  const full = known.get(all)!;
  const split = (part: 'countries' | 'headings') => {
    const names = [...new Set([...Object.keys(none[part]), ...Object.keys(full[part])])].sort();
    return Object.fromEntries(names.map((name) => [name, (full[part][name] ?? 0) - (none[part][name] ?? 0)]));
  };
  const sets = [...known].map(([set, x]) => [nameOf(list, set), { npv: x.npv, bound: x.bound }] as const);
  return {
    base: none.npv,
    all: full.npv,
    currency: at(c, Number(c.settings.start)).settings.currency,
    exact: false,
    reforms: list.map((player, i) => {
      const [alone, last] = [npv(1 << i) - none.npv, full.npv - npv(all & ~(1 << i))];
      return worthOf(player, alone, last, values[i]!, intervals[i]!);
    }),
    pairs: pairs.map(({ a, b, interaction, low, high }) => ({
      ...{ a: list[a]!.reform, b: list[b]!.reform, interaction, low, high },
      undecided: reaches0({ low, high }),
    })),
    order: best.order.map((player, k) => ({ reform: list[player]!.reform, npv: best.worths[k]! })),
    coalitions: Object.fromEntries(sets.sort(([a], [b]) => (a < b ? -1 : 1))),
    gains: { countries: split('countries'), headings: split('headings') },
    covenants: hasCovenants(c),
    halfWidth: Math.max(...intervals.map((x) => (x.high - x.low) / 2)),
    gap,
  };
}
