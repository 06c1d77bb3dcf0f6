import type { Flow } from '../../document.ts';
import type { Frame } from '../../frame/index.ts';

/** What a unit of a good pays on its way, in money of the year. */
export interface Charge {
  /** Carriage, borders, and the holding cost of goods under way. */
  readonly moving: number;
  readonly duty: number;
  readonly adaptation: number;
}

/** Costs of lanes as a trader sees them. */
export interface Lanes {
  readonly frame: Frame;
  /**
   * Whether a step of a supply or demand stands for trade across the border of a country's case: it is no offer that
   * others could take.
   */
  atBorder(place: string, step: string): boolean;
  /** What a flow of a plan pays on its route. */
  charge(flow: Flow): Charge;
  /**
   * The least that a good can pay between two places over the legs that exist; undefined if law or network allow no
   * route.
   */
  cheapest(good: string, from: string, to: string, period: number, there: (leg: string) => boolean): Charge | undefined;
}
