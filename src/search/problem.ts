import type { Avoiding, ColumnOf, Declared, FlowSpec, FlowVariable, Frame, FrameOptions, Way } from '../model/index.ts';
import type { Ways } from './price/ways.ts';

export interface AssembleOptions extends FrameOptions {
  /** Shared capacities (`kind key`) that have rows in the programme. The others are checked after solving. */
  readonly binding?: ReadonlySet<string>;
  readonly ways?: Ways;
  /** Flows that route pricing found. */
  readonly extra?: readonly FlowSpec[];
}

/** The programme of a case: frame, barriers and flows. */
export interface Assembled {
  readonly frame: Frame;
  readonly declared: readonly Declared[];
  readonly columns: readonly ColumnOf[];
  readonly flows: FlowVariable[];
  readonly ways: Ways;
  /** Duty rate of a lane on a way, under the agreement of the lane if it has one; without a way, the lowest rate over all ways. */
  rateOf(lane: FlowSpec, way?: Way): number;
  /** The restrictions under which ways of a lane are sought, so that no rule applies to them. */
  avoidingsOf(lane: FlowSpec): readonly Avoiding[];
  /** Discounted gross cost of a solution: all headings except revenue, residual value and shortfall. */
  grossCost(x: ArrayLike<number>): number;
  /** Time of routing and of assembling. */
  readonly seconds: { readonly route: number; readonly build: number };
}

/** Assembles the programme of a case. */
export type Assemble = (options: AssembleOptions) => Assembled;
