import type { Case, Issue, TableName } from '../case/index.ts';
import type { BarrierOfCase } from './barrier.ts';
import type { PlanDocument } from './document.ts';
import type { PricedProgramme, PutFigure } from './figures.ts';
import type { ColumnOf, Frame } from './frame/index.ts';

/** The quantities of a plan document. */
export type Quantities = Pick<
  PlanDocument,
  | 'builds'
  | 'closings'
  | 'legs'
  | 'activity'
  | 'purchases'
  | 'flows'
  | 'surplus'
  | 'deliveries'
  | 'certificates'
  | 'kept'
  | 'licences'
  | 'licensed'
  | 'draws'
>;

/** The quantities that a pillar decodes from a solution; flows belong to no pillar. */
export type Decoded = Partial<Omit<Quantities, 'flows'>>;

/** Result of declaring a pillar in a programme. */
export interface Declared {
  /** Cost and coefficients of a flow: used when lanes are declared and when routes are priced. */
  readonly column?: ColumnOf;
  /** The pillar's quantities, from the values of the columns. */
  decode?(x: ArrayLike<number>): Decoded;
}

/** Interface of a pillar. */
export interface Pillar {
  /** Tables that it reads. */
  readonly tables: readonly TableName[];
  /** Checks of these tables beyond those of the schema. */
  readonly checks?: readonly ((c: Case) => Issue[])[];
  /** The barrier that is removed to find its price. */
  readonly barrier?: BarrierOfCase;
  /**
   * Declares rows, costs and the terms of flows. `binding` names shared capacities (`kind key`) that must hold in the
   * programme.
   */
  declare(frame: Frame, binding?: ReadonlySet<string>): Declared;
  /** Reports its prices: figures in which the objective is linear. */
  figures?(programme: PricedProgramme, put: PutFigure): void;
}
