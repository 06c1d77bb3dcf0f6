import { sumOf } from '../case/index.ts';
import { type Estimate, estimate } from '../figures/index.ts';
import type { CountryAccount } from '../plan/index.ts';
import type { Player } from './coalitions/players.ts';
import { floorsOf, type Table } from './coalitions/table.ts';
import { playersOf } from './game/sets.ts';
import { shapleyIntervals } from './game/shapley.ts';

/**
 * What all reforms together change for a country, between the two plans found. The gain is null if the worth of all is
 * undecided.
 */
export interface CountryGain {
  readonly country: string;
  /** Discounted. The gains of all countries add up to the difference between the NPVs of the two plans. */
  readonly gain: number | null;
  readonly valueAdded: number;
  /** Jobs in operation, averaged over the years. */
  readonly jobs: number;
  readonly duties: number;
}

/** A country whose consent at least one reform needs. */
export interface Consenting {
  readonly country: string;
  /**
   * How much its consent brings, at least: its Shapley value over the NPV of what the countries that consent can do.
   * @infinite
   */
  readonly low: number;
  /**
   * The same, at most.
   * @infinite
   */
  readonly high: number;
  readonly shapley: number | null;
  /**
   * What the country would lose by staying out, between the plans found; null if the worth of its reforms is undecided.
   */
  readonly stayingOut: number | null;
}

export interface Consent {
  readonly players: readonly Consenting[];
  /** Whether side payments can make every country stay; null if part of the answer is undecided. */
  readonly sidePayments: boolean | null;
}

/** Most countries whose coalitions are enumerated. */
const MOST = 12;

/**
 * The table of the game of countries: v(T) is the worth of the reforms whose `countries` all lie in T. A reform without
 * countries needs no consent.
 */
export function gameOfCountries(list: readonly Player[], countries: readonly string[], worth: ArrayLike<number>) {
  const reformsOf = (coalition: number) =>
    list.reduce((set, player, i) => {
      const all = player.countries.every((country) => (coalition >>> countries.indexOf(country)) & 1);
      return all ? set | (1 << i) : set;
    }, 0);
  return Float64Array.from({ length: 2 ** countries.length }, (_, coalition) => worth[reformsOf(coalition)]!);
}

/** The change of each country's account between two plans, in alphabetical order of countries. */
export function gainsBetween(
  before: Readonly<Record<string, CountryAccount>>,
  after: Readonly<Record<string, CountryAccount>>,
  decided: boolean,
): CountryGain[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.map((country) => {
    const change = (of: (x: CountryAccount) => number) =>
      (after[country] ? of(after[country]) : 0) - (before[country] ? of(before[country]) : 0);
    return {
      country,
      gain: decided ? change((x) => x.gain) : null,
      valueAdded: change((x) => x.valueAdded),
      jobs: change((x) => x.jobs),
      duties: change((x) => x.duties),
    };
  });
}

/**
 * Who must agree (docs/mathematics.md): what the consent of each country brings, and what each would lose by staying
 * out.
 */
export function consent(list: readonly Player[], t: Table, together: Estimate): Consent {
  const countries = [...new Set(list.flatMap((player) => player.countries))].sort();
  if (countries.length === 0 || countries.length > MOST) return { players: [], sidePayments: null };
  const { low, high } = t;
  const all = low.length - 1;
  const lows = gameOfCountries(list, countries, low);
  const highs = gameOfCountries(list, countries, high);
  const relaxing = countries.reduce((mask, country, i) => {
    const own = list.every((player, k) => !player.countries.includes(country) || (t.relaxing >>> k) & 1);
    return own ? mask | (1 << i) : mask;
  }, 0);
  const values = shapleyIntervals(lows, highs, floorsOf(playersOf(lows), relaxing));
  const gainIn = (set: number, country: string) => t.behind(set)?.countries[country]?.gain ?? 0;
  const players = countries.map((country, i): Consenting & { outside: number | null } => {
    const without = list.reduce((set, player, k) => (player.countries.includes(country) ? set & ~(1 << k) : set), all);
    const contribution = estimate(low[all]! - high[without]!, high[all]! - low[without]!, together.low);
    const isKnown =
      (contribution.low > 0 || contribution.high < 0 || contribution.value === 0) && Number.isFinite(low[without]!);
    const shapley = estimate(values[i]!.low, values[i]!.high, together.low);
    return {
      country,
      low: shapley.low,
      high: shapley.high,
      shapley: shapley.value,
      stayingOut: isKnown ? gainIn(all, country) - gainIn(without, country) : null,
      outside: isKnown ? gainIn(without, country) - gainIn(0, country) : null,
    };
  });
  const decided = together.low > 0 && players.every((x) => x.outside !== null);
  const gained = low[all]! - low[0]!;
  const outsideGains = sumOf(players, (x) => x.outside ?? 0);
  return {
    players: players.map(({ outside: _, ...rest }) => rest),
    sidePayments: decided ? gained >= outsideGains : null,
  };
}
