import { type Case, sumOf } from '../case/index.ts';
import { decided, type Estimate, estimate, type Interval } from '../figures/index.ts';
import { type Bridge, bridgeOf, type CountryAccount, requiresCover } from '../plan/index.ts';
import { nameOf, type Player } from './coalitions/players.ts';
import { floorsOf, type Table } from './coalitions/table.ts';
import type { Worth } from './coalitions/worth.ts';
import { type Consenting, type CountryGain, consent, gainsBetween } from './consent.ts';
import type { Band } from './doubt.ts';
import { interactionInterval } from './game/interaction.ts';
import { provenOrder, setsAlong } from './game/order.ts';
import { aloneAndLast, shapleyIntervals } from './game/shapley.ts';

export interface ReformWorth {
  readonly reform: string;
  readonly name: string;
  readonly barrier: string;
  /** NPV gained with no other reform in force, and with all others in force. */
  readonly alone: Estimate;
  readonly last: Estimate;
  readonly shapley: Estimate;
  readonly relaxes: 'yes' | 'no' | 'unknown';
  /** Public money, undiscounted. */
  readonly cost: number;
  /** Shapley value less public cost, discounted from the reform's year. */
  readonly net: Estimate;
  /** Shapley value divided by the discounted public cost; null if there is no cost or the value is unknown. */
  readonly benefitCost: number | null;
  /**
   * Who gains and who loses by this reform alone: each one's result in the plan found with it, less that in the plan
   * without reforms.
   */
  readonly bridge?: Bridge;
  /** The Shapley value over draws of the uncertain figures, with builds held as planned; only if requested. */
  readonly doubt?: Band;
}

/** What two reforms add together beyond what they add apart (Shapley interaction index). */
export interface PairWorth {
  readonly a: string;
  readonly b: string;
  readonly interaction: Estimate;
}

/** A set of reforms, with the NPV of the best plan found and an upper bound on the NPV of any plan. */
export interface CoalitionWorth {
  /** @infinite */
  readonly npv: number;
  /** @infinite */
  readonly bound: number;
}

/** `chorsu reforms --json` (docs/commands.md). Money is discounted to the start; an end that nothing bounds is null in JSON. */
export interface ReformsDocument {
  /**
   * NPV of the best plan found without reforms.
   * @infinite
   */
  readonly base: number;
  /**
   * The same with all reforms.
   * @infinite
   */
  readonly all: number;
  readonly currency: string;
  readonly exact: boolean;
  /** What all reforms together are worth, and the same less their public cost. */
  readonly together: Estimate;
  readonly net: Estimate;
  readonly reforms: readonly ReformWorth[];
  readonly pairs: readonly PairWorth[];
  /** The order with the greatest sum of worths after each step; null if the intervals do not decide it. */
  readonly order: readonly { readonly reform: string; readonly npv: number }[] | null;
  /** What all reforms together change for each country. */
  readonly countries: readonly CountryGain[];
  /** The countries whose consent reforms need. */
  readonly players: readonly Consenting[];
  /** Whether side payments can make every country stay. */
  readonly sidePayments: boolean | null;
  readonly coalitions: Readonly<Record<string, CoalitionWorth>>;
  /**
   * Whether a lender requires a debt service cover (DSCR). Worths are then those of the programme, in which no plan is
   * held to it.
   */
  readonly covenants: boolean;
  /**
   * Half-width of the widest Shapley value.
   * @infinite
   */
  readonly halfWidth: number;
  /** Absolute gap, in money, to which sets were solved. */
  readonly gap: number;
  /**
   * Stated cost of a missing unit, by good, if some set could not meet a firm demand; and the worths at twice that
   * cost.
   */
  readonly shortfall?: {
    readonly cost: Readonly<Record<string, number>>;
    readonly twice: Readonly<Record<string, Estimate>>;
  };
}

/** The document of a game of which every set has bounds. */
export function documentOf(
  list: readonly Player[],
  t: Table,
  settings: { readonly currency: string; readonly gap: number; readonly covenants: boolean },
): ReformsDocument {
  const { low, high, n } = t;
  const all = low.length - 1;
  const together = togetherOf(low[0]!, high[0]!, low[all]!, high[all]!);
  const floors = floorsOf(n, t.relaxing);
  const intervals = shapleyIntervals(low, high, floors);
  const ends = aloneAndLast(low, high, floors);
  const order = provenOrder(low, high);
  const sets = order ? setsAlong(order) : [];
  return {
    base: low[0]!,
    all: low[all]!,
    currency: settings.currency,
    exact: true,
    together,
    net: netOf(together, list),
    reforms: list.map((player, i) => ({
      ...worthOf(player, { ...ends[i]!, shapley: intervals[i]! }, together),
      ...aloneBridge(t.worths.get(0), t.worths.get(1 << i)),
    })),
    pairs: pairsOf(list, t, together),
    order: order?.map((player, k) => ({ reform: list[player]!.reform, npv: low[sets[k]!]! })) ?? null,
    countries: countriesOf(t.behind(0)?.countries, t.behind(all)?.countries, together),
    ...consent(list, t, together),
    coalitions: coalitionsOf(list, t),
    halfWidth: intervals.reduce((most, x) => Math.max(most, (x.high - x.low) / 2), 0),
    covenants: settings.covenants,
    gap: settings.gap,
  };
}

/** Who gains by one reform alone, if both plans say who gets what. */
export const aloneBridge = (none: Worth | undefined, alone: Worth | undefined): Pick<ReformWorth, 'bridge'> =>
  none?.payers && alone?.payers ? { bridge: bridgeOf(alone.payers, none.payers) } : {};

/** What all reforms together are worth, from the worths of none and of all. */
export function togetherOf(noneLow: number, noneHigh: number, allLow: number, allHigh: number): Estimate {
  const [low, high] = [allLow - noneHigh, allHigh - noneLow];
  return estimate(low, high, low);
}

/** The worth of all less the public cost of all. */
export function netOf(together: Estimate, list: readonly Player[]): Estimate {
  const cost = sumOf(list, (player) => player.discounted);
  return estimate(together.low - cost, together.high - cost, together.low);
}

/** The document's entry of one reform. */
export function worthOf(
  { reform, name, barrier, relaxes, cost, discounted }: Player,
  shares: { readonly alone: Interval; readonly last: Interval; readonly shapley: Interval },
  together: Estimate,
): ReformWorth {
  const [alone, last, shapley] = [shares.alone, shares.last, shares.shapley].map(({ low, high }) =>
    estimate(low, high, together.low),
  ) as [Estimate, Estimate, Estimate];
  return {
    reform,
    name,
    barrier,
    alone,
    last,
    shapley,
    relaxes,
    cost,
    net: estimate(shapley.low - discounted, shapley.high - discounted, together.low),
    benefitCost: discounted > 0 && shapley.value !== null ? shapley.value / discounted : null,
  };
}

/**
 * What all reforms change, by country. Gains are left out if the worth of all is undecided; the list is empty if a plan
 * is missing.
 */
export const countriesOf = (
  before: Readonly<Record<string, CountryAccount>> | undefined,
  after: Readonly<Record<string, CountryAccount>> | undefined,
  together: Estimate,
): CountryGain[] => (before && after ? gainsBetween(before, after, decided(together)) : []);

/** Whether a facility has a debt cover covenant, in the case or after the changes of some reform. */
export const hasCovenants = (c: Case): boolean => requiresCover(c, [...c.changes, ...c.tables.changes]);

function pairsOf(list: readonly Player[], { low, high }: Table, together: Estimate): PairWorth[] {
  return list.flatMap((a, i) =>
    list.slice(i + 1).map((b, k) => {
      const interval = interactionInterval(low, high, i, i + 1 + k);
      return { a: a.reform, b: b.reform, interaction: estimate(interval.low, interval.high, together.low) };
    }),
  );
}

function coalitionsOf(list: readonly Player[], { low, high }: Table): ReformsDocument['coalitions'] {
  const entries = Array.from(low, (npv, set) => [nameOf(list, set), { npv, bound: high[set]! }] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
