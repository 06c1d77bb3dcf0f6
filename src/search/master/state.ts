import type { LpResult, ProgramArrays, Session } from '../../linear/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { SearchContext } from '../options.ts';
import { tellsApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { inSolution } from '../separate/capacities.ts';
import { type FlowCover, inFlowCovers } from '../separate/flow-cover.ts';
import { growth } from './parameters.ts';
import { relativeReducedCost } from './reduced-cost.ts';

/** A relaxation, and a snapshot of the master with the rows and columns that joined after it. */
export interface Point {
  readonly lp: LpResult;
  readonly arrays: ProgramArrays;
  readonly flows: Assembled['flows'];
  /** Shared capacities that have rows. */
  readonly binding: ReadonlySet<string>;
  /** Rows that are relaxed: every integral solution satisfies them. */
  readonly free: ReadonlySet<number>;
  /** Rows of cuts, relaxed or not. */
  readonly cuts: readonly number[];
}

/** The restricted master as separators and pricers see it: they add rows and columns to it. */
export interface MasterState {
  readonly model: Assembled;
  readonly session: Session;
  readonly options: SearchContext;
  readonly large: boolean;
  /** Whether it has more certificates than `growth.certificates`. */
  readonly dependent: boolean;
  /** Rows of cuts. */
  readonly cuts: number[];
  /** Rows of flow cover cuts, with their cuts. */
  readonly coverRows: Map<number, FlowCover>;
  /** Number of rows of shared capacities that joined since the last relaxation. */
  joined: number;
  /** Whether a route outside the master may be worth more than the routes of its lane in the master. */
  open(): boolean;
  /** The model, with the coefficients of flows in the flow cover cuts. */
  wide(): Assembled;
  /** Whether a relaxation uses a flow, or nearly does. */
  usedIn(lp: LpResult): (flow: FlowVariable) => boolean;
}

export function masterState(
  fixed: Pick<MasterState, 'model' | 'session' | 'options' | 'large' | 'dependent'>,
): MasterState {
  const { model, options, large } = fixed;
  const coverRows = new Map<number, FlowCover>();
  return {
    ...fixed,
    cuts: [],
    coverRows,
    joined: 0,
    open: () => tellsApart(model.frame, options.binding),
    wide: () => ({ ...model, columns: [...model.columns, inFlowCovers(coverRows)] }),
    usedIn(lp) {
      const inUse = inSolution(lp.x);
      if (!large) return inUse;
      // Without crossover, interior point leaves a small amount on every flow.
      const loss = relativeReducedCost(model, lp, model.frame.program.arrays());
      return (flow) => flow.col >= lp.x.length || loss(flow) <= growth.far;
    },
  };
}
