import type { Step } from '../network/index.ts';
import type { Heading } from './document-rows.ts';
import type { Lending } from './finance/measures/index.ts';

/** What explains a plan beyond its document (docs/mathematics.md, *What explains a plan*); money undiscounted unless said. */
export interface Explained {
  /** Landed cost per unit of each delivery by heading; a credit is negative. */
  landed?: LandedCost[];
  /** Steps of the ways that goods took, per tonne. */
  lanes?: LaneSteps[];
  /** NPV lost (discounted, positive) when a candidate that is not built is forced. */
  forced?: { place: string; process: string; loss: number }[];
  /** What is lent for it: computed once, since it takes as long as drawing the rest of a report. */
  lending?: Lending;
  /** Parts that could not be computed and are left out. */
  omitted?: Omitted[];
}

/** A part of the explanation that is left out, and the error that stopped it; no error where its time was up. */
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
  /** Price of the same good bought from outside and brought to the place, if known. */
  outside?: number;
}

export interface LaneSteps {
  good: string;
  from: string;
  to: string;
  year: number;
  steps: LaneStep[];
}

/** One leg, transfer or border of a way; `place` is where it ends. Cost per tonne. */
export type LaneStep = Pick<Step, 'place' | 'leg' | 'what' | 'km' | 'hours' | 'cost'>;
