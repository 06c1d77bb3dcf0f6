import type { Case } from '../case/index.ts';
import { nameOf, type Player } from './coalitions/players.ts';
import { floorsOf, type Table } from './coalitions/table.ts';
import type { Band } from './doubt.ts';
import { interaction, interactionInterval } from './game/interaction.ts';
import { bestOrder } from './game/order.ts';
import { aloneAndLast, type Interval, shapley, shapleyIntervals } from './game/shapley.ts';

export interface ReformWorth {
  readonly reform: string;
  readonly name: string;
  readonly barrier: string;
  /** NPV gained with no other reform, and after all others. */
  readonly alone: number;
  readonly last: number;
  readonly shapley: number;
  /** The Shapley value lies between these. */
  readonly low: number;
  readonly high: number;
  /** Whether the interval holds 0, so that it is not known to gain anything. */
  readonly undecided: boolean;
  readonly relaxes: 'yes' | 'no' | 'unknown';
  /** Public money, undiscounted. */
  readonly cost: number;
  /** Shapley value over public cost discounted from the reform's year; null without a cost. */
  readonly benefitCost: number | null;
  /** The value of the best plans known, split by who gains and by heading of the plan. */
  readonly countries?: Readonly<Record<string, number>>;
  readonly headings?: Readonly<Record<string, number>>;
  /** Jobs in service gained, summed over the years. */
  readonly jobs?: number;
  /** The Shapley value over draws of the uncertain figures, builds held as planned; where asked for. */
  readonly doubt?: Band;
}

/** What two reforms bring together beyond what they bring apart (Shapley's interaction index), between low and high. */
export interface PairWorth extends Interval {
  readonly a: string;
  readonly b: string;
  readonly interaction: number;
  /** Whether the interval holds 0, so that it is not known whether they help or stand in for each other. */
  readonly undecided: boolean;
}

/** `chorsu reforms --json` (CLI.md). Money is discounted to the start. */
export interface ReformsDocument {
  readonly base: number;
  readonly all: number;
  readonly currency: string;
  readonly exact: boolean;
  readonly reforms: readonly ReformWorth[];
  readonly pairs: readonly PairWorth[];
  readonly order: readonly { readonly reform: string; readonly npv: number }[];
  readonly coalitions: Readonly<Record<string, { readonly npv: number; readonly bound: number }>>;
  /** What all reforms together bring, by country and by heading of the plan. */
  readonly gains: { readonly countries: Record<string, number>; readonly headings: Record<string, number> };
  /** Whether a lender asks for a cover of debt (DSCR): worths are the programme's, and no plan is held to it. */
  readonly covenants: boolean;
  /** Half-width of the widest Shapley value, and the gap in money to which sets were solved. */
  readonly halfWidth: number;
  readonly gap: number;
  /** Stated cost of a unit short by good, where some set could not meet a firm demand, and the worths at twice it. */
  readonly shortfall?: {
    readonly cost: Readonly<Record<string, number>>;
    readonly twice: Readonly<Record<string, number>>;
  };
}

type Split = 'countries' | 'headings';

/** The document of an exact game: every worth, from the bounds of every set. */
export function documentOf(
  list: readonly Player[],
  t: Table,
  settings: { readonly currency: string; readonly gap: number; readonly covenants: boolean },
): ReformsDocument {
  const { low, high, n } = t;
  const worth = estimates(t);
  const values = shapley(worth);
  const intervals = shapleyIntervals(low, high, floorsOf(n, t.relaxing));
  const ends = aloneAndLast(worth, worth);
  const splits = { countries: splitOf(t, 'countries'), headings: splitOf(t, 'headings') };
  const jobs = shapley(behindEach(t, (worth) => worth.jobs));
  const all = low.length - 1;
  return {
    base: low[0]!,
    all: low[all]!,
    currency: settings.currency,
    exact: true,
    reforms: list.map((player, i) => ({
      ...worthOf(player, ends[i]!.alone.low, ends[i]!.last.low, values[i]!, intervals[i]!),
      countries: splits.countries.shapley(i),
      headings: splits.headings.shapley(i),
      jobs: jobs[i]!,
    })),
    pairs: pairsOf(list, t, worth),
    order: orderOf(list, worth),
    coalitions: coalitionsOf(list, t),
    gains: { countries: splits.countries.gain(), headings: splits.headings.gain() },
    halfWidth: intervals.reduce((most, x) => Math.max(most, (x.high - x.low) / 2), 0),
    covenants: settings.covenants,
    gap: settings.gap,
  };
}

/** What is told of one reform: its value, between the ends of an interval, alone and after all others. */
export const worthOf = (
  { reform, name, barrier, relaxes, cost, discounted }: Player,
  alone: number,
  last: number,
  value: number,
  { low, high }: Interval,
): ReformWorth => ({
  ...{ reform, name, barrier, alone, last, shapley: value, low, high },
  undecided: reaches0({ low, high }),
  relaxes,
  cost,
  benefitCost: discounted > 0 ? value / discounted : null,
});

/** Whether an interval holds 0. */
export const reaches0 = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;

/** Whether a facility of the case, or one that a reform brings or changes, has a covenant on the cover of debt. */
export const hasCovenants = (c: Case): boolean =>
  c.tables.facilities.some((row) => Number(row.min_dscr ?? 0) > 0) ||
  [...c.changes, ...c.tables.changes].some((x) => x.table === 'facilities' && x.column === 'min_dscr');

/** The worth told of each set: that of its own plan, or the middle of its bounds where none was needed. */
const estimates = ({ low, high, worths }: Table): Float64Array =>
  low.map((x, set) => (worths.has(set) ? x : (x + high[set]!) / 2));

function pairsOf(list: readonly Player[], { low, high }: Table, worth: Float64Array) {
  return list.flatMap((a, i) =>
    list.slice(i + 1).map((b, k) => {
      const j = i + 1 + k;
      const interval = interactionInterval(low, high, i, j);
      const undecided = reaches0(interval);
      return { a: a.reform, b: b.reform, interaction: interaction(worth, i, j), ...interval, undecided };
    }),
  );
}

function orderOf(list: readonly Player[], worth: Float64Array) {
  let set = 0;
  return bestOrder(worth).map((player) => {
    set |= 1 << player;
    return { reform: list[player]!.reform, npv: worth[set]! };
  });
}

function coalitionsOf(list: readonly Player[], { low, high }: Table): ReformsDocument['coalitions'] {
  const entries = Array.from(low, (npv, set) => [nameOf(list, set), { npv, bound: high[set]! }] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

type Behind = NonNullable<ReturnType<Table['behind']>>;

const behindEach = (t: Table, value: (worth: Behind) => number): number[] =>
  Array.from(t.low, (_, set) => {
    const worth = t.behind(set);
    return worth ? value(worth) : 0;
  });

/** The games of the parts of the NPV: one for each country, or each heading. */
function splitOf(t: Table, split: Split) {
  const names = [...new Set([...t.worths.values()].flatMap((worth) => Object.keys(worth[split])))].sort();
  const games = names.map((name) => {
    const worth = behindEach(t, (x) => x[split][name] ?? 0);
    return { name, worth, values: shapley(worth) };
  });
  return {
    shapley: (player: number) => Object.fromEntries(games.map((x) => [x.name, x.values[player]!])),
    gain: () => Object.fromEntries(games.map((x) => [x.name, x.worth.at(-1)! - x.worth[0]!])),
  };
}
