import type { Step } from '../network/index.ts';
import type { Heading } from './document-rows.ts';
import type { Lending } from './finance/measures/index.ts';

/**
 * The explanation of a plan beyond its document (docs/mathematics.md, *What explains a plan*); money undiscounted
 * unless stated.
 */
export interface Explained {
  /** Landed cost per unit of each delivery by heading; a credit is negative. */
  landed?: LandedCost[];
  /** Steps of the routes that goods take, per tonne. */
  lanes?: LaneSteps[];
  /** NPV lost (discounted, positive) if a candidate that is not built must be built. */
  forced?: { place: string; process: string; loss: number }[];
  /** Loans and returns of its projects. Computed once, since it takes as long as drawing the rest of a report. */
  lending?: Lending;
  /** Parts that could not be computed. */
  omitted?: Omitted[];
  /** The error with which the solver ended the search before the plan was proven. */
  searchFault?: string;
}

/** A part of the explanation that is left out, and the error that stopped it; without an error, time was up. */
export interface Omitted {
  part:
    | 'whyNot'
    | 'prices'
    | 'landed'
    | 'lanes'
    | 'forced'
    | 'nothing'
    | 'targetPrices'
    | 'stages'
    | 'entries'
    | 'notBuilt'
    | 'here'
    | 'heldFigures'
    | 'heldScenarios'
    | 'why'
    | 'findOut'
    | 'barriers'
    | 'obstacles';
  cause?: string;
}

export interface LandedCost {
  good: string;
  place: string;
  year: number;
  /** Units delivered in the year. */
  amount: number;
  by: Partial<Record<Heading, number>>;
  /** Price of the same good bought elsewhere and brought to the place, if it is known. */
  outside?: number;
}

export interface LaneSteps {
  good: string;
  from: string;
  to: string;
  year: number;
  steps: LaneStep[];
}

/** A leg, transfer or border of a route; `place` is where it ends. Cost per tonne. */
export type LaneStep = Pick<Step, 'place' | 'leg' | 'what' | 'km' | 'hours' | 'cost'>;
