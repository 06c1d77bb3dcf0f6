import type { Flow } from '../../document.ts';
import type { Frame } from '../../frame/index.ts';

/** What one unit of a good pays on its way, money of the year. */
export interface Charge {
  /** Carriage, borders, and the holding of the goods under way. */
  readonly moving: number;
  readonly duty: number;
  readonly adaptation: number;
}

/** The lanes of a case as a trader sees them. */
export interface Lanes {
  readonly frame: Frame;
  /** Whether a step of a supply or demand prices what crosses the border of a country's case: it is no offer that others could take. */
  atBorder(place: string, step: string): boolean;
  /** What a flow of a plan pays, on the legs that it takes. */
  charge(flow: Flow): Charge;
  /** The least that a good can pay from one place to another, over legs that are `there`; undefined where law or network let none pass. */
  cheapest(good: string, from: string, to: string, period: number, there: (leg: string) => boolean): Charge | undefined;
}
