import type { Interval } from '../figures/index.ts';
import type { HeldRow } from './document-rows.ts';

/** A market at the border of the countries asked about: what a place abroad sells to them, or buys from them, in a year. */
export interface BorderStep {
  side: 'sells' | 'buys';
  good: string;
  place: string;
  year: number;
  /** `today`: what crosses in the plan of all; `more`: what may cross besides; else the step of a supply of the case. */
  step: string;
  /** Units a year; null without limit. */
  quantity: number | null;
  /** Units over all years that a supply of the case has left; absent without limit. */
  stock?: number;
  price: number;
}

/** What a country has of a plan, discounted: what it earns and pays, and what it sells abroad less what it buys there, at what goods are worth. */
export interface CountryBook {
  country: string;
  together: number;
  alone: number;
}

/** What a region has where some countries build as is best for them, and all others may then build anew. */
export interface RegionAdapted {
  /** NPV of the plan that was found, and what no plan with these builds is worth more than. */
  npv: number;
  bound: number;
  /** Plants of the others whose number is another: by place and process, in the plan of all and then. */
  builds: { place: string; process: string; together: number; adapted: number }[];
}

/** How far the region moves where the countries build as is best for them, and all others as in the plan of all. */
export interface RegionMoved {
  /** NPV of the region with the builds of its own plan, and with those of the countries' plan; null where those allow no plan. */
  together: number;
  alone: number | null;
  /** By country, `''` for what is no country's. Both columns add up to the region's. Empty without a plan. */
  books: CountryBook[];
  /** What the others would pay so that the countries stay, in proportion to what each loses; empty where nobody has to. */
  payments: { from: string; to: string; amount: number }[];
  /** Units over all years that cross the border, by country abroad and good. */
  trade: { country: string; good: string; side: 'sells' | 'buys'; together: number; alone: number }[];
  /** The region planned again with the builds of the countries given and all else free. Absent where time ended first, or they build as in the plan of all. */
  adapted?: RegionAdapted;
}

/** A certificate, a licence, the use of know-how or a permit that countries decide otherwise than in their part of the plan of all, at the same plants. */
export type Otherwise =
  | { kind: 'certificate'; scheme: string; place: string; good: string }
  | { kind: 'licence'; licence: string; place: string; process: string }
  | { kind: 'know-how'; asset: string; country: string }
  | { kind: 'permit'; restriction: string };

/** The question of some countries: asked at the border prices of a plan of all, with what others build held. */
export interface CountryQuestion {
  countries: string[];
  /** The plan that the prices are from, as the reader named it. */
  pricesFrom: string;
  /** Its hash of the case. */
  caseHash: string;
  /** Share of what a place abroad makes for others, or gets from them, that may cross the border besides what does today. */
  widening: number;
  steps: BorderStep[];
  held: HeldRow[];
  /** What the countries' part of the plan of all is worth at the same prices; null where it is not known. */
  today: { npv: number } | null;
  /** What the countries gain by building as is best for them, at these prices. */
  gain: Interval | null;
  /** What the countries decide otherwise, whole, beside their plants: prices of small changes do not price it. Absent where it is nothing. */
  otherwise?: Otherwise[];
  /** Absent where it was not solved. */
  region?: RegionMoved;
}
