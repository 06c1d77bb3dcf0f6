import type { Case, Issue, TableName } from '../case/index.ts';
import type { BarrierOfCase } from './barrier.ts';
import type { PlanDocument } from './document.ts';
import type { PricedProgramme, PutFigure } from './figures.ts';
import type { ColumnOf, Frame } from './frame/index.ts';

/** What a plan does: everything of the document that is a quantity. */
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

/** What a solution says of a pillar's own variables; the flows are no pillar's. */
export type Decoded = Partial<Omit<Quantities, 'flows'>>;

/** A pillar's rows and costs in one programme. */
export interface Declared {
  /** Cost and coefficients of one flow: used when lanes are declared and when routes are priced. */
  readonly column?: ColumnOf;
  /** The pillar's part of the plan, from the values of the columns. */
  decode?(x: ArrayLike<number>): Decoded;
}

/** The one face of a pillar. */
export interface Pillar {
  readonly name: string;
  /** Tables that it plans with. */
  readonly tables: readonly TableName[];
  /** What a check of a case asks of these tables beyond what its schema asks. */
  readonly checks?: readonly ((c: Case) => Issue[])[];
  /** The barrier whose price is found by taking it away. */
  readonly barrier?: BarrierOfCase;
  /** Rows, costs and the view of flows; `binding` names shared capacities (`kind key`) that must hold in the programme. */
  declare(frame: Frame, binding?: ReadonlySet<string>): Declared;
  /** Its figures in which the objective is linear. */
  figures?(programme: PricedProgramme, put: PutFigure): void;
}
