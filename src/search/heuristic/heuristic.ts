import type { LpResult } from '../../linear/index.ts';
import type { ComponentName } from '../component.ts';
import type { Master } from '../master/types.ts';
import type { SearchContext } from '../options.ts';

export interface HeuristicInput {
  readonly master: Master;
  readonly options: SearchContext;
  /** The relaxation of the current master. */
  readonly lp: LpResult;
  /** The completed plan of a similar case; it may violate shared capacities. */
  readonly start?: Float64Array | undefined;
  /** Remaining seconds. */
  left(): number;
}

/** A primal heuristic. It finds a plan in the columns of the master, which is then repaired, and becomes the incumbent if it is the best. */
export interface Heuristic {
  readonly name: ComponentName;
  /** Whether the heuristic should run. */
  due(input: HeuristicInput): boolean;
  find(input: HeuristicInput): Promise<Float64Array | undefined>;
}

/** Whether no plan with builds is known. */
export const noPlan = ({ options }: HeuristicInput): boolean => !options.state.planned;
