import { atStart, type Case, sumOf } from '../case/index.ts';
import { decided, type Estimate, estimate, type Interval } from '../figures/index.ts';
import { type Bridge, bridgeOf, requiresCover } from '../plan/index.ts';
import { nameOf, type Player } from './coalitions/players.ts';
import { floorsOf, type Table } from './coalitions/table.ts';
import type { Worth } from './coalitions/worth.ts';
import { type Consent, type Consenting, type CountryGain, consent, gainsBetween } from './consent.ts';
import type { Band } from './doubt.ts';
import { interactionInterval } from './game/interaction.ts';
import { provenOrder, setsAlong } from './game/order.ts';
import { pairsOf } from './game/pairs.ts';
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

/** What is found of a game, from which its document is made. */
export interface GameFound {
  /** Whether every set has bounds, so that intervals are certain; otherwise they are those of a sample. */
  readonly exact: boolean;
  /** The interval of the worth of a set. */
  between(set: number): Interval;
  /** Worths of sets that were solved. */
  readonly worths: ReadonlyMap<number, Worth>;
  /** The worth that gives a set its lower bound. */
  behind(set: number): Worth | undefined;
  readonly shapley: readonly Interval[];
  /** What each player adds to the empty set and to all others. */
  readonly ends: readonly { readonly alone: Interval; readonly last: Interval }[];
  /** Interactions of the players a < b. */
  readonly pairs: readonly ({ readonly a: number; readonly b: number } & Interval)[];
  /** The best order of the players; null if none is proven. */
  readonly order: readonly number[] | null;
  consent(together: Estimate): Consent;
  /** Sets that the document lists. */
  readonly sets: Iterable<number>;
  /** Absolute gap, in money, to which sets were solved. */
  readonly gap: number;
}

/** What is found of a game of which every set has bounds. */
export function foundIn(list: readonly Player[], t: Table, gap: number): GameFound {
  const { low, high, n, worths } = t;
  const floors = floorsOf(n, t.relaxing);
  return {
    exact: true,
    between: (set) => ({ low: low[set]!, high: high[set]! }),
    worths,
    behind: t.behind,
    shapley: shapleyIntervals(low, high, floors),
    ends: aloneAndLast(low, high, floors),
    pairs: pairsOf(n).map(([a, b]) => ({ a, b, ...interactionInterval(low, high, a, b) })),
    order: provenOrder(low, high),
    consent: (together) => consent(list, t, together),
    sets: low.keys(),
    gap,
  };
}

/** The document of a game of the players `list`. */
export function documentOf(c: Case, list: readonly Player[], gameFound: GameFound): ReformsDocument {
  const { between, worths, behind, shapley, ends, order } = gameFound;
  const all = 2 ** list.length - 1;
  const [none, full] = [between(0), between(all)];
  const gain = full.low - none.high;
  const together = estimate(gain, full.high - none.low, gain);
  const cost = sumOf(list, (player) => player.discounted);
  const sets = [...gameFound.sets].map((set) => {
    const { low: npv, high: bound } = gameFound.exact
      ? between(set)
      : { low: worths.get(set)!.npv, high: worths.get(set)!.bound };
    return [nameOf(list, set), { npv, bound }] as const;
  });
  const steps = order ? setsAlong(order) : [];
  const [before, after] = [behind(0)?.countries, behind(all)?.countries];
  return {
    base: none.low,
    all: full.low,
    currency: atStart(c).settings.currency,
    exact: gameFound.exact,
    together,
    net: estimate(together.low - cost, together.high - cost, together.low),
    reforms: list.map((player, i) => ({
      ...worthOf(player, { ...ends[i]!, shapley: shapley[i]! }, together),
      ...aloneBridge(worths.get(0), worths.get(1 << i)),
    })),
    pairs: gameFound.pairs.map(({ a, b, low, high }) => ({
      a: list[a]!.reform,
      b: list[b]!.reform,
      interaction: estimate(low, high, together.low),
    })),
    order: order?.map((player, k) => ({ reform: list[player]!.reform, npv: between(steps[k]!).low })) ?? null,
    // Gains by country are left out if the worth of all is undecided; the list is empty if a plan is missing.
    countries: before && after ? gainsBetween(before, after, decided(together)) : [],
    ...gameFound.consent(together),
    coalitions: Object.fromEntries(sets.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    halfWidth: Math.max(0, ...shapley.map((x) => (x.high - x.low) / 2)),
    covenants: hasCovenants(c),
    gap: gameFound.gap,
  };
}

/** Who gains by one reform alone, if both plans say who gets what. */
const aloneBridge = (none: Worth | undefined, alone: Worth | undefined): Pick<ReformWorth, 'bridge'> =>
  none?.payers && alone?.payers ? { bridge: bridgeOf(alone.payers, none.payers) } : {};

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

/** Whether a facility has a debt cover covenant, in the case or after the changes of some reform. */
export const hasCovenants = (c: Case): boolean => requiresCover(c, [...c.changes, ...c.tables.changes]);
