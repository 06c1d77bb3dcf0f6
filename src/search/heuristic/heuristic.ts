import type { LpResult } from '../../linear/index.ts';
import type { Component } from '../component.ts';
import type { Master } from '../master/master.ts';
import type { Growing } from '../options.ts';

/** What a heuristic sees. */
export interface Look {
  readonly master: Master;
  readonly options: Growing;
  /** The relaxation of the master as it stands. */
  readonly lp: LpResult;
  /** A plan to start from, completed; it may break shared capacities. */
  readonly start?: Float64Array;
  /** Seconds that are left. */
  left(): number;
}

/** A way to a plan, in the columns of the master. What it finds is repaired into a true plan and kept if it is the best. */
export interface Heuristic extends Component {
  due(look: Look): boolean;
  find(look: Look): Promise<Float64Array | undefined>;
}

/** Whether no plan is known but the one that builds nothing. */
export const none = ({ options }: Look): boolean => !options.state.planned;
