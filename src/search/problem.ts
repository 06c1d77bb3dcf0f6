import type { Avoiding, ColumnOf, Declared, FlowSpec, FlowVariable, Frame, FrameOptions, Way } from '../model/index.ts';
import type { Ways } from './price/ways.ts';

export interface AssembleOptions extends FrameOptions {
  /** Shared capacities (`kind key`) whose rows are in the programme; the others are checked after solving. */
  readonly binding?: ReadonlySet<string>;
  readonly ways?: Ways;
  /** Flows found by route pricing. */
  readonly extra?: readonly FlowSpec[];
}

/** The whole programme of a case: frame, pillars and flows. */
export interface Assembled {
  readonly frame: Frame;
  readonly declared: readonly Declared[];
  readonly columns: readonly ColumnOf[];
  readonly flows: FlowVariable[];
  readonly ways: Ways;
  /** Duty rate of a lane on a way, under an agreement where one is asked for; without a way the least that it can have. */
  rateOf(lane: FlowSpec, way?: Way): number;
  /** What the ways of a lane may have to do without. */
  avoidingsOf(lane: FlowSpec): readonly Avoiding[];
  /** Discounted gross cost of a solution: all headings but revenue, residual value and shortfall. */
  grossCost(x: ArrayLike<number>): number;
  /** Seconds of routing and of building. */
  readonly seconds: { readonly route: number; readonly build: number };
}

/** Puts the programme of a case together. */
export type Assemble = (options: AssembleOptions) => Assembled;
