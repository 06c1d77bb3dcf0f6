import type { Interval } from '../figures/index.ts';
import type { HeldRow } from './document-rows.ts';

/**
 * A market at the border of the countries of the question: what a place abroad sells to them, or buys from them, in a
 * year.
 */
export interface BorderStep {
  side: 'sells' | 'buys';
  good: string;
  place: string;
  year: number;
  /**
   * `today`: the quantity that crosses in the regional plan; `more`: what may cross besides; else the step of a supply
   * of the case.
   */
  step: string;
  /** Units a year; null without limit. */
  quantity: number | null;
  /** Units over all years that are left of the stock of a supply; absent without a limit. */
  stock?: number;
  price: number;
}

/**
 * A country's part of a plan, discounted: what it earns and pays, and its exports less its imports, at the worth of the
 * goods.
 */
export interface CountryBook {
  country: string;
  together: number;
  alone: number;
}

/** The region's plan if some countries build as is best for them and all others then build anew. */
export interface RegionAdapted {
  /** NPV of the plan found, and an upper bound on every plan with these builds. */
  npv: number;
  bound: number;
  /** Plants of the other countries whose number changes: in the regional plan, and then. */
  builds: { place: string; process: string; together: number; adapted: number }[];
}

/** The change for the region if the countries build as is best for them, and all others as in the regional plan. */
export interface RegionMoved {
  /**
   * NPV of the region with the builds of its own plan, and with those of the countries' plan; null if these allow no
   * plan.
   */
  together: number;
  alone: number | null;
  /** By country; `''` is what belongs to no country. Both columns add up to the region's. Empty without a plan. */
  books: CountryBook[];
  /**
   * Payments of the others that would keep the countries in the regional plan, in proportion to their losses; empty if
   * nobody has to pay.
   */
  payments: { from: string; to: string; amount: number }[];
  /** Units over all years that cross the border, by country abroad and good. */
  trade: { country: string; good: string; side: 'sells' | 'buys'; together: number; alone: number }[];
  /**
   * The region planned with the builds of these countries fixed and all else free. Absent if time ran out, or if they
   * build as in the regional plan.
   */
  adapted?: RegionAdapted;
}

/**
 * A certificate, a licence, the use of know-how or a permit on which the countries decide otherwise than in the
 * regional plan, at the same plants.
 */
export type Otherwise =
  | { kind: 'certificate'; scheme: string; place: string; good: string }
  | { kind: 'licence'; licence: string; place: string; process: string }
  | { kind: 'know-how'; asset: string; country: string }
  | { kind: 'permit'; restriction: string };

/** The question of some countries, at the border prices of a regional plan and with the builds of the others fixed. */
export interface CountryQuestion {
  countries: string[];
  /** The plan that the prices are from, as the reader named it. */
  pricesFrom: string;
  /** Hash of the case of that plan. */
  caseHash: string;
  /**
   * Share of what a place abroad makes for others, or gets from them, that may cross the border in addition to today's
   * quantity.
   */
  widening: number;
  steps: BorderStep[];
  held: HeldRow[];
  /** Worth of the countries' part of the regional plan at the same prices; null if it is not known. */
  today: { npv: number } | null;
  /** Gain of the countries if they build as is best for them, at these prices. */
  gain: Interval | null;
  /**
   * Decisions, apart from plants, that the countries take otherwise as a whole: marginal prices do not price them.
   * Absent if there are none.
   */
  otherwise?: Otherwise[];
  /** Absent if it was not solved. */
  region?: RegionMoved;
}
