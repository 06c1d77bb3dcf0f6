import type { LpResult, Session } from '../../linear/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Growing } from '../options.ts';
import { tellsApart } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';
import { inSolution } from '../separate/capacities.ts';
import { type FlowCover, inFlowCovers } from '../separate/flow-cover.ts';
import { growth } from './parameters.ts';
import { relativeReducedCost } from './reduced-cost.ts';

/** The restricted master as separators and pricers see it, which add rows and columns to it. */
export interface Grown {
  readonly model: Assembled;
  readonly session: Session;
  readonly options: Growing;
  readonly large: boolean;
  /** Whether it has more certificates than `dependence.many`. */
  readonly dependent: boolean;
  /** Whether lanes get flow cover cuts. */
  readonly covering: boolean;
  /** Rows of cuts that are in it, and of those the flow covers. */
  readonly cuts: number[];
  readonly coverRows: Map<number, FlowCover>;
  /** Rows of shared capacities that joined since the last relaxation. */
  joined: number;
  /** Whether routes that it does not have may be worth more than those of a lane that it has. */
  open(): boolean;
  /** The model with what flows have in the flow cover cuts. */
  wide(): Assembled;
  /** Whether a relaxation uses a flow, or nearly would. */
  usedIn(lp: LpResult): (flow: FlowVariable) => boolean;
}

export function grown(fixed: Pick<Grown, 'model' | 'session' | 'options' | 'large' | 'dependent' | 'covering'>): Grown {
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
      // Interior point leaves a little of every flow.
      const loss = relativeReducedCost(model, lp, model.frame.program.arrays());
      return (flow) => flow.col >= lp.x.length || loss(flow) <= growth.far;
    },
  };
}
